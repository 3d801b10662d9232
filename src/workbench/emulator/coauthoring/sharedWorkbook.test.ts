import { createWorkbook } from "../createWorkbook";
import { USER, type WorkbookEvent } from "../model/events";
import { deleteRows, insertRows } from "../model/structure";
import { addTable, addTableRows } from "../model/tableOps";
import { addSheet, deleteSheet, renameSheet, setVisibility } from "../model/sheetOps";
import { sortCells } from "../model/sorting";
import type { Box, Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";
import { enterText, writeInputs } from "../model/writing";
import { createSharedWorkbook, describeWorkbook, type Replica, type SharedWorkbook } from ".";

const box = (row: number, column: number, rows: number, columns: number): Box => ({ row, column, rows, columns });

let shared: SharedWorkbook;
let zhang: Replica;
let li: Replica;

/** A sheet with the table `List` in A1:B3: 甲, 乙. */
function start(): Workbook {
  const book = createWorkbook();
  book.edit(USER, "data", () => {
    writeInputs(book, book.sheets[0]!, box(0, 0, 3, 2), [["名称", "编码"], ["甲", "A1"], ["乙", "B1"]]);
    addTable(book, book.sheets[0]!, box(0, 0, 3, 2), true, "List");
  });
  return book;
}

beforeEach(() => {
  shared = createSharedWorkbook(start());
  zhang = shared.join("张");
  li = shared.join("李");
});

const type = ({ book }: Replica, row: number, column: number, text: string): void => enterText(book, book.sheets[0]!.id, row, column, text);
const edit = ({ book }: Replica, change: (book: Workbook) => void): void => book.edit(USER, "edit", () => change(book));
const column = ({ book }: { readonly book: Workbook }, at: number, rows: number): Scalar[] => Array.from({ length: rows }, (_, row) => book.sheets[0]!.value(row, at));
const append = (replica: Replica, row: number, cells: readonly string[]): void =>
  edit(replica, (book) => writeInputs(book, book.sheets[0]!, box(row, 0, 1, cells.length), [cells]));

function expectAgreement(): void {
  shared.network.settle();
  for (const { book } of [zhang, li]) expect(describeWorkbook(book)).toEqual(describeWorkbook(shared.book));
  expect([zhang.waiting, li.waiting]).toEqual([0, 0]);
}

it("shows a change at once to its author, later to the others", () => {
  type(zhang, 9, 0, "x");
  expect([column(zhang, 0, 10)[9], column(li, 0, 10)[9]]).toEqual(["x", null]);
  expect(shared.network.pending).toEqual([{ person: "张", way: "up", waiting: 1 }]);
  shared.network.deliver();
  expect(shared.network.pending.map(({ person, way }) => `${person} ${way}`)).toEqual(["张 down", "李 down"]);
  shared.network.deliverTo("李", "down");
  expect(column(li, 0, 10)[9]).toBe("x");
  expectAgreement();
});

it("merges cell by cell: different cells of one range stay, of one cell the later in the server's order", () => {
  edit(zhang, (book) => writeInputs(book, book.sheets[0]!, box(5, 0, 1, 3), [["z", "z", undefined]]));
  edit(li, (book) => writeInputs(book, book.sheets[0]!, box(5, 0, 1, 3), [[undefined, "l", "l"]]));
  shared.network.deliverTo("李", "up");
  shared.network.deliverTo("张", "up");
  expectAgreement();
  expect([0, 1, 2].map((at) => column(zhang, at, 6)[5])).toEqual(["z", "z", "l"]);
});

it("puts the author right when the order says otherwise", () => {
  type(zhang, 5, 0, "z");
  type(li, 5, 0, "l");
  shared.network.deliverTo("张", "up");
  shared.network.deliverTo("李", "up");
  // Zhang sees his own until Li's comes.
  shared.network.deliverTo("张", "down");
  expect(column(zhang, 0, 6)[5]).toBe("z");
  shared.network.deliverTo("李", "down");
  expect(column(li, 0, 6)[5]).toBe("l");
  expectAgreement();
  expect(column(zhang, 0, 6)[5]).toBe("l");
});

it.each([
  ["an insertion above", (book: Workbook) => insertRows(book, book.sheets[0]!, 1), [null, null, "z"]],
  ["an insertion below", (book: Workbook) => insertRows(book, book.sheets[0]!, 8), [null, "z", null]],
  ["a deletion above", (book: Workbook) => deleteRows(book, book.sheets[0]!, 4), ["z", null, null]],
  ["a deletion of the row", (book: Workbook) => deleteRows(book, book.sheets[0]!, 5), [null, null, null]],
])("carries a write past %s that was agreed before", (_, change, expected) => {
  edit(li, change);
  type(zhang, 5, 4, "z");
  shared.network.deliverTo("李", "up");
  expectAgreement();
  expect(column(shared, 4, 7).slice(4)).toEqual(expected);
});

it("carries later writes of one person past the earlier insertion of the same person", () => {
  edit(li, (book) => insertRows(book, book.sheets[0]!, 3, 2));
  edit(zhang, (book) => insertRows(book, book.sheets[0]!, 1));
  type(zhang, 6, 4, "=A3");
  shared.network.deliverTo("李", "up");
  expectAgreement();
  expect(shared.book.sheets[0]!.formula(8, 4)).toBe("=A3");
  expect(column(shared, 4, 9)[8]).toBe("甲");
});

it("grows a table for everybody; two rows appended at the same moment fall onto the same cells", () => {
  append(zhang, 3, ["丙", "Z"]);
  append(li, 3, ["丁", "L"]);
  expect(li.book.tableByName("List")!.box.rows).toBe(4);
  expectAgreement();
  expect(shared.book.tableByName("List")!.box.rows).toBe(4);
  expect(column(zhang, 0, 5)).toEqual(["名称", "甲", "乙", "丁", null]);
});

it("keeps a table as long as the longest of two appended blocks", () => {
  edit(zhang, (book) => writeInputs(book, book.sheets[0]!, box(3, 0, 3, 2), [["a", 1], ["b", 2], ["c", 3]]));
  append(li, 3, ["丁", "L"]);
  expectAgreement();
  expect(shared.book.tableByName("List")!.box.rows).toBe(6);
  expect(column(zhang, 0, 6).slice(3)).toEqual(["丁", "b", "c"]);
});

it("undoes the person's own change only, where it has gone to", () => {
  append(zhang, 3, ["丙", "Z"]);
  shared.network.settle();
  edit(li, (book) => insertRows(book, book.sheets[0]!, 1));
  type(li, 4, 1, "新");
  shared.network.settle();
  expect(column(zhang, 1, 5)).toEqual(["编码", null, "A1", "B1", "新"]);
  expect(zhang.book.undo()).toBe(true);
  expectAgreement();
  // The name is gone; the code that Li wrote over it since is Li's.
  expect(column(li, 0, 5)).toEqual(["名称", null, "甲", "乙", null]);
  expect(column(li, 1, 5)[4]).toBe("新");
  zhang.book.redo();
  expectAgreement();
  expect(column(li, 0, 5)[4]).toBe("丙");
});

it("leaves nothing to undo of another person's change", () => {
  append(zhang, 3, ["丙", "Z"]);
  shared.network.settle();
  expect(li.book.journal.canUndo).toBe(false);
});

it("undoes a deletion with all that was deleted", () => {
  type(zhang, 2, 3, "=A2&B3");
  shared.network.settle();
  const before = describeWorkbook(zhang.book);
  edit(zhang, (book) => deleteRows(book, book.sheets[0]!, 1));
  zhang.book.undo();
  expect(describeWorkbook(zhang.book)).toEqual(before);
  expectAgreement();
});

it("signs what others did with their name, and says it once", () => {
  const heard: string[] = [];
  li.book.listen((events, origin) => heard.push(`${origin.person} ${origin.kind}: ${events.flatMap((event) => (event.kind === "calculated" ? [] : describe(event))).join(",")}`));
  edit(zhang, (book) => sortCells(book, book.sheets[0]!, box(0, 0, 3, 2), [{ key: 0, ascending: false }], { hasHeaders: true, byColumns: false, matchCase: false }));
  shared.network.settle();
  type(li, 9, 9, "mine");
  expect(heard).toEqual(["张 user: cells 0+3,sorted", "me user: cells 9+1"]);
  expectAgreement();
});

const describe = (event: WorkbookEvent): string => (event.kind === "cells" ? `cells ${event.box.row}+${event.box.rows}` : event.kind);

it("tells of a change where it lies for the one who hears", () => {
  const boxes: Box[] = [];
  zhang.book.listen((events, origin) => boxes.push(...events.flatMap((event) => (event.kind === "cells" && origin.person === "李" ? [event.box] : []))));
  edit(zhang, (book) => insertRows(book, book.sheets[0]!, 1, 2));
  type(li, 6, 0, "l");
  shared.network.deliverTo("李", "up");
  shared.network.deliverTo("张", "down");
  expect(boxes.map(({ row }) => row)).toEqual([8]);
  expect(column(zhang, 0, 9)[8]).toBe("l");
  expectAgreement();
});

it("gives sheets and tables of two people different names and ids", () => {
  const add = (replica: Replica): void =>
    edit(replica, (book) => {
      const sheet = addSheet(book, "登记");
      writeInputs(book, sheet, box(0, 0, 2, 1), [["x"], [replica.person]]);
      addTable(book, sheet, box(0, 0, 2, 1), true, "Register");
    });
  add(zhang);
  add(li);
  expectAgreement();
  expect(shared.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "登记 (2)", "登记"]);
  expect(shared.book.meta.tables.map(({ name }) => name)).toEqual(["List", "Register", "Register_2"]);
});

