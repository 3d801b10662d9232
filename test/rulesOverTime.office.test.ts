// Rules with versions, conditions, parents and late dictionaries, on lists and in the sheets.
import { AUTOMATIC, type EncodeReport, type EncodeRequest } from "../src/app/api";
import type { InitialsReader } from "../src/core/segments/initials/initialsReader";
import { addBook, bookOf, fixture, openCustCode, type OpenedCustCode, quietRun, setUp } from "../src/excel/testing/openCustCode";

let opened: OpenedCustCode;
let today = "2026-06-15";

async function open(loadInitials?: () => Promise<InitialsReader>): Promise<void> {
  opened = await openCustCode({}, (ports) => ({ ...ports, clock: { ...ports.clock, today: () => today }, loadInitials }));
}

beforeEach(() => {
  today = "2026-06-15";
});
afterEach(() => {
  expect(opened.errors).toEqual([]);
  opened.close();
});

const rules = () => opened.app.rules;
const column = async (sheet: string, index: number): Promise<unknown[]> => (await opened.values(sheet)).map((row) => row[index]);

async function issue(rule: string, change: Partial<EncodeRequest> = {}): Promise<EncodeReport> {
  const list = await opened.app.lists.find();
  const { columns, target, recordKey } = opened.app.lists.propose(rule, list);
  return opened.app.lists.issue({ list, rule, columns, target, recordKey, targetHeader: "客户编码", includeHidden: false, ...change }, quietRun());
}

