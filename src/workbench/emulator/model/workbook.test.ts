import fc from "fast-check";
import { createWorkbook } from "../createWorkbook";
import { clearCells, mergeCells } from "./clearing";
import { copyCells, fillDown, moveCells } from "./copying";
import { USER } from "./events";
import { addSheet, renameSheet } from "./sheetOps";
import { sortCells } from "./sorting";
import { deleteRows, insertCells, insertColumns, insertRows, deleteColumns } from "./structure";
import { addTable } from "./tableOps";
import type { Box } from "./values";
import type { Workbook } from "./workbook";
import { enterText, writeInputs } from "./writing";

const box = (row: number, column: number, rows: number, columns: number): Box => ({ row, column, rows, columns });

/** Everything a person can see, as plain data. */
function picture(book: Workbook): unknown {
  return book.sheets.map((sheet) => {
    const used = sheet.usedBox(false) ?? box(0, 0, 1, 1);
    return {
      name: sheet.name,
      used,
      values: sheet.values.read(used).map((line) => line.map((value) => (value === undefined ? null : String(value)))),
      formulas: sheet.formulas.read(used),
      styles: sheet.styles.read(used),
      merges: sheet.meta.merges,
      hidden: [...sheet.meta.hiddenRows],
      tables: book.meta.tables.filter((table) => table.sheetId === sheet.id),
      names: book.meta.names,
    };
  });
}

function start(): Workbook {
  const book = createWorkbook();
  const sheet = book.sheets[0]!;
  book.edit(USER, "data", () => {
    writeInputs(book, sheet, box(0, 0, 5, 4), [
      ["地区", "行业", "数", "公式"],
      ["北京", "信息技术", 3, "=C2*2"],
      ["上海", "制造业", 1, "=C3*2"],
      ["广州", "批发", 2, "=SUM($C$2:C4)"],
      ["北京", "制造业", "", "=SEQUENCE(3)"],
    ]);
    book.patch({ names: [{ name: "Numbers", formula: "=Sheet1!$C$2:$C$5", visible: true, comment: "" }] });
    book.clearUndo();
  });
  return book;
}

const EDITS: readonly [string, (book: Workbook) => void][] = [
  ["typing", (book) => enterText(book, book.sheets[0]!.id, 1, 2, "=A1&B1")],
  ["typing into a spilled block", (book) => enterText(book, book.sheets[0]!.id, 5, 3, "x")],
  ["inserting rows", (book) => insertRows(book, book.sheets[0]!, 2, 2)],
  ["deleting rows", (book) => deleteRows(book, book.sheets[0]!, 1, 2)],
  ["inserting columns", (book) => insertColumns(book, book.sheets[0]!, 1)],
  ["deleting columns", (book) => deleteColumns(book, book.sheets[0]!, 2)],
  ["shifting cells", (book) => insertCells(book, book.sheets[0]!, box(1, 0, 1, 2), "Down")],
  ["a table", (book) => addTable(book, book.sheets[0]!, box(0, 0, 4, 3), true)],
  ["sorting", (book) => sortCells(book, book.sheets[0]!, box(0, 0, 4, 4), [{ key: 2, ascending: true }], { hasHeaders: true, byColumns: false, matchCase: false })],
  ["clearing", (book) => clearCells(book, book.sheets[0]!, box(1, 1, 2, 3), "All")],
  ["copying", (book) => copyCells(book, book.sheets[0]!, box(1, 3, 1, 1), book.sheets[0]!, box(1, 5, 4, 1))],
  ["filling down", (book) => fillDown(book, book.sheets[0]!, box(1, 0, 3, 4))],
];

const run = (book: Workbook, edit: (book: Workbook) => void): void => book.edit(USER, "edit", () => edit(book));

it.each(EDITS)("%s can be undone and done again", (_name, edit) => {
  const book = start();
  const before = picture(book);
  run(book, edit);
  const after = picture(book);
  expect(after).not.toEqual(before);
  book.undo();
  expect(picture(book)).toEqual(before);
  book.redo();
  expect(picture(book)).toEqual(after);
});

