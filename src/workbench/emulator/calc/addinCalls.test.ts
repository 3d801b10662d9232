import { CellError } from "../model/values";
import { FakeFunctions, TinyWorkbook } from "./testing/tinyWorkbook";

const NAMES = { CUSTCODE: {}, "CUSTCODE.NEXT": {}, JUDGE: { allowErrors: true } };

/** Answers with the first argument's first cell and the number of arguments. */
const echo = (): FakeFunctions => new FakeFunctions(NAMES, (call) => [[`${String(call.arguments[0]?.[0]?.[0])}/${call.arguments.length}`]]);

describe("calling the add-in", () => {
  test("the cell is busy until the answer is there", async () => {
    const functions = new FakeFunctions(NAMES);
    const workbook = new TinyWorkbook(functions);
    workbook.type({ A1: "北京", B1: '=CUSTCODE(A1,"IT")', C1: '=B1&"!"' });
    expect(workbook.grid("B1:C1")).toEqual([["#BUSY!", "#BUSY!"]]);
    expect(workbook.engine.isPending("s1", 0, 1)).toBe(true);
    functions.resolve(functions.calls[0]!, [["BJ-IT-0001"]]);
    await workbook.engine.settled();
    expect(workbook.grid("B1:C1")).toEqual([["BJ-IT-0001", "BJ-IT-0001!"]]);
    expect(workbook.engine.isPending("s1", 0, 1)).toBe(false);
    expect(functions.calls).toHaveLength(1);
  });

  test("arguments: a cell is 1 × 1, a range a block, an empty place null; addresses go along", () => {
    const functions = new FakeFunctions(NAMES);
    const workbook = new TinyWorkbook(functions);
    workbook.sheets[1]!.name = "My Sheet";
    workbook.type({ A1: "a", A2: 2, "Sheet1!C3": "=custcode(A1,A1:B2,,'My Sheet'!A1,\"x\"&1)" });
    expect(functions.calls[0]).toMatchObject({
      functionId: "CUSTCODE",
      arguments: [[["a"]], [["a", null], [2, null]], null, [[null]], [["x1"]]],
      address: "Sheet1!C3",
      argumentAddresses: ["Sheet1!A1", "Sheet1!A1:B2", "", "'My Sheet'!A1", ""],
      preview: false,
    });
  });

  test("a thousand cells filled down are a thousand calls in one batch, published at once", async () => {
    const functions = echo();
    const workbook = new TinyWorkbook(functions);
    for (let row = 0; row < 1000; row++) {
      workbook.enterAt("s1", row, 0, `r${row}`);
      workbook.enterAt("s1", row, 1, `=CUSTCODE(A${row + 1})`);
    }
    workbook.engine.recalculate("dirty");
    await workbook.engine.settled();
    expect(functions.batches.map((batch) => batch.length)).toEqual([1000]);
    expect(workbook.publications.map((results) => results.length)).toEqual([1000, 1000]);
    expect(workbook.get("B1000")).toBe("r999/1");
  });

  test("calls inside other functions and inside each other", async () => {
    const functions = new FakeFunctions(NAMES, (call) => [[`<${String(call.arguments[0]?.[0]?.[0])}>`]]);
    const workbook = new TinyWorkbook(functions);
    workbook.type({ A1: '=IFERROR(CUSTCODE("a"),"")&"x"', A2: '=CUSTCODE(CUSTCODE("b"))', A3: '=CUSTCODE("c")&CUSTCODE("d")', A4: '=IF(TRUE,1,CUSTCODE("never"))', A5: '=LEN(CUSTCODE("e"))' });
    await workbook.engine.settled();
    expect(workbook.grid("A1:A5")).toEqual([["<a>x"], ["<<b>>"], ["<c><d>"], [1], [3]]);
    expect(functions.batches.map((batch) => batch.map((call) => call.arguments[0]![0]![0]))).toEqual([["a", "b", "c", "d", "e"], ["<b>"]]);
  });

  test("volatile arguments do not make a call begin again for ever", async () => {
    const functions = echo();
    const workbook = new TinyWorkbook(functions);
    workbook.type({ A1: "=CUSTCODE(RAND())" });
    await workbook.engine.settled();
    expect(functions.calls).toHaveLength(1);
  });

  test("a block spills, its blanks are 0; an own error keeps its sentence", async () => {
    const functions = new FakeFunctions(NAMES, (call) => (call.arguments.length ? [[new CellError("#VALUE!", "no such region")]] : [["a", null], ["b", ""]]));
    const workbook = new TinyWorkbook(functions);
    workbook.type({ A1: "=CUSTCODE.NEXT()", D1: '=CUSTCODE("?")' });
    await workbook.engine.settled();
    expect(workbook.grid("A1:B2")).toEqual([["a", 0], ["b", ""]]);
    expect(workbook.value("s1", 0, 3)).toEqual(new CellError("#VALUE!", "no such region"));
  });

  test("an error among the arguments is the answer, without a call, unless the function wants errors", async () => {
    const functions = echo();
    const workbook = new TinyWorkbook(functions);
    workbook.type({ A1: "=1/0", B1: "=CUSTCODE(A1)", B2: "=CUSTCODE(A1:A3)", B3: "=JUDGE(A1)" });
    await workbook.engine.settled();
    expect(workbook.grid("B1:B3")).toEqual([["#DIV/0!"], ["#DIV/0!"], ["#DIV/0!/1"]]);
    expect(functions.calls.map((call) => call.functionId)).toEqual(["JUDGE"]);
  });

  test("answers come at different times", async () => {
    const functions = new FakeFunctions(NAMES);
    const workbook = new TinyWorkbook(functions);
    workbook.type({ A1: '=CUSTCODE("a")', A2: '=CUSTCODE("b")', A3: "=A1&A2" });
    functions.resolve(functions.calls[1]!, [["B"]]);
    await Promise.resolve().then(() => undefined).then(() => undefined);
    expect(workbook.grid("A1:A3")).toEqual([["#BUSY!"], ["B"], ["#BUSY!"]]);
    functions.resolve(functions.calls[0]!, [["A"]]);
    await workbook.engine.settled();
    expect(workbook.get("A3")).toBe("AB");
  });
});