it.each([
  ["delete", (replica: Replica, at: number) => edit(replica, (book) => deleteSheet(book, book.sheets[at]!))],
  ["hide", (replica: Replica, at: number) => edit(replica, (book) => setVisibility(book, book.sheets[at]!, "Hidden"))],
])("keeps a visible sheet when two people %s one each", (_, change) => {
  edit(zhang, (book) => addSheet(book, "二"));
  shared.network.settle();
  change(zhang, 0);
  change(li, 1);
  expectAgreement();
  expect(shared.book.sheets.filter(({ meta }) => meta.visibility === "Visible").map(({ name }) => name)).toEqual(["二"]);
});

it("loses a write to a sheet that another person deleted, and carries formulas past a new name", () => {
  edit(zhang, (book) => addSheet(book, "二"));
  shared.network.settle();
  edit(zhang, (book) => renameSheet(book, book.sheets[1]!, "新名"));
  type(li, 0, 5, "=二!A1");
  edit(li, (book) => enterText(book, book.sheets[1]!.id, 0, 0, "7"));
  shared.network.deliverTo("张", "up");
  expectAgreement();
  expect([shared.book.sheets[0]!.formula(0, 5), shared.book.sheets[0]!.value(0, 5)]).toEqual(["=新名!A1", 7]);
  edit(li, (book) => deleteSheet(book, book.sheets[1]!));
  edit(zhang, (book) => enterText(book, book.sheets[1]!.id, 0, 0, "8"));
  shared.network.deliverTo("李", "up");
  expectAgreement();
  expect(shared.book.sheets[0]!.formula(0, 5)).toBe("=#REF!");
});

