import type { KeptTable, OwnTable } from "../app/ports";

/** The names of our tables in the workbook. They find our data wherever a person moved or renamed its sheet. */
export const TABLE_NAMES: Readonly<Record<KeptTable, string>> = {
  rules: "CustCodeRules",
  codebooks: "CustCodeCodebooks",
  counters: "CustCodeCounters",
  register: "CustCodeRegister",
  log: "CustCodeLog",
  originals: "CustCodeOriginals",
};

/** The five that are created in the set-up. */
export const OWN_TABLES: readonly OwnTable[] = ["rules", "codebooks", "counters", "register", "log"];

/** Which worksheets hold our tables, by worksheet id: filled whenever the sheets are looked at, asked when events come. */
export type OwnSheetIds = Map<string, OwnTable>;
