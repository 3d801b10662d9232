/**
 * Accounts of Zoho CRM.
 *
 * Seen: the import takes CSV, XLS and XLSX in UTF-8, the first row names the fields and is matched with them by label, Account Name is mandatory
 * (Zoho CRM help on importing data); a CSV file has at most 25 000 records and 200 columns (Zoho CRM API, bulk write, limitations); double quotation marks,
 * vertical bars and angle brackets are not taken (help pages of Zoho partners, who quote the rules of import); an external field is a
 * single-line field of one's own (Zoho API v3, external id overview). Not seen: the greatest length of Account Name, and whether Account Number
 * takes letters, which is why the code gets a field of its own.
 */
import { columnsByHand, type SystemLayout } from "./importSystem";

const usualField = "Customer Code";

export const zoho: SystemLayout = {
  system: "zoho",
  name: "Zoho CRM",
  mark: "\uFEFF",
  limits: { code: 255 },
  refused: "\"|<>",
  mostRows: 25_000,
  headers: ({ inputs = [], codeField = usualField }) => [["Account Name", codeField, ...inputs]],
  cells: ({ code, name, inputs }) => [name, code, ...inputs],
  notes: ({ inputs = [], codeField = usualField }) => [
    { kind: "field-needed", params: { system: "Zoho CRM", field: codeField } },
    ...(inputs.length === 0 ? [] : columnsByHand("Zoho CRM", inputs)),
  ],
};
