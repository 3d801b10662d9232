import { Handle, wireClass, type Call } from "../protocol/registry";
import { ExcelError } from "../model/excelError";
import { parseBox } from "../model/address";
import { integer } from "./arguments";
import { rangeArgument, rangeHandle } from "./range";
import type { SheetRef } from "./worksheet";

export const freezePanesHandle = (sheetId: string): Handle => new Handle(freezeClass, { sheetId }) as Handle;

function freeze(self: SheetRef, rows: number, columns: number, call: Call): null {
  const { book } = call.session;
  call.session.edit("freeze panes", () => book.patchSheet(book.sheet(self.sheetId), { frozenRows: rows, frozenColumns: columns }));
  return null;
}

function location(self: SheetRef, call: Call): Handle | null {
  const { frozenRows, frozenColumns } = call.session.book.sheet(self.sheetId).meta;
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return rangeHandle(call.session, self.sheetId, { row: 0, column: 0, rows: frozenRows || 1_048_576, columns: frozenColumns || 16_384 });
}

const freezeClass = wireClass<SheetRef>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (self, [count], call) => freeze(self, integer(count, 1), 0, call),
    FreezeColumns: (self, [count], call) => freeze(self, 0, integer(count, 1), call),
    FreezeAt: (self, [range], call) => {
      const box = rangeArgument(range)?.box ?? (typeof range === "string" ? parseBox(range) : undefined);
      if (!box) throw new ExcelError("InvalidArgument");
      return freeze(self, box.rows === 1_048_576 ? 0 : box.row + box.rows, box.columns === 16_384 ? 0 : box.column + box.columns, call);
    },
    Unfreeze: (self, _args, call) => freeze(self, 0, 0, call),
    GetLocation: (self, _args, call) => {
      const found = location(self, call);
      if (!found) throw new ExcelError("ItemNotFound");
      return found;
    },
    GetLocationOrNullObject: (self, _args, call) => location(self, call),
  },
});
