// LOOKUP, CHECKDIGIT, DECODE, PART and SORTKEY in cells: answers from memory, with a sentence where there is none.
import { CellError } from "../src/workbench/emulator/model/values";
import { openAddin, type OpenedAddin } from "./support/openAddin";

let addin: OpenedAddin;

beforeAll(async () => {
  addin = await openAddin();
  await addin.setUp();
  await addin.custcode.rules.save({ name: "年度", pattern: "{region}{date:yyyyMM}-{seq:3 alphabet base36 start 10}{check:mod37-36}" });
  const bands = [["< 100万", "C"], ["[100万, 1000万)", "B"], [">= 1000万", "A"]] as const;
  await addin.custcode.rules.addValues(bands.map(([value, code]) => ({ codebook: "销售额", value, code })));
  await addin.custcode.rules.addReadyCodebook("cities", "zh-CN");
  await addin.settled();
});
afterAll(() => addin.close());

/** What the cells from B1 on show after a formula is typed there; A1… hold the given texts. */
async function ask(formula: string, cells: readonly string[] = []): Promise<unknown[][]> {
  const sheet = addin.sheet("Sheet1");
  for (let row = 0; row < 6; row += 1) await addin.type(`Sheet1!A${row + 1}`, cells[row] ?? "");
  await addin.type("Sheet1!C1", formula);
  const shown = Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 4 }, (__, column) => {
      const value = sheet.value(row, column + 2);
      return value instanceof CellError ? `${value.code} ${value.message ?? ""}`.trim() : value;
    }),
  );
  await addin.type("Sheet1!C1", "");
  const rows = shown.map((row) => row.slice(0, 1 + row.findLastIndex((value) => value !== null)));
  return rows.slice(0, 1 + rows.findLastIndex((row) => row.length > 0));
}

