import type { Messages } from "./createMessages";

/** What functions say while no language is there yet: the error alone. They are calculated again once the workbook has been read. */
export const silentFunctions: Messages["functions"] = {
  waiting: () => "",
  notReady: () => "",
  refused: () => "",
  noRule: () => "",
  problem: () => "",
  segment: (name) => name,
  rule: () => "",
  ruleVersion: (rule) => rule,
  status: () => "",
  failed: () => "",
};
