/**
 * 客户 of 金蝶云星空 (K/3 Cloud).
 *
 * Seen in public programs that read its import templates: two header rows, the fields' keys above and their Chinese names below, `FBillHead(BD_Supplier)` over
 * `*单据头(序号)`, `FNumber` over `(单据头)编码`, `FName#2052` over `*(单据头)名称#中文(简体)`, an organisation as `FCreateOrgId` 创建组织#编码 with `FCreateOrgId#Name` 创建组织#名称 and the same
 * for `FUseOrgId`; the customers' form is BD_Customer, with these fields (public integrations with its WebAPI). A code of KIS has at most 80 characters (its help
 * on coding rules), taken for this product as well. Not seen: the customers' own template; the import takes Excel files only.
 */
import type { SystemLayout } from "./importSystem";

const headOrganization = "100";

const columns = [
  ["FBillHead(BD_Customer)", "*单据头(序号)"],
  ["FCreateOrgId", "*(单据头)创建组织#编码"],
  ["FCreateOrgId#Name", "(单据头)创建组织#名称"],
  ["FUseOrgId", "*(单据头)使用组织#编码"],
  ["FUseOrgId#Name", "(单据头)使用组织#名称"],
  ["FNumber", "(单据头)编码"],
  ["FName#2052", "*(单据头)名称#中文(简体)"],
] as const;

export const kingdee: SystemLayout = {
  system: "kingdee",
  name: "金蝶云星空",
  mark: "\uFEFF",
  limits: { code: 80 },
  // Columns that the template does not have would stop the import, so there are no further ones.
  headers: () => [columns.map(([key]) => key), columns.map(([, caption]) => caption)],
  cells: ({ code, name }, index, { organization = headOrganization }) => [String(index + 1), organization, "", organization, "", code, name],
  notes: () => [
    { kind: "template-needed", params: { system: "金蝶云星空" } },
    { kind: "layout-unproved", params: { system: "金蝶云星空" } },
  ],
};