describe("versions", () => {
  const LIST = [["客户名称", "地区"], ["甲", "北京"], ["乙", "上海"]];
  beforeEach(async () => {
    await open();
    await setUp(opened, "{region}-{seq:3}");
    await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
  });
  const name = "客户编码";
  const states = () => rules().versions(name).map(({ version, state, codes, editable }) => `${version.version} ${state} ${codes} ${editable}`);

  test("next year's is saved in advance, replaced while it is unused, and issues from its day on; old codes stay good", async () => {
    await opened.fill("名单", LIST);
    await issue(name);
    await rules().save({ name, pattern: "K{region}{seq:4}", validFrom: "2027-01-01" });
    await rules().save({ name, pattern: "{region}/{seq:4}", validFrom: "2027-01-01", reviewDate: "2027-12-31" });
    expect(states()).toEqual(["2 upcoming 0 true", "1 in-force 2 false"]);
    expect(opened.app.state.get().rules.map(({ version }) => version)).toEqual([1]);
    expect((await opened.rows("CustCodeRules")).map((row) => [row["版本"], row["模式"], row["生效日期"], row["状态"]])).toEqual([
      [1, "{region}-{seq:3}", "2026-06-15", "启用"], [2, "{region}/{seq:4}", "2027-01-01", "启用"],
    ]);
    today = "2027-01-01";
    await opened.fill("名单二", [...LIST, ["丙", "北京"]]);
    const { samples } = await issue(name);
    expect(samples.map(({ code }) => code)).toEqual(["BJ-001", "SH-001", "BJ/0002"]);
    expect(states()).toEqual(["2 in-force 1 false", "1 superseded 2 false"]);
    expect((await opened.rows("CustCodeRegister")).map((row) => row["版本"])).toEqual([1, 1, 2]);

    const list = await opened.app.lists.find();
    const { columns, target } = opened.app.lists.propose(name, list);
    const { rows, good } = await (await opened.app.validate()).inspect({ list, rule: name, column: target!, columns }, quietRun());
    expect([rows, good]).toEqual([3, 3]);
    today = "2028-01-01";
    await opened.app.setup.reload();
    expect(opened.app.state.get().reviewsDue).toMatchObject([{ rule: name, reviewDate: "2027-12-31" }]);
  });

  test("a draft never issues; a retired rule neither, and its codes stay readable", async () => {
    await rules().save({ name, pattern: "D{seq:2}", status: "draft" });
    expect(states()).toEqual(["2 draft 0 true", "1 in-force 0 false"]);
    await rules().save({ name, pattern: "{region}{seq:2}" });
    expect(states()).toEqual(["2 draft 0 true", "1 in-force 0 false"]);
    await rules().save({ name, pattern: "{region}{seq:2}", status: "active" });
    expect(states()).toEqual(["2 in-force 0 false", "1 superseded 0 false"]);
    await rules().retire(name);
    expect(states()).toEqual(["2 retired 0 false", "1 retired 0 false"]);
    await opened.fill("名单", LIST);
    await expect(issue(name)).rejects.toMatchObject({ error: { kind: "no-rule" } });
    const judged = await (await opened.app.judge()).each(["BJ-001", "BJ01", "?"].map((code) => ({ code })), name);
    expect(judged.kind === "judged" && judged.rows.map((row) => row?.text)).toEqual([undefined, undefined, "?"]);
    expect((await opened.rows("CustCodeLog")).map((row) => row["动作"]).slice(-4)).toEqual(["保存规则", "保存规则", "保存规则", "停用规则"]);
  });

  test("rules go to another workbook with their codebooks, without what was issued", async () => {
    await opened.fill("名单", LIST);
    await issue(name);
    await rules().save({ name, pattern: "{region}.{seq:4}" });
    const text = rules().exportRules([name]);
    opened.close();
    await open();
    await setUp(opened, "{region}-{seq:9}");
    await addBook(opened, "region", [["北京", "PEK"]]);
    const compared = await rules().compareRules(text);
    expect(compared).toEqual({
      rules: [{ name, change: "changed", before: "{region}-{seq:9}", after: "{region}.{seq:4}" }],
      codebooks: [{ name: "region", added: 1, same: 0, kept: [{ value: "北京", code: "PEK", inFile: "BJ" }] }],
    });
    expect((await opened.rows("CustCodeRules")).length).toBe(1);
    expect(await rules().importRules(text)).toEqual(compared);
    expect([states(), rules().entries("region").map(({ value, code }) => `${value} ${code}`)]).toEqual([["2 in-force 0 false", "1 superseded 0 false"], ["北京 PEK", "上海 SH"]]);
    expect([await opened.rows("CustCodeCounters"), await opened.rows("CustCodeRegister")]).toEqual([[], []]);
    expect((await rules().importRules(text)).rules).toMatchObject([{ change: "same" }]);
    await expect(rules().compareRules("{}")).rejects.toMatchObject({ error: { kind: "bad-file" } });
  });

  test("a table says in the line above it which schema it has", async () => {
    await opened.ports.sheets.setTitle("rules", "CustCode rules · schema 7");
    const places = await opened.ports.sheets.look();
    expect(places.map(({ table, schema }) => `${table} ${schema}`)).toEqual(["rules 7", "codebooks 2", "counters 2", "register 2", "log 2"]);
    await opened.app.setup.reload();
    expect(opened.app.state.get()).toMatchObject({ phase: "blocked", problems: [{ kind: "schema-newer" }] });
  });

  test("a counter that is nearly full is told, by the run and by the state", async () => {
    await rules().save({ name, pattern: "{region}{seq:1 start 7 warn 60}" });
    await opened.fill("名单", [["客户名称", "地区"], ["甲", "北京"], ["乙", "北京"], ["丙", "上海"]]);
    const fills = [{ rule: name, key: "BJ", used: 2, limit: 3 }];
    const list = await opened.app.lists.find();
    const { columns } = opened.app.lists.propose(name, list);
    const dry = await opened.app.lists.dryRun({ list, rule: name, columns, targetHeader: "x", includeHidden: false }, quietRun());
    expect([dry.nearlyFull, (await issue(name)).nearlyFull, opened.app.state.get().nearlyFull]).toEqual([fills, fills, fills]);
  });
});

