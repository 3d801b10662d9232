// The examples as a person runs them: in Node, on the built library, over the lists to develop on.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Papa from "papaparse";
import ts from "typescript";
import { createRegister, logRow, parsePattern, type RegisterEntry } from "../src/core";
import { printBackup, type LogRecord, type WorkbookContent } from "../src/core/backup";
import type { Inspection } from "../src/core/validate";
import { registered } from "../src/core/testing/samples";

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
}, 300_000);

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
  const [header = "", ...lines] = readFileSync(inFolder("coded.csv"), "utf8").trimEnd().split("\r\n");
  const issued = lines.filter((line) => /[A-Z]{2}-[A-Z]{2}-\d{4}/.test(line));
  writeFileSync(inFolder("issued.csv"), [header, ...issued].join("\r\n"));
  const good = example("validateCsv.mjs", inFolder("issued.csv"), ...ruleArguments);
  expect(good.stdout).toBe(`${issued.length} rows, 0 with errors or warnings\n`);
  expect(good.status).toBe(0);

  const spoilt = readFileSync(inFolder("issued.csv"), "utf8").replace("BJ-MF-0001", "BJ-XX-0001").replace("BJ-BS-0001", "LN-IO-0001");
  writeFileSync(inFolder("spoilt.csv"), spoilt);
  const bad = example("validateCsv.mjs", inFolder("spoilt.csv"), ...ruleArguments);
  expect(bad.stdout).toMatch(/row 1: .*“XX”.*“BJ-MF-0001”/);
  expect(bad.stdout).toMatch(/row 2: .*“LN”.*“IO”/);
  expect(bad.status).toBe(1);

  const { found } = JSON.parse(example("validateCsv.mjs", inFolder("spoilt.csv"), "--json", ...ruleArguments).stdout) as Inspection;
  expect(found.map(({ row, findings }) => [row, findings.map(({ kind }) => kind)])).toEqual([
    [1, ["code-value-unknown"]], [2, ["code-contradicts-row", "code-contradicts-row", "code-repeated"]], [3, ["code-repeated"]],
  ]);
});

test("a list with the types of its cells is judged with books, counters and customers", () => {
  writeFileSync(inFolder("books.csv"), "segment,code,name\nregion,BJ,北京\nregion,SH,上海\n");
  writeFileSync(inFolder("counters.csv"), "region,last_issued\nBJ,12\nSH,0\n");
  const rows = [
    { code: "BJ0001", name: "甲", region: "北京" }, { code: { value: "bj0012" }, name: "乙", region: "北京" }, { code: "BJ0040", name: "丙", region: "北京" },
    { code: { value: 46447, shown: "2027/3/1", format: "yyyy/m/d" }, name: "丁", region: "上海" }, { code: null, name: "戊", region: "上海" },
  ];
  writeFileSync(inFolder("cells.json"), JSON.stringify(rows));
  const judge = (...more: string[]) => example("validateCsv.mjs", "--cells", inFolder("cells.json"), "--pattern", "{region}{seq:4}", "--books", inFolder("books.csv"), "--counters", inFolder("counters.csv"), "--key", "name", ...more);
  const { found, about } = JSON.parse(judge("--json").stdout) as Inspection;
  expect(found.map(({ row, findings, repair }) => [row, findings.map(({ kind }) => kind), repair?.candidates.map(({ code }) => code)])).toEqual([
    [2, ["code-case"], ["BJ0012"]], [3, ["number-above-counter"], undefined], [4, ["code-date"], undefined], [5, ["code-blank"], undefined],
  ]);
  expect(about.map(({ kind }) => kind)).toEqual(["numbers-missing", "counter-behind"]);
  expect(judge("--lang", "zh").stdout).toContain("row 2: 第 1 个字符起的“bj”大小写不对，规则的写法是“BJ”。请改正。 应为“BJ0012”（改正大小写）。");
});

