import { addBook, openCustCode, type OpenedCustCode, setUp } from "./testing/openCustCode";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
  await setUp(opened, "{dept}-{seq:3}");
});

afterEach(() => opened.close());

/** Reads the list around the selection and writes its codebook. */
async function importList(codebook: string) {
  const { rules, lists } = opened.app;
  const cells = await rules.readCells({ kind: "list", list: await lists.find() });
  const reading = await rules.readCodebook(cells, { codebook });
  return { reading, changes: await rules.importCodebook(reading.entries) };
}

test("a list on a sheet becomes a codebook, with its codes as text", async () => {
  await opened.fill("部门表", [["部门名称", "部门代码", "别名"], ["销售部", "'01", "销售|营销"], ["研发部", "'02", ""], ["财务部", "'MAR-03", ""]]);
  const { reading, changes } = await importList("dept");
  expect(reading).toMatchObject({ columns: { value: 0, code: 1, aliases: 2 }, header: true, findings: [] });
  expect(changes).toEqual([{ name: "dept", isNew: true, added: 3, aliases: 0, same: 0, kept: [] }]);
  expect((await opened.rows("CustCodeCodebooks")).map((row) => [row["码表"], row["值"], row["代码"], row["别名"]])).toEqual([
    ["dept", "销售部", "01", "销售 | 营销"], ["dept", "研发部", "02", ""], ["dept", "财务部", "MAR-03", ""],
  ]);
  expect(opened.app.state.get().codebooks).toEqual([{ name: "dept", count: 3 }]);
  expect((await opened.rows("CustCodeLog")).at(-1)).toMatchObject({ 对象: "dept" });
  expect(opened.app.rules.problems("客户编码")).toEqual([]);
  expect(opened.errors).toEqual([]);
});

test("a book that is there is completed, not overwritten", async () => {
  await addBook(opened, "dept", [["销售部", "01"], ["研发部", "02"]]);
  await opened.fill("部门表", [["部门名称", "部门代码", "别名"], ["销售部", "'01", "营销"], ["研发部", "'09", ""], ["法务部", "'07", ""]]);
  const { changes } = await importList("dept");
  expect(changes).toEqual([{ name: "dept", isNew: false, added: 1, aliases: 1, same: 1, kept: [{ value: "研发部", code: "02", inFile: "09" }] }]);
  expect(opened.app.rules.entries("dept").map(({ value, code, aliases }) => [value, code, aliases])).toEqual([
    ["销售部", "01", ["营销"]], ["研发部", "02", []], ["法务部", "07", []],
  ]);
});

test("findings name the rows of the sheet", async () => {
  await opened.fill("部门表", [["部门名称", "部门代码"], ["销售部", "A1"], ["销售部", "A1"], ["", "A9"], ["法务部", "A7"]]);
  const { reading } = await importList("dept");
  expect(reading.findings.map(({ kind, params }) => [kind, params["row"]])).toEqual([["codebook-row-repeated", 3], ["codebook-value-empty", 4]]);
});

test("a CSV file of a Chinese Excel is read as well", async () => {
  // 部门,代码 / 销售,XS in GB 18030
  const bytes = Uint8Array.from([0xb2, 0xbf, 0xc3, 0xc5, 0x2c, 0xb4, 0xfa, 0xc2, 0xeb, 0x0d, 0x0a, 0xcf, 0xfa, 0xca, 0xdb, 0x2c, 0x58, 0x53, 0x0d, 0x0a]);
  const { rules } = opened.app;
  const reading = await rules.readCodebook(await rules.readCells({ kind: "csv", bytes }), { codebook: "dept" });
  expect(reading.entries).toMatchObject([{ codebook: "dept", value: "销售", code: "XS" }]);
  await expect(rules.readCells({ kind: "csv", bytes: Uint8Array.from([80, 75, 3, 4, 0]) })).rejects.toMatchObject({ error: { kind: "bad-table" } });
});