it("goes all the way back through any chain of edits", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: EDITS.length - 1 }), { maxLength: 6 }), (chain) => {
      const book = start();
      const pictures = [picture(book)];
      for (const at of chain) {
        try {
          run(book, EDITS[at]![1]);
        } catch {
          // Some edits are refused after others (a second table over the first): nothing may have happened then.
        }
        pictures.push(picture(book));
      }
      while (book.undo());
      expect(picture(book)).toEqual(pictures[0]);
      while (book.redo());
      expect(picture(book)).toEqual(pictures[pictures.length - 1]);
    }),
    { numRuns: 40, seed: 7 },
  );
});

it("moves names, tables and merged areas with their cells", () => {
  const book = start();
  const sheet = book.sheets[0]!;
  book.edit(USER, "set up", () => {
    addTable(book, sheet, box(0, 0, 4, 3), true);
    book.patchSheet(sheet, { merges: [box(8, 0, 2, 2)], hiddenRows: new Set([6]) });
  });
  book.edit(USER, "insert", () => {
    insertRows(book, sheet, 2, 3);
    insertColumns(book, sheet, 0);
  });
  expect(book.meta.tables[0]!.box).toEqual(box(0, 1, 7, 3));
  expect(book.meta.names[0]!.formula).toBe("=Sheet1!$D$2:$D$8");
  expect(sheet.meta.merges).toEqual([box(11, 1, 2, 2)]);
  expect([...sheet.meta.hiddenRows]).toEqual([9]);
});

it("tells listeners once per edit, with who did it", () => {
  const book = start();
  const heard: string[] = [];
  book.listen((events, origin) => heard.push(`${origin.person}: ${events.filter((event) => event.kind !== "calculated").map((event) => event.kind).join(",")}`));
  book.edit({ kind: "addin", person: "Li", session: "1" }, "two", () => {
    enterText(book, book.sheets[0]!.id, 9, 0, "1");
    enterText(book, book.sheets[0]!.id, 9, 1, "2");
  });
  expect(heard.filter((line) => line.startsWith("Li"))).toEqual(["Li: cells,cells"]);
});

it("keeps nothing to undo after a sheet was deleted", () => {
  const book = start();
  enterText(book, book.sheets[0]!.id, 0, 9, "x");
  expect(book.journal.canUndo).toBe(true);
  book.edit(USER, "clear", () => book.clearUndo());
  expect(book.undo()).toBe(false);
});

describe("what lies in several places stays of one mind", () => {
  it.each<[string, (book: Workbook) => void, number, number, unknown]>([
    ["a block that was written into is no block any more", (book) => writeInputs(book, book.sheets[0]!, box(4, 3, 2, 1), [[undefined], [7]]), 4, 3, "#SPILL!"],
    ["a block is shown again after two edits in one action", (book) => {
      const other = addSheet(book, "二");
      insertRows(book, book.sheets[0]!, 0);
      insertRows(book, other, 0);
    }, 6, 3, "2"],
    ["a block ends where cells are merged", (book) => mergeCells(book, book.sheets[0]!, box(5, 3, 1, 2), false), 4, 3, "#SPILL!"],
    ["a name follows its sheet's name", (book) => {
      renameSheet(book, book.sheets[0]!, "新");
      enterText(book, book.sheets[0]!.id, 0, 5, "=SUM(Numbers)");
    }, 0, 5, "6"],
  ])("%s", (_, edit, row, column, expected) => {
    const book = start();
    run(book, edit);
    expect(String(book.sheets[0]!.value(row, column))).toBe(expected);
  });

  it("a table's columns are named by its header cells, which hold texts, also after sorting over them", () => {
    const book = start();
    const sheet = book.sheets[0]!;
    run(book, () => addTable(book, sheet, box(0, 0, 4, 3), true));
    run(book, () => sortCells(book, sheet, box(0, 0, 4, 4), [{ key: 2, ascending: true }], { hasHeaders: false, byColumns: false, matchCase: false }));
    expect(book.meta.tables[0]!.columns.map(({ name }) => name)).toEqual(["上海", "制造业", "1"]);
    expect(book.meta.tables[0]!.columns.map((__, at) => sheet.value(0, at))).toEqual(["上海", "制造业", "1"]);
    run(book, () => moveCells(book, sheet, box(0, 3, 1, 1), sheet, box(0, 2, 1, 1)));
    expect([sheet.formula(0, 2), typeof sheet.value(0, 2)]).toEqual([undefined, "string"]);
  });
});
