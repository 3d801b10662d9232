/**
 * 客户 of 纷享销客 (Fxiaoke).
 *
 * Seen: the object AccountObj has the fields `name` 客户名称, `account_no` 客户编号 and `owner` 负责人 (public integrations with its Open API; its documentation lists
 * the interfaces, not the fields). Not seen: the template itself, which every company downloads for its own fields and which is an Excel file, the order
 * of its columns and the greatest lengths.
 */
import type { SystemLayout } from "./importSystem";

export const fxiaoke: SystemLayout = {
  system: "fxiaoke",
  name: "纷享销客",
  mark: "\uFEFF",
  limits: {},
  headers: ({ inputs = [] }) => [["客户名称", "客户编号", "负责人", ...inputs]],
  cells: ({ code, name, inputs }) => [name, code, "", ...inputs],
  notes: () => [
    { kind: "template-needed", params: { system: "纷享销客" } },
    { kind: "layout-unproved", params: { system: "纷享销客" } },
  ],
};
