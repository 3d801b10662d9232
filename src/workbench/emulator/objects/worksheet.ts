import { ExcelError } from "../model/excelError";
import { intersection } from "../model/boxes";
import { parseAddress, WHOLE_SHEET } from "../model/address";
import type { Sheet, Visibility } from "../model/sheet";
import { copySheet } from "../model/sheetCopy";
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/sheetOps";
import type { Box } from "../model/values";
import { Handle, wireClass, type Call, type WireProperty } from "../protocol/registry";
import type { ExcelSession } from "../protocol/session";
import { flag, integer, oneOf, text } from "./arguments";
import { autoFilterHandle } from "./autoFilter";
import { chartsHandle } from "./charts";
import { freezePanesHandle } from "./freezePanes";
import { namesHandle } from "./names";
import { rangeHandle } from "./range";
import { rangeAreasHandle } from "./rangeAreas";
import { color } from "./colors";
import { STANDARD_HEIGHT, STANDARD_WIDTH } from "../model/sizes";
import { sheetProtectionHandle } from "./sheetProtection";
import { sheetSearch } from "./rangeSearch";
import { sheetPropertiesHandle } from "./sheetProperties";
import { tablesHandle } from "./tables";

/** A worksheet object keeps the sheet's id: it goes on meaning that sheet when it is renamed or moved, and none once it is deleted. */
export interface SheetRef {
  readonly sheetId: string;
}

export const worksheetHandle = (_session: ExcelSession, sheetId: string): Handle => new Handle(worksheetClass, { sheetId }) as Handle;

const sheetOf = (self: SheetRef, call: Call): Sheet => call.session.book.sheet(self.sheetId);

/** Excel takes no longer lists of addresses. */
const MAX_ADDRESS = 8_192;

/** The boxes an address on this sheet names: cells, or a defined name. Throws `InvalidArgument`, as Excel does. */
function boxesAt(self: SheetRef, address: string, call: Call): { sheetId: string; boxes: readonly Box[] } {
  const { book } = call.session;
  if (address.length > MAX_ADDRESS) throw new ExcelError("InvalidArgument");
  const name = book.findName(address, self.sheetId);
  const parsed = parseAddress(name ? name.formula.replace(/^=/, "") : address);
  if (!parsed) {
    const table = book.tableByName(address);
    if (table && table.sheetId === self.sheetId) return { sheetId: self.sheetId, boxes: [table.box] };
    throw new ExcelError("InvalidArgument");
  }
  const named = parsed.sheet === undefined ? undefined : book.sheetByName(parsed.sheet);
  if (parsed.sheet !== undefined && named?.id !== self.sheetId) throw new ExcelError("InvalidArgument");
  return { sheetId: self.sheetId, boxes: parsed.boxes };
}

function getRange(self: SheetRef, [address]: readonly unknown[], call: Call): Handle {
  sheetOf(self, call);
  if (address === null || address === undefined || address === "") return rangeHandle(call.session, self.sheetId, WHOLE_SHEET);
  const found = boxesAt(self, text(address), call);
  if (found.boxes.length !== 1) throw new ExcelError("InvalidArgument");
  return rangeHandle(call.session, found.sheetId, found.boxes[0]!);
}

/** Neighbours in tab order, hidden sheets left out when asked. */
function neighbour(self: SheetRef, step: 1 | -1, visibleOnly: unknown, call: Call): Handle | null {
  const sheets = call.session.book.sheets;
  for (let at = sheets.findIndex((sheet) => sheet.id === self.sheetId) + step; at >= 0 && at < sheets.length; at += step) {
    if (!flag(visibleOnly, false) || sheets[at]!.meta.visibility === "Visible") return worksheetHandle(call.session, sheets[at]!.id);
  }
  return null;
}

const orFail = (handle: Handle | null): Handle => {
  if (!handle) throw new ExcelError("ItemNotFound");
  return handle;
};

function copy(self: SheetRef, [positionType, relativeTo]: readonly unknown[], call: Call): Handle {
  const { book } = call.session;
  const where = oneOf(positionType, ["None", "Before", "After", "Beginning", "End"] as const, "End");
  const other = relativeTo instanceof Handle ? book.meta.order.indexOf((relativeTo.self as SheetRef).sheetId) : -1;
  const position = where === "Beginning" ? 0 : where === "Before" ? Math.max(0, other) : where === "After" ? other + 1 : book.meta.order.length;
  return call.session.edit("copy sheet", () => worksheetHandle(call.session, copySheet(book, sheetOf(self, call), position).id));
}

/** A write to the sheet's own properties, refused while a function is being evaluated. */
const edit = (call: Call, label: string, change: () => void): void => call.session.edit(label, change);

const inert = (value: unknown) => ({ get: () => value, set: () => undefined, quiet: true });

