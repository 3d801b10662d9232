import { clearCells, mergeCells, unmergeCells } from "../model/clearing";
import { copyCells, moveCells } from "../model/copying";
import { contains } from "../model/boxes";
import { ExcelError } from "../model/excelError";
import { autoFill, type FillKind } from "../model/filling";
import { activateSheet } from "../model/sheetOps";
import { deleteCells, insertCells } from "../model/structure";
import { removeDuplicates } from "../model/duplicates";
import { MAX_COLUMNS, MAX_ROWS, type Box } from "../model/values";
import { parseAddress } from "../model/address";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { flag, oneOf } from "./arguments";
import { rangeArgument, rangeHandle, sheetOf } from "./range";
import type { RangeRef } from "./rangeRef";

type Runner = (range: RangeRef, args: readonly unknown[], call: Call) => unknown;

/** A range given as an object or an address; without sheet it lies on this range's sheet. */
function place(value: unknown, range: RangeRef, call: Call): { sheetId: string; box: Box } {
  const other = rangeArgument(value);
  if (other) return { sheetId: other.sheetId, box: other.box };
  const parsed = typeof value === "string" ? parseAddress(value) : undefined;
  const sheet = parsed?.sheet === undefined ? undefined : call.session.book.sheetByName(parsed.sheet);
  if (!parsed || (parsed.sheet !== undefined && !sheet)) throw new ExcelError("InvalidArgument");
  return { sheetId: sheet?.id ?? range.sheetId, box: parsed.boxes[0]! };
}

const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link"] as const;

function copyFrom(range: RangeRef, [source, type, skipBlanks, transpose]: readonly unknown[], call: Call): null {
  const from = place(source, range, call);
  const { book } = call.session;
  const what = oneOf(type, COPY_TYPES, "All");
  if (what === "Link") throw new ExcelError("NotImplemented");
  const options = { what, skipBlanks: flag(skipBlanks, false), transpose: flag(transpose, false) };
  call.session.edit("copy", () => copyCells(book, book.sheet(from.sheetId), from.box, sheetOf(range, call), range.box, options));
  return null;
}

const FILL_TYPES = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const;

/** Throws `InvalidArgument` for destinations that do not hold the range, `NotImplemented` for trends and steps of the calendar. */
function fill(range: RangeRef, [destination, type]: readonly unknown[], call: Call): null {
  const target = destination === null || destination === undefined ? range.box : place(destination, range, call).box;
  if (!contains(target, range.box)) throw new ExcelError("InvalidArgument");
  const wanted = type === null || type === undefined ? "FillDefault" : FILL_TYPES.find((name) => name === type);
  if (!wanted) throw new ExcelError("NotImplemented");
  call.session.edit("fill", () => autoFill(call.session.book, sheetOf(range, call), range.box, target, wanted.slice("Fill".length) as FillKind));
  return null;
}

function insert(range: RangeRef, [shift]: readonly unknown[], call: Call): Handle {
  const { box } = range;
  const direction = box.columns === MAX_COLUMNS ? "Down" : box.rows === MAX_ROWS ? "Right" : oneOf(shift, ["Down", "Right"] as const);
  const sheet = sheetOf(range, call);
  call.session.edit("insert", () => insertCells(call.session.book, sheet, box, direction));
  return rangeHandle(call.session, range.sheetId, box);
}

function remove(range: RangeRef, [shift]: readonly unknown[], call: Call): null {
  const { box } = range;
  const direction = box.columns === MAX_COLUMNS ? "Up" : box.rows === MAX_ROWS ? "Left" : oneOf(shift, ["Up", "Left"] as const);
  call.session.edit("delete", () => deleteCells(call.session.book, sheetOf(range, call), box, direction));
  return null;
}

/** Selects the range in the page's view, bringing its sheet to the front. */
function select(range: RangeRef, _args: readonly unknown[], call: Call): null {
  const { book, view } = call.session;
  activateSheet(book, view, sheetOf(range, call));
  if (view.setSelection(range.sheetId, range.boxes)) book.emit([{ kind: "view", view: view.id }], { kind: "user", person: view.person });
  return null;
}

const duplicatesClass = wireClass<{ removed: number; uniqueRemaining: number }>("RemoveDuplicatesResult", {
  properties: { Removed: (result) => result.removed, UniqueRemaining: (result) => result.uniqueRemaining },
});

/** Methods of Range that change cells or what is selected. */
export const rangeActions: Readonly<Record<string, Runner>> = {
  Clear: (range, [what], call) => {
    const kind = oneOf(what, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const, "All");
    if (kind === "Hyperlinks" || kind === "RemoveHyperlinks") return null;
    call.session.edit("clear", () => {
      for (const box of range.boxes) clearCells(call.session.book, sheetOf(range, call), box, kind);
    });
    return null;
  },
  Insert: insert,
  Delete: remove,
  CopyFrom: copyFrom,
  AutoFill: fill,
  MoveTo: (range, [destination], call) => {
    const to = place(destination, range, call);
    const { book } = call.session;
    call.session.edit("move", () => moveCells(book, sheetOf(range, call), range.box, book.sheet(to.sheetId), to.box));
    return null;
  },
  Merge: (range, [across], call) => {
    call.session.edit("merge", () => mergeCells(call.session.book, sheetOf(range, call), range.box, flag(across, false)));
    return null;
  },
  Unmerge: (range, _args, call) => {
    call.session.edit("unmerge", () => unmergeCells(call.session.book, sheetOf(range, call), range.box));
    return null;
  },
  Select: select,
  Calculate: (_range, _args, call) => {
    call.session.book.calculation?.calculate("dirty");
    return null;
  },
  SetDirty: (range, _args, call) => {
    call.session.book.calculation?.setDirty(range.sheetId, range.boxes);
    return null;
  },
  RemoveDuplicates: (range, [columns, includesHeader], call) => {
    const keys = Array.isArray(columns) ? columns.map(Number) : [];
    const result = call.session.edit("remove duplicates", () =>
      removeDuplicates(call.session.book, sheetOf(range, call), range.box, keys, flag(includesHeader, false)));
    return new Handle(duplicatesClass, result) as Handle;
  },
  _ValidateArraySize: () => null,
};