describe("calls that lose their cell", () => {
  test.each([
    ["the formula is replaced", { B1: "=1" }, 1],
    ["the cell is cleared", { B1: null }, null],
    ["a value is typed over it", { B1: "stamped" }, "stamped"],
  ])("%s: the call is cancelled, a late answer ignored", async (_case, edit, shown) => {
    const functions = new FakeFunctions(NAMES);
    const workbook = new TinyWorkbook(functions);
    workbook.type({ B1: '=CUSTCODE("a")' });
    workbook.type(edit);
    expect(functions.cancelled).toEqual(functions.calls);
    await workbook.engine.settled();
    functions.resolve(functions.calls[0]!, [["late"]]);
    await Promise.resolve().then(() => undefined).then(() => undefined);
    expect(workbook.get("B1")).toBe(shown);
  });

  test("a changed argument cancels and calls again", async () => {
    const functions = new FakeFunctions(NAMES);
    const workbook = new TinyWorkbook(functions);
    workbook.type({ A1: "a", B1: "=CUSTCODE(A1)" });
    workbook.type({ A1: "b" });
    expect(functions.cancelled).toEqual([functions.calls[0]]);
    functions.resolve(functions.calls[1]!, [["B"]]);
    functions.resolve(functions.calls[0]!, [["A"]]);
    await workbook.engine.settled();
    expect(workbook.get("B1")).toBe("B");
  });

  test("whoever waits is woken when the last call is cancelled", async () => {
    const workbook = new TinyWorkbook(new FakeFunctions(NAMES));
    workbook.type({ B1: '=CUSTCODE("a")' });
    const settled = workbook.engine.settled();
    workbook.type({ B1: null });
    await settled;
    workbook.type({ B1: '=CUSTCODE("a")' });
    const again = workbook.engine.settled();
    workbook.engine.dispose();
    await again;
  });
});

describe("when the add-in is not there", () => {
  test("saved values stay; recalculated they are #NAME?", () => {
    const workbook = new TinyWorkbook();
    workbook.load("B1", "=_xldudf_CUSTCODE(A1)", "BJ-0001");
    workbook.engine.recalculate("dirty");
    expect(workbook.get("B1")).toBe("BJ-0001");
    workbook.type({ A1: "changed" });
    expect(workbook.get("B1")).toBe("#NAME?");
  });

  test("once it comes, error cells and volatile ones run again, good ones do not", async () => {
    const functions = echo();
    const workbook = new TinyWorkbook();
    workbook.load("B1", '=_xldudf_CUSTCODE("good")', "BJ-0001");
    workbook.load("B2", '=_xldudf_CUSTCODE("bad")', new CellError("#NAME?"));
    workbook.load("B3", "=_xldudf_CUSTCODE_NEXT(TODAY())", 1);
    workbook.functions = functions;
    workbook.engine.functionsChanged();
    workbook.engine.recalculate("dirty");
    await workbook.engine.settled();
    expect(functions.calls.map((call) => call.address)).toEqual(["Sheet1!B2", "Sheet1!B3"]);
    expect(workbook.get("B1")).toBe("BJ-0001");
    expect(workbook.get("B2")).toBe("bad/1");
  });

  test("formulas typed meanwhile stay #NAME? until they are entered again", async () => {
    const workbook = new TinyWorkbook();
    workbook.type({ B1: '=CUSTCODE("a")' });
    expect(workbook.get("B1")).toBe("#NAME?");
    workbook.functions = echo();
    workbook.engine.functionsChanged();
    workbook.engine.recalculate("full");
    expect(workbook.get("B1")).toBe("#NAME?");
    workbook.type({ B1: '=CUSTCODE("a")' });
    await workbook.engine.settled();
    expect(workbook.get("B1")).toBe("a/1");
  });
});

describe("preview of a formula being typed", () => {
  test("calls with preview set, publishes and keeps nothing", async () => {
    const functions = echo();
    const workbook = new TinyWorkbook(functions);
    workbook.type({ A1: "a" });
    const before = workbook.publications.length;
    await expect(workbook.engine.preview('=CUSTCODE(A1)&CUSTCODE("b")', "s1", 4, 4)).resolves.toBe("a/1b/1");
    expect(functions.calls.map(({ preview, address }) => [preview, address])).toEqual([[true, "Sheet1!E5"], [true, "Sheet1!E5"]]);
    expect(workbook.publications).toHaveLength(before);
    expect(workbook.engine.formula("s1", 4, 4)).toBeUndefined();
  });

  test("answers without the add-in too, and waits for cells that wait", async () => {
    const functions = new FakeFunctions(NAMES);
    const workbook = new TinyWorkbook(functions);
    workbook.type({ A1: '=CUSTCODE("a")' });
    await expect(workbook.engine.preview("=1+", "s1", 4, 4)).resolves.toEqual(new CellError("#NAME?"));
    const waiting = workbook.engine.preview('=A1&"!"', "s1", 4, 4);
    functions.resolve(functions.calls[0]!, [["A"]]);
    await expect(waiting).resolves.toBe("A!");
  });
});
