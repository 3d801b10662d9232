import { parsePattern, type RuleVersion } from "../../core";
import { describeVersions, planVersion, type WantedVersion } from "./ruleVersions";

const TODAY = "2026-06-15";
const definition = (pattern: string) => {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(pattern);
  return parsed.value;
};
/** `2 active 2026-01-01 A{seq:2}` */
const version = (text: string): RuleVersion => {
  const [number, status, validFrom, pattern = "{seq:1}"] = text.split(" ");
  return { name: "R", version: Number(number), pattern, validFrom: validFrom === "-" ? "" : validFrom!, status: status as RuleVersion["status"], owner: "李", reviewDate: "", definition: definition(pattern) };
};

test("says what stands where, and what may be written over", () => {
  const versions = ["1 retired -", "2 active 2026-01-01", "3 active 2026-02-01", "4 active 2027-01-01", "5 active 2027-02-01", "6 draft -"].map(version);
  const said = describeVersions(versions, TODAY, ({ version: number }) => (number === 5 || number === 3 ? 7 : 0));
  expect(said.map(({ version: { version: number }, state, codes, editable }) => `${number} ${state} ${codes} ${editable}`)).toEqual(
    ["6 draft 0 true", "5 upcoming 7 false", "4 upcoming 0 true", "3 in-force 7 false", "2 superseded 0 false", "1 retired 0 false"],
  );
});

describe("saving", () => {
  const plan = (known: readonly string[], wanted: Partial<WantedVersion> = {}, last?: number) => {
    const pattern = wanted.pattern ?? "N{seq:2}";
    const whole: WantedVersion = { name: "R", pattern, definition: definition(pattern), validFrom: undefined, owner: undefined, reviewDate: undefined, status: undefined, ...wanted };
    const { kind, version: { version: number, validFrom, status, owner } } = planVersion(whole, describeVersions(known.map(version), TODAY, () => 0), last ?? known.length, TODAY, "王");
    return `${kind} ${number} ${status} ${validFrom} ${owner}`;
  };
  test.each<[string, string[], Partial<WantedVersion>, string]>([
    ["a first version", [], {}, "add 1 active 2026-06-15 王"],
    ["another pattern", ["1 active -"], {}, "add 2 active 2026-06-15 李"],
    ["next year's in advance", ["1 active -"], { validFrom: "2027-01-01" }, "add 2 active 2027-01-01 李"],
    ["next year's once more", ["1 active -", "2 active 2027-01-01 X{seq:2}"], { validFrom: "2027-02-01" }, "replace 2 active 2027-02-01 李"],
    ["next year's pattern, without a day", ["1 active -", "2 active 2027-01-01 X{seq:2}"], {}, "replace 2 active 2027-01-01 李"],
    ["this year's beside it", ["1 active -", "2 active 2027-01-01 X{seq:2}"], { validFrom: "" }, "add 3 active 2026-06-15 李"],
    ["a draft", ["1 active -"], { status: "draft" }, "add 2 draft 2026-06-15 李"],
    ["a draft once more", ["1 active -", "2 draft - X{seq:2}"], {}, "replace 2 draft 2026-06-15 李"],
    ["a draft that is put in force", ["1 active -", "2 draft 2026-06-15 N{seq:2}"], { status: "active" }, "replace 2 active 2026-06-15 李"],
    ["what is saved already", ["1 active - N{seq:2}"], {}, "none 1 active  李"],
    ["a retired rule again", ["1 retired - N{seq:2}"], {}, "add 2 active 2026-06-15 李"],
    ["another owner of the same pattern", ["1 active 2026-01-01 N{seq:2}"], { owner: "赵" }, "replace 1 active 2026-01-01 赵"],
    ["an earlier pattern again", ["1 active - N{seq:2}", "2 active - X{seq:2}"], {}, "add 3 active 2026-06-15 李"],
  ])("%s", (_, known, wanted, expected) => {
    expect(plan(known, wanted)).toBe(expected);
  });

  test("goes on behind a version whose row nobody can read", () => {
    expect(plan(["1 active -"], {}, 4)).toBe("add 5 active 2026-06-15 李");
  });
});