it("lets somebody work cut off, and merges when they come back", () => {
  shared.network.disconnect("李");
  append(li, 3, ["丁", "L"]);
  type(li, 6, 4, "l");
  edit(zhang, (book) => void addTableRows(book, book.tableByName("List")!, 0, [["丙", "Z"]]));
  shared.network.settle();
  expect(li.waiting).toBe(2);
  expect(column(shared, 0, 5)).toEqual(["名称", "丙", "甲", "乙", null]);
  shared.network.reconnect("李");
  expectAgreement();
  expect(column(shared, 0, 5)).toEqual(["名称", "丙", "甲", "乙", "丁"]);
});

it("lets people leave, and join with what was agreed by then", () => {
  append(zhang, 3, ["丙", "Z"]);
  shared.network.settle();
  shared.leave("张");
  const wang = shared.join("王");
  expect(describeWorkbook(wang.book)).toEqual(describeWorkbook(li.book));
  type(li, 8, 0, "l");
  type(wang, 8, 1, "w");
  shared.network.settle();
  expect(describeWorkbook(wang.book)).toEqual(describeWorkbook(li.book));
  expect(() => shared.join("王")).toThrow("here already");
});

it("can be compared without what formulas come to", () => {
  type(zhang, 5, 0, "=SEQUENCE(2)");
  const { cells } = (describeWorkbook(zhang.book, { withResults: false }) as { sheets: { cells: Record<string, string> }[] }).sheets[0]!;
  expect([cells.A2, cells.A6, cells.A7]).toEqual(['"甲"', "=SEQUENCE(2)", undefined]);
});

it("keeps settings of both", () => {
  const set = (replica: Replica, key: string): void =>
    edit(replica, (book) => book.patch({ settings: new Map(book.meta.settings).set("add-in", new Map(book.meta.settings.get("add-in")).set(key, replica.person)) }));
  set(zhang, "a");
  set(li, "b");
  set(li, "c");
  set(zhang, "c");
  expectAgreement();
  expect([...shared.book.meta.settings.get("add-in")!].sort()).toEqual([["a", "张"], ["b", "李"], ["c", "李"]]);
});
