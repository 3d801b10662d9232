// The law of the model: whoever did what, in whatever order it arrived, when everything has arrived all copies are the same.
import fc from "fast-check";
import { createWorkbook } from "../createWorkbook";
import { clearCells, mergeCells } from "../model/clearing";
import { removeDuplicates } from "../model/duplicates";
import { autoFill } from "../model/filling";
import { copyCells, moveCells } from "../model/copying";
import { USER } from "../model/events";
import { ExcelError } from "../model/excelError";
import { filterTableColumn, clearTableFilters } from "../model/filtering";
import type { Sheet } from "../model/sheet";
import { addSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/sheetOps";
import { copySheet } from "../model/sheetCopy";
import { sortCells } from "../model/sorting";
import { deleteCells, deleteColumns, deleteRows, insertCells, insertColumns, insertRows } from "../model/structure";
import { applyStyle } from "../model/styling";
import { addTable, addTableColumn, addTableRows, convertToRange, deleteTableRows, renameTable, resizeTable, setTableRowsShown } from "../model/tableOps";
import type { TableRecord } from "../model/tables";
import type { Box } from "../model/values";
import type { Workbook } from "../model/workbook";
import { writeInputs } from "../model/writing";
import { createSharedWorkbook, describeWorkbook, type SharedWorkbook } from ".";

const box = (row: number, column: number, rows: number, columns: number): Box => ({ row, column, rows, columns });

function start(): Workbook {
  const book = createWorkbook(["Sheet1", "Sheet2"]);
  book.edit(USER, "data", () => {
    const [first, second] = book.sheets as [Sheet, Sheet];
    writeInputs(book, first, box(0, 0, 5, 4), [
      ["名称", "数", "公式", "和"],
      ["甲", 3, "=B2*2", "=SUM($B$2:B2)"],
      ["乙", 1, "=B3*2", "=Sheet2!A1"],
      ["丙", 2, "=B4*2", "=SUM(Numbers)"],
      ["丁", 4, "=B5*2", "=COUNTA(List[名称])"],
    ]);
    writeInputs(book, second, box(0, 0, 3, 2), [["x", "=Sheet1!B2"], ["y", 5], ["z", "=SEQUENCE(2)"]]);
    addTable(book, first, box(0, 0, 5, 4), true, "List");
    book.patch({ names: [{ name: "Numbers", formula: "=Sheet1!$B$2:$B$5", visible: true, comment: "" }] });
    book.clearUndo();
  });
  return book;
}

/** A throw of the dice: numbers that an edit makes its places of. */
interface Dice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const FORMULAS = ["=A2&B3", "=SUM(B1:B9)", "=Sheet2!A2", "=Sheet1!B2+1", "=Numbers", "=1/0", "=C4"];

type Edit = (book: Workbook, sheet: Sheet, dice: Dice, table: TableRecord | undefined) => void;

const EDITS: Readonly<Record<string, Edit>> = {
  type: (book, sheet, { a, b, c }) => writeInputs(book, sheet, box(a, b % 6, 1, 1), [[`t${c}`]]),
  number: (book, sheet, { a, b, c }) => writeInputs(book, sheet, box(a, b % 6, 1, 1), [[c]]),
  formula: (book, sheet, { a, b, c }) => writeInputs(book, sheet, box(a, 3 + (b % 4), 1, 1), [[FORMULAS[c % FORMULAS.length]!]]),
  block: (book, sheet, { a, b, c, d }) =>
    writeInputs(book, sheet, box(a, b % 5, 3, 3), [[c, undefined, `b${d}`], [undefined, `b${c}`, undefined], ["2026-01-05", "", d]]),
  append: (book, _sheet, { c, d }, table) =>
    table && writeInputs(book, book.sheet(table.sheetId), { ...table.box, row: table.box.row + table.box.rows, rows: 1 + (d % 2) }, Array.from({ length: 1 + (d % 2) }, () => table.columns.map((_, at) => `n${c}.${at}`))),
  appendAside: (book, _sheet, { c }, table) => table && writeInputs(book, book.sheet(table.sheetId), box(table.box.row, table.box.column + table.box.columns, 1, 1), [[`h${c}`]]),
  header: (book, _sheet, { a, c }, table) => table && writeInputs(book, book.sheet(table.sheetId), box(table.box.row, table.box.column + (a % table.box.columns), 1, 1), [[`k${c % 3}`]]),
  clear: (book, sheet, { a, b, c }) => clearCells(book, sheet, box(a, b, 1 + (c % 3), 2), c % 2 ? "Contents" : "All"),
  format: (book, sheet, { a, b, c }) => applyStyle(book, sheet, box(a, b, 2, 2), c % 2 ? { numberFormat: "@" } : { fill: "#FF0000" }),
  formatLine: (book, sheet, { a, c }) => applyStyle(book, sheet, c % 2 ? box(0, a, 1_048_576, 1) : box(a, 0, 1, 16_384), { bold: true }),
  copy: (book, sheet, { a, b, c, d }) => copyCells(book, sheet, box(a, b % 4, 2, 2), sheet, box(c, d % 5, 2, 2)),
  sort: (book, sheet, { a, b, c }) => sortCells(book, sheet, box(a, 0, 4, 4), [{ key: b % 4, ascending: c % 2 === 0 }], { hasHeaders: false, byColumns: false, matchCase: false }),
  sortTable: (book, _sheet, { b, c }, table) =>
    table && sortCells(book, book.sheet(table.sheetId), table.box, [{ key: b % table.box.columns, ascending: c % 2 === 0 }], { hasHeaders: true, byColumns: false, matchCase: false }),
  move: (book, sheet, { a, b, c, d }) => moveCells(book, sheet, box(a, b % 4, 2, 2), sheet, box(c, d % 5, 2, 2)),
  fill: (book, sheet, { a, b, c }) => autoFill(book, sheet, box(a, b % 5, 1, 2), box(a, b % 5, 2 + (c % 3), 2), "Series"),
  unique: (book, sheet, { a, b }) => void removeDuplicates(book, sheet, box(a, b % 4, 5, 2), [0], false),
  insertRows: (book, sheet, { a, b }) => insertRows(book, sheet, a, 1 + (b % 2)),
  deleteRows: (book, sheet, { a, b }) => deleteRows(book, sheet, a, 1 + (b % 3)),
  insertColumns: (book, sheet, { a, b }) => insertColumns(book, sheet, a % 6, 1 + (b % 2)),
  deleteColumns: (book, sheet, { a }) => deleteColumns(book, sheet, a % 6),
  insertCells: (book, sheet, { a, b, c, d }) => insertCells(book, sheet, box(a, b, 1, 1 + (c % 4)), d % 2 ? "Down" : "Right"),
  deleteCells: (book, sheet, { a, b, c, d }) => deleteCells(book, sheet, box(a, b, 1, 1 + (c % 4)), d % 2 ? "Up" : "Left"),
  tableRow: (book, _sheet, { a, c }, table) => table && addTableRows(book, table, c % 2 ? undefined : a % table.box.rows, [table.columns.map((_, at) => `r${c}.${at}`)]),
  tableRowGone: (book, _sheet, { a }, table) => table && deleteTableRows(book, table, a % table.box.rows),
  tableColumn: (book, _sheet, { a, c }, table) => table && addTableColumn(book, table, a % table.box.columns, undefined, `c${c}`),
  tableResize: (book, _sheet, { a, b }, table) => table && resizeTable(book, table, { ...table.box, rows: 2 + (a % 7), columns: 1 + (b % 5) }),
  tableRename: (book, _sheet, { c }, table) => table && renameTable(book, table, `Tab_${c % 4}`),
  tableTotals: (book, _sheet, { a }, table) => table && setTableRowsShown(book, table, a % 2 ? { showTotals: !table.showTotals } : { showHeaders: !table.showHeaders }),
  tableGone: (book, _sheet, _dice, table) => table && convertToRange(book, table),
  tableNew: (book, sheet, { a, b, c }) => void addTable(book, sheet, box(a, b % 5, 3, 2), c % 2 === 0),
  filter: (book, _sheet, { a, c }, table) => table && (c % 3 === 0 ? clearTableFilters(book, table) : filterTableColumn(book, table, a % table.box.columns, { filterOn: "Values", values: ["甲", "1"] })),
  hide: (book, sheet, { a, b }) => book.patchSheet(sheet, b % 2 ? { hiddenRows: new Set([...sheet.meta.hiddenRows, a]) } : { columnWidths: new Map(sheet.meta.columnWidths).set(a, b) }),
  merge: (book, sheet, { a, b }) => mergeCells(book, sheet, box(a, b, 2, 2), false),
  validate: (book, sheet, { a, b, c }) => book.patchSheet(sheet, { validations: [...sheet.meta.validations, { boxes: [box(a, b, 2, 1)], rule: { list: { source: `v${c}` } }, ignoreBlanks: true }] }),
  sheetNew: (book, _sheet, { a, b }) => void addSheet(book, b % 2 ? undefined : `S${a}`, a % (book.meta.order.length + 1)),
  sheetCopy: (book, sheet) => void (book.meta.order.length < 5 && copySheet(book, sheet, 0)),
  sheetRename: (book, sheet, { c }) => renameSheet(book, sheet, `N${c % 5}`),
  sheetGone: (book, sheet) => deleteSheet(book, sheet),
  sheetMove: (book, sheet, { a }) => moveSheet(book, sheet, a % book.meta.order.length),
  sheetHide: (book, sheet, { c }) => setVisibility(book, sheet, c % 2 ? "Hidden" : "Visible"),
  protect: (book, sheet, { c }) => book.patchSheet(sheet, { protection: c % 3 === 0 ? { options: {} } : undefined }),
  setting: (book, _sheet, { a, c }) => book.patch({ settings: new Map(book.meta.settings).set("add-in", new Map(book.meta.settings.get("add-in")).set(`k${a % 3}`, String(c))) }),
  name: (book, _sheet, { a, b }) => book.patch({ names: [...book.meta.names.filter(({ name }) => name !== "Own"), { name: "Own", formula: `=Sheet1!$A$${a + 1}:$B$${b + 2}`, visible: true, comment: "" }] }),
  undo: (book) => void book.undo(),
  redo: (book) => void book.redo(),
};

interface Step {
  readonly person: number;
  readonly edit: string;
  readonly dice: Dice;
  /** Which arrivals follow. */
  readonly arrivals: readonly number[];
  readonly network: "on" | "cut" | "back";
}

function perform({ person, edit, dice, arrivals, network }: Step, shared: SharedWorkbook, books: readonly Workbook[], people: readonly string[]): void {
  const at = person % books.length;
  const book = books[at]!;
  const sheets = book.sheets;
  const sheet = sheets[dice.d % sheets.length]!;
  const table = book.meta.tables[dice.c % Math.max(1, book.meta.tables.length)];
  try {
    if (edit === "undo" || edit === "redo") EDITS[edit]!(book, sheet, dice, table);
    else book.edit(USER, edit, () => EDITS[edit]!(book, sheet, dice, table));
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
  }
  if (network === "cut") shared.network.disconnect(people[at]!);
  if (network === "back") shared.network.reconnect(people[at]!);
  for (const arrival of arrivals) {
    const { length } = shared.network.pending;
    if (length > 0) shared.network.deliver(arrival % length);
  }
}

const number = fc.nat({ max: 11 });
const step = (edits: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({
    person: fc.nat({ max: 7 }),
    edit: fc.constantFrom(...edits),
    dice: fc.record({ a: number, b: number, c: number, d: number }),
    arrivals: fc.array(fc.nat({ max: 15 }), { maxLength: 6 }),
    network: fc.constantFrom("on" as const, "on" as const, "on" as const, "on" as const, "cut" as const, "back" as const),
  });

const CELLS = ["type", "number", "formula", "block", "append", "clear", "format", "sort", "move", "fill", "unique", "undo", "redo"];
const LINES = ["type", "formula", "block", "append", "insertRows", "deleteRows", "insertCells", "deleteCells", "tableRow", "tableRowGone", "undo", "redo"];

it.each([
  ["cells", CELLS],
  ["rows and cells", LINES],
  ["everything", Object.keys(EDITS)],
])("two to eight people agree in the end: %s", (_, edits) => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.array(step(edits), { maxLength: 40 }), (count, steps) => {
      const people = Array.from({ length: count }, (__, at) => `人${at}`);
      const shared = createSharedWorkbook(start());
      const replicas = people.map((person) => shared.join(person));
      const books = replicas.map(({ book }) => book);
      for (const one of steps) perform(one, shared, books, people);
      for (const person of people) shared.network.reconnect(person);
      shared.network.settle();
      const agreed = describeWorkbook(shared.book);
      for (const replica of replicas) {
        expect(replica.waiting).toBe(0);
        expect(describeWorkbook(replica.book)).toEqual(agreed);
      }
      // Whoever joins now, or opens the workbook anew, sees the same.
      expect(describeWorkbook(shared.join("新").book)).toEqual(agreed);
    }),
    { numRuns: 60 },
  );
}, 300_000);
