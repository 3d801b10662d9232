import { ExcelHost } from "../protocol/host";
import { CellError } from "../model/values";
import { enterText } from "../model/writing";
import type { FunctionMetadata } from "../protocol/functionBridge";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

const FUNCTIONS: readonly FunctionMetadata[] = [
  { id: "JOIN", name: "JOIN", parameters: [{ name: "a" }, { name: "b" }, { name: "c", optional: true }], options: { requiresAddress: true } },
  { id: "TWICE", name: "TWICE", parameters: [{ name: "values", dimensionality: "matrix" }], options: { requiresAddress: true, requiresParameterAddresses: true } },
  { id: "FAIL", name: "FAIL", parameters: [{ name: "how" }] },
  { id: "WRITE", name: "WRITE", parameters: [] },
  { id: "STUCK", name: "STUCK", parameters: [{ name: "a" }], options: { cancelable: true } },
];

let excel: OpenedExcel;
const calls: unknown[][] = [];

beforeEach(async () => {
  calls.length = 0;
  excel = await openExcel({ functions: FUNCTIONS });
  const { CustomFunctions } = excel;
  CustomFunctions.associate("JOIN", (...args: unknown[]) => {
    const invocation = args.pop() as CustomFunctions.Invocation;
    calls.push([...args, invocation.address]);
    return args.map(String).join("-");
  });
  CustomFunctions.associate("TWICE", (values: unknown[][], invocation: CustomFunctions.Invocation) => {
    calls.push([invocation.parameterAddresses]);
    return values.map((line) => line.map((value) => (typeof value === "number" ? value * 2 : `${String(value)}!`)));
  });
  CustomFunctions.associate("FAIL", (how: string) => {
    if (how === "own") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "地区不在码表里");
    if (how === "na") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "waiting to be issued");
    if (how === "inside") return [[new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "in a list"), null]];
    if (how === "nan") return Number.NaN;
    throw new Error("boom");
  });
});

afterEach(() => excel.close());

const type = (address: string, text: string): void => {
  const column = address.charCodeAt(0) - 65;
  enterText(excel.workbook, excel.workbook.sheets[0]!.id, Number(address.slice(1)) - 1, column, text);
};
const cell = (row: number, column: number): unknown => excel.workbook.sheets[0]!.value(row, column);

it("calls the page and shows its answer; omitted arguments are null", async () => {
  type("A1", "北京");
  type("B1", "=JOIN(A1,7)");
  expect(cell(0, 1)).toEqual(new CellError("#BUSY!"));
  await excel.settled();
  expect(cell(0, 1)).toBe("北京-7-null");
  expect(calls).toEqual([["北京", 7, null, "Sheet1!B1"]]);
});

it("calls again when an argument changes, and hands matrices over as they are", async () => {
  type("A1", "1");
  type("A2", "x");
  type("C1", "=TWICE(A1:A2)");
  await excel.settled();
  expect([cell(0, 2), cell(1, 2)]).toEqual([2, "x!"]);
  type("A1", "5");
  await excel.settled();
  expect([cell(0, 2), cell(1, 2)]).toEqual([10, "x!"]);
  expect(calls).toEqual([[["Sheet1!A1:A2"]], [["Sheet1!A1:A2"]]]);
});

it.each([
  ["own", new CellError("#VALUE!", "地区不在码表里")],
  ["na", new CellError("#N/A", "waiting to be issued")],
  ["inside", new CellError("#N/A", "in a list")],
  ["nan", new CellError("#VALUE!")],
  ["other", new CellError("#VALUE!")],
])("shows the error %s", async (how, expected) => {
  type("A1", `=FAIL("${how}")`);
  await excel.settled();
  expect(cell(0, 0)).toEqual(expected);
  if (how === "inside") expect(cell(0, 1)).toBe(0);
});

it("shows #NAME? for what nobody registered, and #SPILL! when something is in the way", async () => {
  type("A1", "=NOBODY(1)");
  type("C2", "in the way");
  type("C1", "=TWICE({1;2})");
  await excel.settled();
  expect([cell(0, 0), cell(0, 2), cell(1, 2)]).toEqual([new CellError("#NAME?"), new CellError("#SPILL!"), "in the way"]);
  type("C2", "");
  await excel.settled();
  expect([cell(0, 2), cell(1, 2)]).toEqual([2, 4]);
});

it("forgets a page that closes before its functions' metadata arrive", async () => {
  const gone = new ExcelHost(excel.workbook);
  gone.close();
  gone.functions.register([{ id: "LATE", name: "LATE" }]);
  expect([...excel.workbook.functionHosts]).toEqual([excel.host.functions]);
});

it("cancels a call when its formula is deleted", async () => {
  let cancelled = 0;
  excel.CustomFunctions.associate("STUCK", (_a: string, invocation: CustomFunctions.CancelableInvocation) => {
    invocation.onCanceled = () => void cancelled++;
    return new Promise(() => undefined);
  });
  type("A1", '=STUCK("a")');
  while (excel.host.functions.counts.get("STUCK") !== 1) await new Promise((resolve) => setTimeout(resolve, 1));
  type("A1", "");
  await excel.settled();
  expect(cancelled).toBe(1);
  expect(cell(0, 0)).toBeNull();
});

it("never lets a function write: one that waits for its own write hangs", async () => {
  excel.CustomFunctions.associate("WRITE", () =>
    excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("E5").values = [["written"]];
      await context.sync();
      return "wrote";
    }),
  );
  type("A1", "=WRITE()");
  while (!excel.host.log.requests.some((request) => request.writes)) await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([cell(0, 0), cell(4, 4)]).toEqual([new CellError("#BUSY!"), null]);
});

it("lets the page read the answers with Excel.run", async () => {
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.formulas = [['=JOIN("a","b","c")']];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["#BUSY!"]]);
    await excel.settled();
    range.load("values,formulas");
    await context.sync();
    expect(range.toJSON()).toMatchObject({ values: [["a-b-c"]], formulas: [['=JOIN("a","b","c")']] });
  });
});
