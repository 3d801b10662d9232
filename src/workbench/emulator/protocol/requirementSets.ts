/** The requirement sets an Excel of today answers, by name; lower numbers play an older one, a missing name a set it does not know. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What the emulated Excel can do when nothing else is asked for. The `…Internal` and `RichApi…` sets steer office.js itself. */
export const CURRENT_SETS: RequirementSets = {
  AddinCommands: "1.3",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.5",
  CustomXmlParts: "1.1",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  DocumentEvents: "1.1",
  ExcelApi: "1.17",
  ExcelApiUndo: "1.8",
  KeyboardShortcuts: "1.1",
  RibbonApi: "1.2",
  RichApiRuntime: "1.0",
  RichApiRuntimeFlag: "1.2",
  Selection: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.2",
  SharedRuntimeInternal: "1.2",
  TableBindings: "1.1",
  TableCoercion: "1.1",
};

/** Whether `sets` holds the set at least in this version; names are compared without case. */
export function isSetSupported(sets: RequirementSets, name: string, version: string): boolean {
  const key = Object.keys(sets).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (key === undefined) return false;
  const [major = 0, minor = 0] = sets[key]!.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