describe("conditions", () => {
  beforeEach(async () => {
    await open();
    await setUp(opened, "{region}-{seq:3}");
    await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
    await addBook(opened, "tier", [["贵宾", "VIP"]]);
    await rules().save({ name: "贵宾编码", pattern: "V-{region}{seq:2}{rule priority 5 when tier is VIP}" });
  });

  test("choose the rule of each row; a customer keeps the code of whichever rule it was", async () => {
    const list = [["客户名称", "地区", "客户等级"], ["甲", "北京", "贵宾"], ["乙", "北京", ""], ["丙", "上海", "vip"], ["丁", "火星", "贵宾"]];
    await opened.fill("名单", list);
    expect([opened.app.state.get().automatic, rules().inputs(AUTOMATIC), rules().inputs("贵宾编码")]).toEqual([true, ["region", "tier"], ["region"]]);
    const report = await issue(AUTOMATIC);
    expect([report.issued, report.refused]).toEqual([3, 1]);
    expect(await column("名单", 3)).toEqual(["客户编码", "V-BJ01", "BJ-001", "V-SH01", ""]);
    expect((await opened.rows("CustCodeCounters")).map((row) => `${row["编码规则"]} ${row["流水依据"]} ${row["下一个号"]}`)).toEqual(["贵宾编码 BJ 2", "贵宾编码 SH 2", "客户编码 BJ 2"]);
    await opened.fill("名单二", [list[0]!, ["甲", "北京", ""], ["乙", "上海", "贵宾"], ["戊", "上海", ""]]);
    expect((await issue(AUTOMATIC)).samples.map(({ code }) => code)).toEqual(["V-BJ01", "BJ-001", "SH-001"]);
    const answers = opened.app.formulas.code({
      address: undefined, precedents: [], rows: 2, columns: 1,
      elements: [{ inputs: ["上海", "贵宾"], customer: "甲" }, { inputs: ["上海", null], customer: "新" }],
    });
    expect(answers).toEqual([{ kind: "code", code: "V-BJ01" }, { kind: "waiting" }]);
    expect([opened.app.formulas.next(["上海", "贵宾"]), opened.app.formulas.next(["上海"], "客户编码"), opened.app.formulas.next([], "没有")]).toEqual([
      { kind: "code", code: "V-SH02" }, { kind: "code", code: "SH-002" }, { kind: "no-rule", rule: "没有" },
    ]);
  });

  test("show in the preview which rule codes a row", async () => {
    await opened.fill("名单", [["客户名称", "地区", "客户等级"], ["甲", "北京", "贵宾"], ["乙", "北京", ""]]);
    const preview = await rules().preview("W-{region}{seq:2}{rule when tier is VIP}", await opened.app.lists.find(), 5, "贵宾编码");
    expect(preview.rows.map(({ code, rule }) => [code, rule])).toEqual([["W-BJ01", undefined], ["BJ-001", "客户编码"]]);
  });
});

