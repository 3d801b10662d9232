import { ExcelError } from "../model/excelError";
import { Handle, wireClass } from "../protocol/registry";

export const workbookProtectionHandle = (): Handle => new Handle(protectionClass, null) as Handle;

const protectionClass = wireClass<null>("WorkbookProtection", {
  properties: { Protected: (_self, call) => call.session.book.meta.structureProtected },
  methods: {
    Protect: (_self, _args, call) => {
      const { book } = call.session;
      if (book.meta.structureProtected) throw new ExcelError("AccessDenied");
      call.session.edit("protect workbook", () => {
        book.patch({ structureProtected: true });
        book.clearUndo();
      });
      return null;
    },
    Unprotect: (_self, _args, call) => {
      const { book } = call.session;
      call.session.edit("unprotect workbook", () => {
        book.patch({ structureProtected: false });
        book.clearUndo();
      });
      return null;
    },
  },
});