test("a pattern that is wrong says so", () => {
  const wrong = example("validateCsv.mjs", inFolder("coded.csv"), "--pattern", "{region");
  expect(wrong.stderr).toMatch(/“\{” at character 1/);
  expect(wrong.status).toBe(2);
});

test("refusals are sentences in the reader's language", () => {
  const [zh, en] = ["zh", "en"].map((lang) => example("encodeCsv.mjs", fixture("customers-dev.csv"), inFolder("said.csv"), "--lang", lang, ...ruleArguments).stderr);
  expect(zh).toContain("row 147: “地区”的码表里没有“北京是”。您是不是指“北京市”（BJ）？");
  expect(en).toMatch(/row 147: .*“北京是”.*“北京市” \(BJ\)/);
});

test("bands of amounts and a check", () => {
  writeFileSync(inFolder("tiers.csv"), "代码,等级,别名\nA,> 1000万,\nB,\"(100万, 1000万]\",\nC,\"[0, 100万]\",\n");
  const result = example(
    "encodeCsv.mjs", fixture("customers-dev.csv"), inFolder("bands.csv"), "--pattern", "{sales from tier}-{region}-{seq:5}-{check:mod37-36}",
    "--book", `tier=${inFolder("tiers.csv")}`, "--book", `region=${fixture("regions.csv")}`, "--column", "region=province_city", "--column", "sales=annual_sales",
  );
  expect(rowsOf(inFolder("bands.csv")).map(({ code }) => code)).toEqual(rowsOf(fixture("expected-dev.csv")).map(({ R3 = "" }) => (R3.startsWith("!") ? "" : R3)));
  expect(result.status).toBe(0);
});

test("a condition chooses the rule, and branches come after their head office wherever they stand", () => {
  const arguments_ = ["--pattern", "HQ-{seq:3}", "--pattern", "{parent}-{city}-{seq:2}{rule when parent is given}", "--ready", "cities", "--key", "name", "--state", inFolder("tree.json")];
  writeFileSync(inFolder("tree.csv"), "name,parent,city\n分部,总部,北京\n总部,,上海\n孤儿,没有,广州\n小组,分部,深圳\n");
  const result = example("encodeCsv.mjs", inFolder("tree.csv"), inFolder("tree-coded.csv"), ...arguments_);
  expect(rowsOf(inFolder("tree-coded.csv")).map(({ code }) => code)).toEqual(["HQ-001-BJ-01", "HQ-001", "", "HQ-001-BJ-01-SZ-01"]);
  expect(result.stderr).toMatch(/^row 3: “没有”.*\n$/);

  writeFileSync(inFolder("later.csv"), "name,parent,city\n新分部,总部,北京\n总部,,上海\n");
  expect(example("encodeCsv.mjs", inFolder("later.csv"), inFolder("later-coded.csv"), ...arguments_).stdout.trim()).toBe("1 issued, 1 known, 0 refused");
  expect(rowsOf(inFolder("later-coded.csv")).map(({ code }) => code)).toEqual(["HQ-001-BJ-02", "HQ-001"]);
});

test("cities below provinces, initials and dates", () => {
  writeFileSync(inFolder("names.csv"), "name,province,city,created\n华为技术有限公司,广东省,深圳,2023年10月1日\n单田芳,江苏,深圳,2023/10/1\n重庆长安汽车,重庆,重庆,03/04/2023\n");
  const result = example(
    "encodeCsv.mjs", inFolder("names.csv"), inFolder("names-coded.csv"), "--lang", "zh",
    "--pattern", "{city under province}{name:initials:4}{created:date:yyMM}-{seq:2}", "--ready", "cities", "--ready", "province=provinces",
  );
  expect(rowsOf(inFolder("names-coded.csv")).map(({ code }) => code)).toEqual(["SZHWJS2310-01", "", ""]);
  expect(result.stderr).toMatch(/^row 2: .*深圳.*\nrow 3: .*2023-04-03.*\n$/);
});

test("a rule in JSON does what its pattern does, and versions judge old codes", () => {
  const json = example("lintRule.mjs", "--json", "--pattern", "{region}{seq:3}");
  writeFileSync(inFolder("rule.json"), JSON.stringify({ name: "customers", ...(JSON.parse(json.stdout) as object) }));
  writeFileSync(inFolder("two.csv"), "region\n北京\n上海\n");
  example("encodeCsv.mjs", inFolder("two.csv"), inFolder("two-coded.csv"), "--rule", inFolder("rule.json"), "--ready", "regions", "--state", inFolder("two.json"));
  expect(rowsOf(inFolder("two-coded.csv")).map(({ code }) => code)).toEqual(["BJ001", "SH001"]);
  const kept = JSON.parse(readFileSync(inFolder("two.json"), "utf8")) as { readonly register: readonly { readonly rule: string }[] };
  expect(kept.register.map(({ rule }) => rule)).toEqual(["customers", "customers"]);

  const newer = ["--pattern", "{region}-{seq:4}", "--ready", "regions"];
  expect(example("validateCsv.mjs", inFolder("two-coded.csv"), ...newer).status).toBe(1);
  expect(example("validateCsv.mjs", inFolder("two-coded.csv"), ...newer, "--rule", inFolder("rule.json")).status).toBe(0);

  writeFileSync(inFolder("wrong.json"), JSON.stringify({ version: 1, segments: [{ kind: "sequence", width: "six", start: 1, step: 1 }] }));
  const wrong = example("lintRule.mjs", "--rule", inFolder("wrong.json"));
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining("width")]);
});