describe("CUSTCODE.LOOKUP", () => {
  test.each([
    ["a value", '=CUSTCODE.LOOKUP("region","北京市")', [["BJ"]]],
    ["an alias, a code, full width", '=CUSTCODE.LOOKUP("region",{"Beijing";"bj";"ＢＪ"})', [["BJ"], ["BJ"], ["BJ"]]],
    ["a codebook by what people call it", '=CUSTCODE.LOOKUP("地区","上海")', [["SH"]]],
    ["a number in its band", '=CUSTCODE.LOOKUP("销售额",{999999,1000000,"1500万"})', [["C", "B", "A"]]],
    ["several codebooks at once", '=CUSTCODE.LOOKUP({"region","industry"},{"广东","信息技术"})', [["GD", "IT"]]],
    ["a city below its province", '=CUSTCODE.LOOKUP("city","苏州","江苏")', [["SU"]]],
    ["nothing for blanks", '=CUSTCODE.LOOKUP("region",A1:A3)', [["BJ"], [""], ["SH"]], ["北京", "", "上海"]],
    ["nothing for one blank", '=CUSTCODE.LOOKUP("region",A1)', [[""]]],
  ])("%s", async (_, formula, expected, cells: readonly string[] = []) => {
    expect(await ask(formula, cells)).toEqual(expected);
  });

  test.each([
    ["an unknown value, with a suggestion", '=CUSTCODE.LOOKUP("region","北京时")', "#N/A", ["北京时", "北京市", "BJ"]],
    ["an unknown codebook, with a suggestion", '=CUSTCODE.LOOKUP("regoin","北京")', "#N/A", ["regoin", "region"]],
    ["no codebook", '=CUSTCODE.LOOKUP("","北京")', "#N/A", ["没有码表。"]],
    ["no number for bands", '=CUSTCODE.LOOKUP("销售额","很多")', "#N/A", ["很多"]],
    ["a city of another province", '=CUSTCODE.LOOKUP("city","苏州","广东")', "#N/A", ["苏州", "广东", "江苏"]],
    ["an error in a cell, which stays what it is", '=CUSTCODE.LOOKUP("region",A1)', "#DIV/0!", []],
  ])("%s", async (_, formula, error, words) => {
    const [[cell]] = (await ask(formula, ["=1/0"])) as [[string]];
    expect(cell).toMatch(new RegExp(`^${error}`));
    for (const word of words) expect(cell).toContain(word);
  });

  test("tells the unknown among many in its own cell", async () => {
    const rows = await ask('=CUSTCODE.LOOKUP("region",{"北京";"火星"})');
    expect(rows[0]).toEqual(["BJ"]);
    expect(rows[1]?.[0]).toMatch(/^#N\/A .*火星/);
  });
});

describe("CUSTCODE.CHECKDIGIT", () => {
  test.each([
    ["a text", '=CUSTCODE.CHECKDIGIT("7992739871","luhn")', [["3"]]],
    ["a number", "=CUSTCODE.CHECKDIGIT(7992739871,\"luhn\")", [["3"]]],
    ["separators and case do not count", '=CUSTCODE.CHECKDIGIT({"a1-2425g-abc1234002","A12425GABC1234002"},"mod37-36")', [["M", "M"]]],
    ["two characters", '=CUSTCODE.CHECKDIGIT("794","mod97-10")', [["44"]]],
    ["many texts, many schemes, nothing for a blank", '=CUSTCODE.CHECKDIGIT(A1:A2,{"luhn","damm","mod11-2"})', [["8", "4", "6"], ["", "", ""]], ["572", ""]],
  ])("%s", async (_, formula, expected, cells: readonly string[] = []) => {
    expect(await ask(formula, cells)).toEqual(expected);
  });

  test.each([
    ["an unknown scheme", '=CUSTCODE.CHECKDIGIT("1","lunh")', ["lunh", "“luhn”", "mod37-36"]],
    ["no scheme", '=CUSTCODE.CHECKDIGIT("1",A1)', ["没有校验方法。", "luhn"]],
    ["a foreign character and its place", '=CUSTCODE.CHECKDIGIT("99-1O1","luhn")', ["第 5 个字符“O”", "luhn"]],
    ["no letter and no digit", '=CUSTCODE.CHECKDIGIT("--","luhn")', ["“--”"]],
  ])("%s", async (_, formula, words) => {
    const [[cell]] = (await ask(formula)) as [[string]];
    expect(cell).toMatch(/^#VALUE! /);
    for (const word of words) expect(cell).toContain(word);
  });
});

describe("CUSTCODE.DECODE", () => {
  test("one code: rule and segments below each other", async () => {
    expect(await ask('=CUSTCODE.DECODE("bj-it-0012")')).toEqual([
      ["编码规则", "BJ-IT-0012", "客户编码"],
      ["地区", "BJ", "北京市"],
      ["行业", "IT", "信息传输、软件和信息技术服务业"],
      ["流水号", "0012", 12],
    ]);
  });

  test("a code of another rule", async () => {
    const rows = await ask("=CUSTCODE.DECODE(A1)", ['=CUSTCODE.BY("年度","甲","北京","2026-01-31")']);
    expect(rows).toEqual([
      ["编码规则", expect.stringMatching(/^BJ202601-00A.$/), "年度"],
      ["地区", "BJ", "北京市"],
      ["日期", "202601", "2026-01"],
      ["流水号", "00A", 10],
      ["校验位", expect.stringMatching(/^[0-9A-Z]$/), ""],
    ]);
  });

  test("several codes: a line of meanings for each", async () => {
    const rows = await ask("=CUSTCODE.DECODE(A1:A3)", ["BJ-IT-0012", "", "XX-IT-1"]);
    expect(rows.slice(0, 2)).toEqual([["北京市", "信息传输、软件和信息技术服务业", 12], ["", "", ""]]);
    expect(rows[2]?.[0]).toMatch(/^#N\/A .*XX/);
    expect(rows[2]?.slice(1)).toEqual(["", ""]);
  });

  test.each([
    ["a code that no rule reads", '=CUSTCODE.DECODE("BJ-XX-0001")', /^#N\/A 没有编码规则能读出“BJ-XX-0001”。按规则“客户编码”：.*XX/],
    ["a number", "=CUSTCODE.DECODE(17)", /^#N\/A .*17/],
  ])("%s", async (_, formula, words) => {
    const [[cell]] = (await ask(formula)) as [[string]];
    expect(cell).toMatch(words);
  });

  test("a blank", async () => {
    expect(await ask("=CUSTCODE.DECODE(A1)")).toEqual([[""]]);
  });
});

describe("CUSTCODE.PART", () => {
  test.each([
    ["by the input's name", '"region"', "北京市"],
    ["in Chinese", '"地区"', "北京市"],
    ["the number, as a number", '"seq"', 12],
    ["the number in Chinese", '"流水号"', 12],
    ["by its place", "2", "信息传输、软件和信息技术服务业"],
    ["the characters", '"region","text"', "BJ"],
    ["the characters in Chinese", '"流水号","文本"', "0012"],
    ["the rule", '"rule"', "客户编码"],
    ["the rule in Chinese", '"编码规则"', "客户编码"],
    ["the meaning by its word", '"region","meaning"', "北京市"],
  ])("%s", async (_, rest, expected) => {
    expect(await ask(`=CUSTCODE.PART("BJ-IT-0012",${rest})`)).toEqual([[expected]]);
  });

  test("many codes and segments; the number can be counted with", async () => {
    expect(await ask('=CUSTCODE.PART(A1:A2,{"region","seq"})', ["BJ-IT-0012", "SH-IT-0007"])).toEqual([["北京市", 12], ["上海市", 7]]);
    expect(await ask('=MAX(CUSTCODE.PART(A1:A2,"seq"))', ["BJ-IT-0012", "SH-IT-0007"])).toEqual([[12]]);
  });

  test.each([
    ["an unknown segment", '=CUSTCODE.PART("BJ-IT-0012","regoin")', /^#VALUE! .*客户编码.*regoin.*“region”.*region, industry, seq/],
    ["no segment", '=CUSTCODE.PART("BJ-IT-0012","")', /^#VALUE! .*region, industry, seq/],
    ["a place that there is not", '=CUSTCODE.PART("BJ-IT-0012",4)', /^#VALUE! .*“4”/],
    ["an unknown word for what", '=CUSTCODE.PART("BJ-IT-0012",1,"mening")', /^#VALUE! .*mening/],
    ["a code that no rule reads", '=CUSTCODE.PART("BJ-IT","seq")', /^#N\/A .*BJ-IT/],
  ])("%s", async (_, formula, words) => {
    const [[cell]] = (await ask(formula)) as [[string]];
    expect(cell).toMatch(words);
  });
});

describe("CUSTCODE.SORTKEY", () => {
  test("puts a list into counting order, with what no rule reads at its end", async () => {
    const rows = await ask("=CUSTCODE.SORTKEY(A1:A5)", ["SH-IT-0001", "BJ-IT-0010", "客户10", "客户9", "BJ-IT-0002"]);
    const keys = rows.map(([key]) => String(key));
    for (const locale of ["zh-CN", "en-US"]) {
      const { compare } = new Intl.Collator(locale);
      expect([0, 1, 2, 3, 4].sort((a, b) => compare(keys[a]!, keys[b]!))).toEqual([4, 1, 0, 3, 2]);
    }
  });

  test("is blank for a blank", async () => {
    expect(await ask("=CUSTCODE.SORTKEY(A1:A2)", ["", "BJ-IT-0010"])).toEqual([[""], [expect.stringMatching(/^C/)]]);
  });
});
