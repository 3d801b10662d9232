/**
 * Accounts of Salesforce, for Data Loader or Bulk API 2.0, by upsert with an external id.
 *
 * Seen: headers are the fields' API names, files are UTF-8, CRLF is allowed, and at most 100 MB are taken at once (Bulk API 2.0 Developer Guide, Prepare CSV Files and
 * its walkthrough of an upsert, whose file begins with the external id and Name); the API name of a field of one's own ends in `__c` (Object Reference, Custom Fields);
 * Account.Name has at most 255 characters and AccountNumber 40 (Salesforce Field Reference as quoted by connectors); a text field, which an external id is, has at
 * most 255. A byte order mark is left out, as it could become part of the first header.
 */
import { columnsByHand, type SystemLayout } from "./importSystem";

const usualField = "Customer_Code__c";

export const salesforce: SystemLayout = {
  system: "salesforce",
  name: "Salesforce",
  mark: "",
  limits: { code: 255, name: 255 },
  headers: ({ inputs = [], codeField = usualField }) => [[codeField, "Name", ...inputs]],
  cells: ({ code, name, inputs }) => [code, name, ...inputs],
  notes: ({ inputs = [], codeField = usualField }) => [
    { kind: "field-needed", params: { system: "Salesforce", field: codeField } },
    ...(inputs.length === 0 ? [] : columnsByHand("Salesforce", inputs)),
  ],
};
