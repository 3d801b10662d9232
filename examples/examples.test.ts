// The examples as a person runs them: in Node, on the built library, over the lists to develop on.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Papa from "papaparse";
import ts from "typescript";

const root = path.join(__dirname, "..");
const fixture = (name: string) => path.join(root, "test", "fixtures", name);
const folder = mkdtempSync(path.join(os.tmpdir(), "custcode-"));
const inFolder = (name: string) => path.join(folder, name);

const ruleArguments = [
  "--pattern", "{region}-{industry}-{seq:4}",
  "--book", `region=${fixture("regions.csv")}`,
  "--book", `industry=${fixture("industries.csv")}`,
  "--column", "region=province_city",
];

const example = (name: string, ...args: string[]) => spawnSync(process.execPath, [path.join(__dirname, name), ...args], { encoding: "utf8" });

const rowsOf = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(file, "utf8").replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data;

beforeAll(() => {
  const built = spawnSync(process.execPath, ["-e", 'import("./scripts/lib/library.mjs").then((library) => library.buildLibrary())'], { cwd: root, encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("a list is encoded, and the next run goes on where this one ended", () => {
  const first = example("encodeCsv.mjs", fixture("customers-dev.csv"), inFolder("coded.csv"), "--state", inFolder("state.json"), ...ruleArguments);
  const expected = rowsOf(fixture("expected-dev.csv")).map(({ R1 = "" }) => (R1.startsWith("!") ? "" : R1));
  expect(rowsOf(inFolder("coded.csv")).map(({ code }) => code)).toEqual(expected);
  expect(first.stdout.trim()).toBe(`${expected.filter(Boolean).length} issued, 0 known, ${expected.filter((code) => !code).length} refused`);

  const again = example("encodeCsv.mjs", inFolder("coded.csv"), inFolder("again.csv"), "--state", inFolder("state.json"), ...ruleArguments);
  expect(again.stdout).toMatch(/^0 issued, 0 known/);
  expect(rowsOf(inFolder("again.csv"))).toEqual(rowsOf(inFolder("coded.csv")));

  writeFileSync(inFolder("more.csv"), "province_city,industry\n北京,生产制造\n");
  example("encodeCsv.mjs", inFolder("more.csv"), inFolder("more-coded.csv"), "--state", inFolder("state.json"), ...ruleArguments);
  const highest = expected.filter((code) => code.startsWith("BJ-MF-")).length;
  expect(rowsOf(inFolder("more-coded.csv"))[0]?.["code"]).toBe(`BJ-MF-${String(highest + 1).padStart(4, "0")}`);
});

test("a list that was encoded is found good, a spoilt one is not", () => {
  const good = example("validateCsv.mjs", inFolder("coded.csv"), ...ruleArguments);
  expect(good.stdout).toMatch(/, 0 with findings/);
  expect(good.status).toBe(0);

  const spoilt = readFileSync(inFolder("coded.csv"), "utf8").replace("BJ-MF-0001", "BJ-XX-0001").replace("BJ-BS-0001", "LN-IO-0001");
  writeFileSync(inFolder("spoilt.csv"), spoilt);
  const bad = example("validateCsv.mjs", inFolder("spoilt.csv"), ...ruleArguments);
  expect(bad.stdout).toMatch(/row 1: code-value-unknown/);
  expect(bad.stdout).toMatch(/row 3: code-duplicate/);
  expect(bad.status).toBe(1);
});

test("a pattern that is wrong says so", () => {
  const wrong = example("validateCsv.mjs", inFolder("coded.csv"), "--pattern", "{region");
  expect(wrong.stderr).toMatch(/pattern-unclosed/);
  expect(wrong.status).toBe(2);
});

test("the library's types stand by themselves", () => {
  const file = inFolder("use.mts");
  const library = path.join(root, "dist", "lib", "custcode-core.mjs").split(path.sep).join("/");
  writeFileSync(file, `import { parsePattern, type RuleDefinition } from "${library}";\nconst result = parsePattern("{seq:4}");\nexport const rule: RuleDefinition | undefined = result.ok ? result.value : undefined;\n`);
  const program = ts.createProgram([file], { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, lib: ["lib.es2023.d.ts"], types: [] });
  const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect(problems).toEqual([]);
});
