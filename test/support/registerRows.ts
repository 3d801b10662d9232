// The register as a person reads it: each code with its customer.
import type { OpenedCustCode } from "../../src/excel/testing/openCustCode";

/** `BJ-0001 甲` for each row that is living, in the order of the sheet. */
export async function registerRows(opened: OpenedCustCode): Promise<readonly string[]> {
  const rows = await opened.rows("CustCodeRegister");
  return rows.filter((row) => !["已作废", "已退回"].includes(String(row["状态"]))).map((row) => `${String(row["编码"])} ${String(row["客户标识"])}`.trim());
}