describe("parents", () => {
  const EXPECTED = fixture("expected-dev.csv").map(({ R5 = "" }) => (R5.startsWith("!") ? "" : R5));

  test("are coded before those below them, in a list of a thousand", async () => {
    await open();
    await setUp(opened, "HQ-{seq:4}");
    await opened.ports.sheets.append("codebooks", bookOf("region", "regions.csv").map(({ value, code, aliases }) => ["region", value, code, aliases.join(" | "), "", "", "", "启用"]));
    await opened.app.setup.reload();
    await rules().save({ name: "分支机构", pattern: "{parent}-{region}-{seq:2}{rule when parent is given}" });
    const rows = fixture("customers-dev.csv").map(({ name = "", province_city = "", parent = "" }, at) => [`${name}#${at}`, name, province_city, parent]);
    await opened.fill("名单", [["编号", "客户名称", "所在地区", "上级"], ...rows]);
    const list = await opened.app.lists.find();
    const request = { list, rule: AUTOMATIC, columns: { region: 2, parent: 3 }, targetHeader: "客户编码", includeHidden: false };
    // Two rows of one name are one customer: they share a code, which the expected list does not know.
    const seen = new Set<string>();
    const twice = rows.map(([, name = ""]) => seen.size === seen.add(name.normalize("NFKC").replace(/\s/g, "").toUpperCase()).size);
    const dry = await opened.app.lists.dryRun({ ...request, recordKey: 1 }, quietRun());
    const report = await opened.app.lists.issue({ ...request, recordKey: 1 }, quietRun());
    expect([dry.issued, dry.refused]).toEqual([report.issued, report.refused]);
    const refused = report.refusals.map(({ row, findings }) => `${row} ${findings.map(({ kind }) => kind).join()}`);
    expect(refused).toEqual(["89 input-missing", "129 parent-circular", "166 parent-missing", "283 parent-circular", "474 parent-circular", "520 parent-circular", "590 parent-circular", "601 parent-missing", "670 parent-circular"]);
    const codes = (await column("名单", 4)).slice(1).map(String);
    const firstTwice = twice.indexOf(true);
    expect(codes.slice(0, firstTwice).filter((code) => !code.includes("-", 3))).toEqual(EXPECTED.slice(0, firstTwice).filter((code) => !code.includes("-", 3)));
    for (const [at, [, , , parent = ""]] of rows.entries()) {
      if (parent.trim() === "" || codes[at] === "" || twice[at]) continue;
      const above = rows.findIndex(([, name = ""]) => name.normalize("NFKC").replace(/\s/g, "") === parent.normalize("NFKC").replace(/\s/g, ""));
      expect(codes[at]!.startsWith(`${codes[above]}-`)).toBe(true);
    }
  });

  test("are found where they have their code already, by name or by code", async () => {
    await open();
    await setUp(opened, "HQ-{seq:2}");
    await rules().save({ name: "分支机构", pattern: "{parent}-{seq:2}{rule when parent is given}" });
    await opened.fill("名单", [["客户名称", "上级"], ["总部", ""]]);
    // Without a record key nobody finds the head office by name in the register, but its row still says so.
    await issue("客户编码", { recordKey: undefined });
    expect((await opened.rows("CustCodeRegister")).map((row) => row["客户标识"])).toEqual([""]);
    await opened.fill("名单", [["客户名称", "上级", "客户编码"], ["总部", "", "HQ-01"], ["分部", "总部", ""], ["支部", "分部", ""], ["另一分部", "hq-01", ""], ["孤儿", "没有", ""]]);
    const report = await issue(AUTOMATIC, { target: 2, recordKey: 0 });
    expect(await column("名单", 2)).toEqual(["客户编码", "HQ-01", "HQ-01-01", "HQ-01-01-01", "HQ-01-02", ""]);
    expect(report).toMatchObject({ issued: 3, kept: 1, refused: 1 });
    const preview = await rules().preview("{parent}/{seq:2}{rule when parent is given}", await opened.app.lists.find(), 3, "分支机构");
    expect(preview.rows.map(({ code }) => code)).toEqual(["HQ-02", "HQ-01-01", "HQ-01-01-01"]);
  });
});

describe("names", () => {
  const reader: InitialsReader = { initials: () => "JYG", syllables: () => [] };

  test("are read once their dictionary has come; until then nothing is answered", async () => {
    let arrive = (): void => undefined;
    const loaded = jest.fn(() => new Promise<InitialsReader>((resolve) => (arrive = () => resolve(reader))));
    await open(loaded);
    await setUp(opened, "A{seq:3}");
    expect(loaded).not.toHaveBeenCalled();
    await rules().save({ name: "客户编码", pattern: "{name:initials:3}{seq:3}" });
    expect(opened.app.formulas.next(["甲乙公司"])).toEqual({ kind: "not-ready", phase: "loading" });
    await opened.fill("名单", [["客户名称"], ["甲乙公司"]]);
    const issued = issue("客户编码");
    arrive();
    expect((await issued).samples).toMatchObject([{ code: "JYG001" }]);
    expect([opened.app.formulas.next(["甲乙公司"]), loaded.mock.calls.length]).toEqual([{ kind: "code", code: "JYG002" }, 1]);
  });
});