const lineSwitch = (key: "showGridlines" | "showHeadings"): WireProperty<SheetRef> => ({
  get: (self, call) => sheetOf(self, call).meta[key],
  set: (self, value, call) => edit(call, key, () => call.session.book.patchSheet(sheetOf(self, call), { [key]: flag(value, true) })),
  quiet: true,
  since: "ExcelApi 1.8",
});

export const worksheetClass = wireClass<SheetRef>("Worksheet", {
  identify: (self) => ({ Id: self.sheetId }),
  properties: {
    Id: (self) => self.sheetId,
    Name: [(self, call) => sheetOf(self, call).name, (self, value, call) => edit(call, "rename sheet", () => renameSheet(call.session.book, sheetOf(self, call), text(value)))],
    Position: [
      (self, call) => call.session.book.meta.order.indexOf(self.sheetId),
      (self, value, call) => edit(call, "move sheet", () => moveSheet(call.session.book, sheetOf(self, call), integer(value))),
    ],
    Visibility: [
      (self, call) => sheetOf(self, call).meta.visibility,
      (self, value, call) =>
        edit(call, "sheet visibility", () => setVisibility(call.session.book, sheetOf(self, call), oneOf<Visibility>(value, ["Visible", "Hidden", "VeryHidden"]))),
    ],
    TabColor: {
      get: (self, call) => sheetOf(self, call).meta.tabColor,
      set: (self, value, call) => edit(call, "tab colour", () => call.session.book.patchSheet(sheetOf(self, call), { tabColor: color(value) })),
    },
    ShowGridlines: { ...lineSwitch("showGridlines"), quiet: false },
    ShowHeadings: { ...lineSwitch("showHeadings"), quiet: false },
    // By these names office.js writes the two; it reads them by those above.
    Gridlines: lineSwitch("showGridlines"),
    Headings: lineSwitch("showHeadings"),
    StandardWidth: inert(STANDARD_WIDTH),
    StandardHeight: inert(STANDARD_HEIGHT),
    EnableCalculation: inert(true),
    TabId: inert(-1),
  },
  objects: {
    Tables: (self) => tablesHandle(self.sheetId),
    Charts: (self) => chartsHandle(self),
    Names: (self) => namesHandle(self.sheetId),
    Protection: (self) => sheetProtectionHandle(self.sheetId),
    AutoFilter: (self) => autoFilterHandle(self.sheetId),
    FreezePanes: (self) => freezePanesHandle(self.sheetId),
    CustomProperties: (self) => sheetPropertiesHandle(self.sheetId),
  },
  methods: {
    Activate: (self, _args, call) => {
      activateSheet(call.session.book, call.session.view, sheetOf(self, call));
      return null;
    },
    Calculate: (_self, [markAllDirty], call) => {
      call.session.book.calculation?.calculate(flag(markAllDirty, false) ? "full" : "dirty");
      return null;
    },
    Copy: copy,
    Delete: (self, _args, call) => {
      call.session.edit("delete sheet", () => deleteSheet(call.session.book, sheetOf(self, call)));
      return null;
    },
    GetCell: (self, [row, column], call) => rangeHandle(call.session, sheetOf(self, call).id, { row: integer(row), column: integer(column), rows: 1, columns: 1 }),
    GetRange: getRange,
    GetRangeByIndexes: (self, [row, column, rows, columns], call) =>
      rangeHandle(call.session, sheetOf(self, call).id, { row: integer(row), column: integer(column), rows: integer(rows), columns: integer(columns) }),
    GetRanges: {
      run: (self, [address], call) => {
        const boxes = address === null || address === undefined ? [WHOLE_SHEET] : boxesAt(self, text(address), call).boxes;
        return rangeAreasHandle(call.session, self.sheetId, boxes);
      },
    },
    GetUsedRange: (self, [valuesOnly], call) =>
      rangeHandle(call.session, self.sheetId, sheetOf(self, call).usedBox(flag(valuesOnly, false)) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (self, [valuesOnly], call) => {
      const used = sheetOf(self, call).usedBox(flag(valuesOnly, false));
      return used && intersection(used, WHOLE_SHEET) ? rangeHandle(call.session, self.sheetId, used) : null;
    },
    GetNext: (self, [visibleOnly], call) => orFail(neighbour(self, 1, visibleOnly, call)),
    GetNextOrNullObject: (self, [visibleOnly], call) => neighbour(self, 1, visibleOnly, call),
    GetPrevious: (self, [visibleOnly], call) => orFail(neighbour(self, -1, visibleOnly, call)),
    GetPreviousOrNullObject: (self, [visibleOnly], call) => neighbour(self, -1, visibleOnly, call),
    _GetSheetById: (_self, [id], call) => worksheetHandle(call.session, call.session.book.sheet(text(id)).id),
    _GetAnotherWorksheetById: (_self, [id], call) => worksheetHandle(call.session, call.session.book.sheet(text(id)).id),
    ...sheetSearch,
  },
});
