import { ExcelError } from "../model/excelError";
import type { Sheet } from "../model/sheet";
import { addSheet } from "../model/sheetOps";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { flag, optionalText } from "./arguments";
import { worksheetHandle } from "./worksheet";

export const worksheetsHandle = (): Handle => new Handle(worksheetsClass, null) as Handle;

/** A sheet by its name (without case) or id. */
function find(key: unknown, call: Call): Sheet | undefined {
  const { book } = call.session;
  if (typeof key !== "string" || key === "") throw new ExcelError("InvalidArgument");
  return book.sheetByName(key) ?? book.findSheet(key);
}

const shown = (call: Call, visibleOnly: unknown): readonly Sheet[] =>
  call.session.book.sheets.filter((sheet) => !flag(visibleOnly, false) || sheet.meta.visibility === "Visible");

const worksheetsClass = wireClass<null>("WorksheetCollection", {
  items: (_self, call) => call.session.book.sheets.map((sheet) => worksheetHandle(call.session, sheet.id)),
  item: (_self, key, call) => {
    const sheet = find(key, call);
    if (!sheet) throw new ExcelError("ItemNotFound");
    return worksheetHandle(call.session, sheet.id);
  },
  methods: {
    Add: (_self, [name], call) => {
      const { book } = call.session;
      if (book.meta.structureProtected) throw new ExcelError("AccessDenied");
      return worksheetHandle(call.session, call.session.edit("add sheet", () => addSheet(book, optionalText(name))).id);
    },
    GetActiveWorksheet: (_self, _args, call) => worksheetHandle(call.session, call.session.view.activeSheetId),
    GetCount: (_self, [visibleOnly], call) => shown(call, visibleOnly).length,
    GetFirst: (_self, [visibleOnly], call) => worksheetHandle(call.session, shown(call, visibleOnly)[0]!.id),
    GetLast: (_self, [visibleOnly], call) => worksheetHandle(call.session, shown(call, visibleOnly).at(-1)!.id),
    GetItemOrNullObject: (_self, [key], call) => {
      const sheet = find(key, call);
      return sheet ? worksheetHandle(call.session, sheet.id) : null;
    },
  },
});