test("versions come into force on their day, and codes are judged by the version that issued them", () => {
  const version = (number: number, pattern: string, validFrom: string) => ({ name: "customers", version: number, pattern, validFrom, status: "active", owner: "", reviewDate: "" });
  const entry = (value: string, code: string) => ({ value, code, aliases: [], parent: "", from: "", to: "", status: "active" });
  const file = {
    kind: "custcode-rules", schema: 1,
    rules: [version(1, "{region}{seq:3}", ""), version(2, "{region}-{seq:4}", "2027-01-01")],
    codebooks: [{ name: "region", entries: [entry("北京", "BJ"), entry("上海", "SH")] }],
  };
  writeFileSync(inFolder("rules.json"), JSON.stringify(file));
  writeFileSync(inFolder("first.csv"), "region\n北京\n上海\n");
  const encode = (from: string, to: string, today: string) =>
    example("encodeCsv.mjs", inFolder(from), inFolder(to), "--rules", inFolder("rules.json"), "--state", inFolder("versions.json"), "--today", today);
  encode("first.csv", "first-coded.csv", "2026-12-31");
  writeFileSync(inFolder("second.csv"), `${readFileSync(inFolder("first-coded.csv"), "utf8").trimEnd()}\r\n北京,\r\n`);
  encode("second.csv", "second-coded.csv", "2027-01-01");
  expect(rowsOf(inFolder("second-coded.csv")).map(({ code }) => code)).toEqual(["BJ001", "SH001", "BJ-0002"]);

  const validate = (...more: string[]) => example("validateCsv.mjs", inFolder("second-coded.csv"), "--state", inFolder("versions.json"), ...more).status;
  expect(validate("--rules", inFolder("rules.json"))).toBe(0);
  expect(validate("--pattern", "{region}-{seq:4}", "--ready", "regions")).toBe(1);
});

test("a rule that gives two customers one code is found, with the rows and a better pattern", () => {
  const bad = example("lintRule.mjs", "--pattern", "{class:2}{area:1}{scale:3}{check:digit-sum}", "--ready", "classes", "--ready", "areas", "--ready", "scales");
  expect(bad.status).toBe(1);
  expect(bad.stdout).toMatch(/^error .*\n +(\d{7}) = (\S+) and \2\n +better: \{class:2\}\{area:1\}\{scale:3\}\{seq:4\}\{check:digit-sum\}$/m);

  const good = example("lintRule.mjs", "--pattern", "{region}-{industry}-{seq:4}", "--ready", "regions", "--ready", "industries", "--list", fixture("customers-dev.csv"), "--column", "region=province_city");
  expect(good.stdout).toMatch(/^numbers +9999 per region, industry; most needed: \d+ for [A-Z]{2}-[A-Z]{2}$/m);
  expect(good.status).toBe(0);
});

