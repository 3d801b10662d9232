import { ExcelError } from "../model/excelError";
import type { Protection } from "../model/sheet";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { optionalText, record } from "./arguments";
import type { SheetRef } from "./worksheet";

export const sheetProtectionHandle = (sheetId: string): Handle => new Handle(protectionClass, { sheetId }) as Handle;

const DEFAULTS = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false,
  allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false,
  allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal",
};

function set(self: SheetRef, protection: Protection | undefined, call: Call): void {
  const { book } = call.session;
  const sheet = book.sheet(self.sheetId);
  call.session.edit("protection", () => {
    book.patchSheet(sheet, { protection });
    book.clearUndo();
    book.note({ kind: "protection", sheetId: sheet.id, isProtected: protection !== undefined });
  });
}

const protectionClass = wireClass<SheetRef>("WorksheetProtection", {
  properties: {
    Protected: (self, call) => call.session.book.sheet(self.sheetId).meta.protection !== undefined,
    Options: (self, call) => call.session.book.sheet(self.sheetId).meta.protection?.options ?? null,
  },
  methods: {
    Protect: (self, [options, password], call) => {
      if (call.session.book.sheet(self.sheetId).meta.protection) throw new ExcelError("AccessDenied");
      set(self, { options: { ...DEFAULTS, ...record(options) }, password: optionalText(password) }, call);
      return null;
    },
    Unprotect: (self, [password], call) => {
      const { protection } = call.session.book.sheet(self.sheetId).meta;
      if (!protection) return null;
      if (protection.password !== undefined && protection.password !== optionalText(password)) throw new ExcelError("AccessDenied");
      set(self, undefined, call);
      return null;
    },
  },
});
