import { ExcelError } from "../model/excelError";
import { Handle, wireClass } from "../protocol/registry";
import { optionalText } from "./arguments";

export const workbookProtectionHandle = (): Handle => new Handle(protectionClass, null) as Handle;

const protectionClass = wireClass<null>("WorkbookProtection", {
  properties: { Protected: (_self, call) => call.session.book.meta.structureProtected },
  methods: {
    Protect: (_self, [password], call) => {
      const { book } = call.session;
      if (book.meta.structureProtected) throw new ExcelError("AccessDenied");
      call.session.edit("protect workbook", () => {
        book.patch({ structureProtected: true, structurePassword: optionalText(password) });
        book.clearUndo();
      });
      return null;
    },
    Unprotect: (_self, [password], call) => {
      const { book } = call.session;
      const { structurePassword } = book.meta;
      if (structurePassword !== undefined && structurePassword !== optionalText(password)) throw new ExcelError("AccessDenied");
      call.session.edit("unprotect workbook", () => {
        book.patch({ structureProtected: false, structurePassword: undefined });
        book.clearUndo();
      });
      return null;
    },
  },
});