test("other systems' formats become patterns", () => {
  expect(example("convertFormat.mjs", "CUST-{SEQNUM:4}").stdout).toMatch(/^Dataverse: CUST-\{seq:4 per none start 1000 overflow grow\} +CUST-1000\n {2}\S/);
  expect(example("convertFormat.mjs", "CUST-.YYYY.-.####", "--lang", "zh").stdout).toMatch(/^ERPNext \(Frappe\): CUST-\{today:yyyy\}-\{seq:4.*\n {2}.*\p{Script=Han}/u);
  expect(example("convertFormat.mjs", "hello").status).toBe(1);
});

test("check digits are computed and verified", () => {
  expect(example("checkDigits.mjs", "luhn", "7992739871").stdout).toBe("7992739871 79927398713\n");
  const verified = example("checkDigits.mjs", "verify", "GB 32100", "91350100M000100Y43", "91350100M000100Y42");
  expect([verified.status, verified.stdout]).toEqual([1, "91350100M000100Y43 good\n91350100M000100Y42 wrong, should end with 3\n"]);
  expect(example("checkDigits.mjs").stdout).toMatch(/^damm +10 signs +100 % +100 %/m);
});

test("templates and initials", () => {
  expect(example("templates.mjs").stdout).toMatch(/^BJ-IT-0001 +\{region\}-\{industry\}-\{seq:4\} {3}\S/m);
  expect(example("initials.mjs", "重庆长安汽车", "单田芳").stdout).toBe("重庆长安汽车 CQCAQC chong qing chang an qi che\n单田芳 STF shan tian fang\n");
});

test("codes in use are adopted: nobody gets them again, counters go on behind them, slips do not lift them", () => {
  const adopt = (...more: string[]) => example("adoptCsv.mjs", inFolder("used.csv"), "--pattern", "{region}-{seq:4}", "--ready", "regions", "--key", "name", ...more);
  const used = ["甲,BJ-0001", "乙,BJ-0002", "丙,BJ-0003", "丁,BJ-0004", "戊,BJ-9004", "己,BJ-0002", "庚,OLD7"];
  writeFileSync(inFolder("used.csv"), `name,code\n${used.join("\n")}\n`);
  const looked = adopt("--state", inFolder("unused.json"), "--count", "1").stdout;
  expect(looked).toMatch(/^counter BJ: .*, next 1 -> 9005$/m);

  const adopted = adopt("--state", inFolder("adopted.json"));
  expect(adopted.stdout).toMatch(/^counter BJ: 4 codes, 1 to 4, next 1 -> 5\ngroup 1: 1 codes, 9004 to 9004, the highest of the others is 4, such as BJ-9004: registered, but the counter does not follow$/m);
  expect(adopted.stdout).toMatch(/^row 2: .*“BJ-0002”/m);
  expect(adopt("--state", inFolder("adopted.json")).stdout).toMatch(/^0 registered$/m);

  writeFileSync(inFolder("new.csv"), "name,region,code\n甲,北京,\n新,北京,\n");
  example("encodeCsv.mjs", inFolder("new.csv"), inFolder("new-coded.csv"), "--pattern", "{region}-{seq:4}", "--ready", "regions", "--key", "name", "--state", inFolder("adopted.json"));
  expect(rowsOf(inFolder("new-coded.csv")).map(({ code }) => code)).toEqual(["BJ-0001", "BJ-0005"]);
});

/** What a workbook keeps that issued three codes and voided one. */
const smallOffice = (): WorkbookContent => {
  const pattern = "{region}-{seq:4}";
  const definition = parsePattern(pattern);
  if (!definition.ok) throw new Error(pattern);
  const code = (text: string, number: number, over: Partial<RegisterEntry>) => registered(text, { rule: "客户编码", key: text.slice(0, 2), number, inputs: ["北京"], batch: "b1", ...over });
  const log: LogRecord[] = [];
  for (const [action, subject, after] of [["开始发放", "b1", "客户编码"], ["发放", "客户编码 · b1", "3 · 名单!A1:C4"]] as const) {
    const fields = { at: "2026-03-01T08:00:00.000Z", by: "王芳", action, subject, reason: "", before: "", after };
    const previous = log.at(-1)?.hash ?? "";
    log.push({ ...fields, previous, hash: logRow(previous, Object.values(fields)) });
  }
  return {
    workbook: "0123456789abcdef0123456789abcdef", settings: {}, log,
    rules: [{ name: "客户编码", version: 1, pattern, validFrom: "", status: "active", owner: "", reviewDate: "", definition: definition.value }],
    codebooks: [{ codebook: "region", value: "北京", code: "BJ", aliases: [], parent: "", from: "", to: "", status: "active" }],
    counters: [{ rule: "客户编码", key: "BJ", next: 4, step: 1, limit: 9999, lastCode: "BJ-0003", lastIssued: "2026-03-01T08:00:00.000Z" }],
    register: [code("BJ-0001", 1, { recordKey: "甲" }), code("BJ-0002", 2, { recordKey: "=乙" }), code("BJ-0003", 3, { recordKey: "丙", status: "void", note: "录错" })],
  };
};

test("a backup is read, judged and audited", () => {
  const whole = printBackup(smallOffice(), { at: "2026-03-05T09:00:00.000Z", by: "王芳" });
  const check = (text: string, ...more: string[]) => {
    writeFileSync(inFolder("backup.json"), text);
    return example("checkBackup.mjs", inFolder("backup.json"), ...more);
  };
  const good = check(whole);
  expect(good.stdout).toMatch(/as it was written[^]*register 3, log 2\ncodes +issued 2, void 1\nlog +whole\naudit +0 errors, 0 warnings/);
  expect(good.status).toBe(0);

  const changed = check(whole.replace("名单!A1:C4", "名单!A1:C9"), "--lang", "zh");
  expect(changed.stdout).toMatch(/CHANGED[^]*日志第 5 行/);
  expect(changed.status).toBe(1);

  const { register, ...rest } = smallOffice();
  const twice = check(printBackup({ ...rest, register: [...register, registered("BJ-0001", { rule: "客户编码", key: "BJ", number: 1, recordKey: "丁", batch: "b2" })] }, { at: "", by: "" }));
  expect(twice.stdout).toMatch(/^One code, two customers \(1\)\n +Row 7 of the register: .*“BJ-0001”.*“甲”/m);
  expect(twice.status).toBe(1);

  const torn = check(whole.slice(0, 900));
  expect([torn.status, torn.stdout]).toEqual([2, ""]);
});

test("a backup's register becomes a database script and a CSV", () => {
  writeFileSync(inFolder("kept.json"), printBackup(smallOffice(), { at: "2026-03-05T09:00:00.000Z", by: "王芳" }));
  const result = example("registerToSql.mjs", inFolder("kept.json"), inFolder("codes.sql"), inFolder("codes.csv"));
  expect([result.status, result.stderr]).toEqual([0, ""]);
  const script = readFileSync(inFolder("codes.sql"), "utf8");
  expect(script).toMatch(/CREATE TABLE customer_codes/);
  for (const code of createRegister(smallOffice().register).entries()) expect(script).toContain(`'${code.code}'`);
  expect(rowsOf(inFolder("codes.csv")).map(({ code, recordKey, status }) => [code, recordKey, status])).toEqual([["BJ-0001", "甲", "issued"], ["BJ-0002", "=乙", "issued"], ["BJ-0003", "丙", "void"]]);
  expect(example("registerToSql.mjs", inFolder("kept.json"), inFolder("codes.sql"), "--dialect", "mysql").stderr).toMatch(/code_key/);
});

test("the library's types stand by themselves", () => {
  const file = inFolder("use.mts");
  const imported = (module: string, names: string): string => `import { ${names} } from "${path.join(root, "dist", "lib", `custcode-${module}.mjs`).split(path.sep).join("/")}";`;
  writeFileSync(file, [
    imported("core", "parsePattern, type RuleDefinition"), imported("definition", "readDefinition"), imported("codebooks", "loadReadyCodebook"), imported("lint", "lintRule"),
    imported("adopt", "createAdoption"), imported("reserve", "planReserve"), imported("record-keys", "alikeForm"), imported("backup", "planRestore, readBackup"), imported("audit", "auditRegister"), imported("export", "sqlScript"),
    imported("core", "createCounters, createRegister"),
    imported("foreign", "convertForeign"), imported("checks", "computeCheck"), imported("templates", "templates"), imported("pinyin", "loadInitialsReader"), imported("messages", "messagesIn"),
    'const result = parsePattern("{seq:4}");',
    "export const rule: RuleDefinition | undefined = result.ok ? result.value : undefined;",
    'export const said: readonly string[] = result.ok ? [] : result.findings.map((each) => messagesIn("zh-CN").finding(each));',
    'export const pattern: string | undefined = convertForeign("A-{0000}")[0]?.pattern;',
    "const register = createRegister();",
    "export const audit = auditRegister({ register, counters: createCounters([], register), rules: [] });",
    "export const further = [createAdoption, planReserve, alikeForm, planRestore, readBackup, sqlScript];",
    "export const others = [readDefinition, loadReadyCodebook, lintRule, computeCheck, templates, loadInitialsReader];",
  ].join("\n"));
  const program = ts.createProgram([file], { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, lib: ["lib.es2023.d.ts"], types: [] });
  const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect(problems).toEqual([]);
});
