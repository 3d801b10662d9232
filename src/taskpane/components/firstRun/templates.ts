import type { Strings } from "../../strings";

export interface Template {
  readonly id: keyof Strings["firstRun"]["templates"];
  /** Empty for the one that the user writes. */
  readonly pattern: string;
}

/** Rules to begin with; the first is the proposal. */
export const templates: readonly [Template, ...Template[]] = [
  { id: "regionIndustry", pattern: "{region}-{industry}-{seq:4}" },
  { id: "regionIndustryTier", pattern: "{region}-{industry}-{tier}-{seq:4}" },
  { id: "prefix", pattern: "CUST{seq:6}" },
  { id: "own", pattern: "" },
];
