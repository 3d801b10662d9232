import type { RuleVersion } from "../types";
import { versionInForce } from "./versionInForce";

/** `2 active 2026-01-01` */
const version = (text: string): RuleVersion => {
  const [number, status, validFrom] = text.split(" ");
  return {
    name: "R", version: Number(number), pattern: "{seq:1}", validFrom: validFrom === "-" ? "" : (validFrom ?? ""), status: status as RuleVersion["status"],
    owner: "", reviewDate: "", definition: { segments: [] },
  };
};

it.each([
  ["nothing", [], undefined],
  ["the only one", ["1 active -"], 1],
  ["the newer one", ["1 active -", "2 active 2026-01-01"], 2],
  ["the one that began last, though a later version began before", ["1 active -", "2 active 2026-06-01", "3 active 2026-03-01"], 2],
  ["the later version of two of one day", ["2 active 2026-06-15", "1 active 2026-06-15"], 2],
  ["the later version where it names no day", ["1 active 2026-01-01", "2 active -"], 2],
  ["this year's, while next year's is saved already", ["1 active 2026-01-01", "2 active 2027-01-01"], 1],
  ["next year's, when this year's was mended after it was saved", ["1 active 2025-01-01", "2 active 2026-06-15", "3 active 2026-05-01"], 2],
  ["no draft", ["1 active -", "2 draft 2026-01-01"], 1],
  ["nothing retired", ["1 retired -", "2 retired -", "3 active 2026-07-01"], undefined],
])("in force is %s", (_, versions, expected) => {
  expect(versionInForce(versions.map(version), "2026-06-15")?.version).toBe(expected);
});
