import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { fixture } from "../testing/samples";
import type { InputValue } from "../types";
import { buildCodebooks } from "./buildCodebooks";
import { importCodebook } from "./importCodebook";

const rowsOf = (text: string): InputValue[][] => text.split("\n").map((line) => line.split(",").map((cell) => cell.trim()));

/** `value=code` of each entry, with what else it has. */
const shown = (rows: InputValue[][], codebook = "b") =>
  importCodebook(rows, { codebook }).entries.map(({ value, code, aliases, parent, from, to, status }) =>
    [`${value}=${code}`, ...aliases, parent && `< ${parent}`, from && `from ${from}`, to && `to ${to}`, status === "retired" ? "retired" : ""].filter((part) => part !== "").join(" "));

it.each([
  ["English headers", "code,name,level,aliases\nBJ,北京市,province,北京|Beijing|京\nTJ,天津市,province,", ["北京市=BJ 北京 Beijing 京", "天津市=TJ"]],
  ["Chinese headers", "地区名称,地区代码,上级地区,别名\n广州市,CAN,广东省,广州;羊城\n深圳市,SZX,广东省,深圳", ["广州市=CAN 广州 羊城 < 广东省", "深圳市=SZX 深圳 < 广东省"]],
  ["dates and status", "值,编码,生效日期,失效日期,状态\n旧区,O,2000年1月1日,40543,停用\n新区,N,2011/1/1,,启用", ["旧区=O from 2000-01-01 to 2010-12-31 retired", "新区=N from 2011-01-01"]],
  ["a header for the codes only", "客户行业,代码\n制造业,MF\n信息技术,IT", ["制造业=MF", "信息技术=IT"]],
  ["the columns of our own sheet", "码表,值,代码,别名,上级,起,止,状态\nb,广州市,CAN,广州 | 羊城,广东省,2020-01-01,,启用\nb,旧市,OLD,,广东省,,2019-12-31,停用", ["广州市=CAN 广州 羊城 < 广东省 from 2020-01-01", "旧市=OLD < 广东省 to 2019-12-31 retired"]],
  ["codes of the parents", "代码,名称,上级代码,层级\nGD,广东省,,1\nCAN,广州市,GD,2", ["广东省=GD", "广州市=CAN < GD"]],
  ["no header", "北京,BJ\n上海,SH", ["北京=BJ", "上海=SH"]],
  ["no header, codes first", "01,Agriculture,农业|农林\n02,Mining,", ["Agriculture=01 农业 农林", "Mining=02"]],
  ["ideographs as codes", "北京市,京\n上海市,沪", ["北京市=京", "上海市=沪"]],
  ["a column of the same few words", "北京市,province,京\n天津市,province,津\n重庆市,province,渝", ["北京市=京", "天津市=津", "重庆市=渝"]],
  ["one code for several values", "A,大客户\nA,重点客户\nB,小客户", ["大客户=A", "重点客户=A", "小客户=B"]],
  ["a mark in aliases that others use to separate", "code,name,aliases\nA,农业,农、林、牧、渔业|农林\nB,矿业,采矿", ["农业=A 农、林、牧、渔业 农林", "矿业=B 采矿"]],
  ["aliases with 、", "编码,名称,又名\nA,农业,农林、林业", ["农业=A 农林 林业"]],
  ["blank rows", "code,name\nA,农业\n,\nB,矿业", ["农业=A", "矿业=B"]],
  ["one row twice", "code,name,alias\nA,农业,农\nA,农 业,林", ["农业=A 农 林"]],
  ["a row without code", "code,name\nA,农业\n,矿业", ["农业=A", "矿业="]],
  ["a row without value", "code,name\nA,农业\nB,", ["农业=A"]],
  ["one column", "农业\n矿业", []],
  ["nothing", "", []],
])("takes a book out of a list with %s", (_, text, expected) => {
  expect(shown(rowsOf(text))).toEqual(expected);
});

it.each([
  ["one row twice", "code,name\nA,农业\nA,农业", [["codebook-row-repeated", { codebook: "b", value: "农业", code: "A", row: 3 }]]],
  ["a row without value", "code,name\nA,农业\n,\nB,", [["codebook-value-empty", { codebook: "b", code: "B", row: 4 }]]],
  ["a row without code", "code,name\nA,农业\n,矿业", [["codebook-code-empty", { codebook: "b", value: "矿业" }]]],
  ["one code for two values", "A,大客户\nA,重点客户", [["codebook-code-repeated", { codebook: "b", code: "A", value: "大客户", other: "重点客户" }]]],
  ["one value with two codes", "code,name\nA,农业\nB,农业", [["codebook-value-repeated", { codebook: "b", value: "农业", code: "A", other: "B" }]]],
  ["one column", "农业\n矿业", [["codebook-columns-unknown", { codebook: "b" }]]],
  ["nothing", "", []],
])("says what is wrong in a list with %s", (_, text, expected) => {
  expect(importCodebook(rowsOf(text), { codebook: "b" }).findings.map(({ kind, params }) => [kind, params])).toEqual(expected);
});

it("finds a value below its parent's code", () => {
  const { entries, findings } = importCodebook(rowsOf("代码,名称,上级代码\nGD,广东省,\nCAN,广州市,GD"), { codebook: "b" });
  expect([buildCodebooks(entries).books.get("b")?.lookup("广州市", { under: "广东省" }), findings]).toEqual([{ kind: "code", index: 1 }, []]);
});

it("takes numbers, dates and errors of cells", () => {
  const rows: InputValue[][] = [["名称", "编码", "开始日期"], ["一月", 1, 45292], ["二月", 2, null], [{ error: "#N/A" }, 3, null]];
  expect(shown(rows)).toEqual(["一月=1 from 2024-01-01", "二月=2"]);
});

it("tells what it took from where, and takes other columns where they are chosen", () => {
  const rows = rowsOf("code,name,short\nA,农业,农\nB,矿业,矿");
  expect(importCodebook(rows, { codebook: "b" })).toMatchObject({ header: true, columns: { code: 0, value: 1 } });
  const chosen = importCodebook(rows, { codebook: "b", columns: { value: 2 } });
  expect(chosen.entries.map(({ value, code }) => value + code)).toEqual(["农A", "矿B"]);
  expect(importCodebook(rows, { codebook: "b", header: false }).entries).toHaveLength(3);
});

it("takes the names of books from a column", () => {
  expect(importCodebook(rowsOf("codebook,value,code\nregion,北京,BJ\n,上海,SH"), { codebook: "b" }).entries.map(({ codebook }) => codebook)).toEqual(["region", "b"]);
});

it.each(["regions.csv", "industries.csv"])("takes %s as it is", (file) => {
  const text = readFileSync(path.join(process.cwd(), "test", "fixtures", file), "utf8").replace(/^\uFEFF/, "");
  const { entries, findings } = importCodebook(Papa.parse<string[]>(text).data, { codebook: "b" });
  expect(findings).toEqual([]);
  expect(entries.map(({ value, code, aliases }) => ({ name: value, code, aliases: aliases.join("|") }))).toEqual(
    fixture(file).map(({ name, code, aliases }) => ({ name, code, aliases })),
  );
  expect(buildCodebooks(entries).books.get("b")?.codes).toHaveLength(entries.length);
});
