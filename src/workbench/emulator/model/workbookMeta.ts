import type { TableRecord } from "./tables";

/** A defined name; `sheetId` is undefined for a name of the whole workbook. */
export interface NameRecord {
  readonly name: string;
  readonly sheetId?: string;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface CustomXmlPartRecord {
  readonly id: string;
  readonly xml: string;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly lastAuthor: string;
  readonly manager: string;
  readonly company: string;
  readonly category: string;
  readonly keywords: string;
  readonly comments: string;
  readonly revisionNumber: number;
  /** ISO text. */
  readonly creationDate: string;
  readonly custom: ReadonlyMap<string, string | number | boolean>;
}

/** What belongs to the workbook as a whole. Never changed in place. */
export interface WorkbookMeta {
  readonly name: string;
  /** Sheet ids from left to right. */
  readonly order: readonly string[];
  readonly tables: readonly TableRecord[];
  readonly names: readonly NameRecord[];
  /** Settings by add-in id, then by key; values are JSON texts. */
  readonly settings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly customXml: readonly CustomXmlPartRecord[];
  readonly properties: DocumentProperties;
  readonly structureProtected: boolean;
  readonly structurePassword?: string;
  readonly calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
}

/** A workbook without sheets. */
export function emptyWorkbookMeta(): WorkbookMeta {
  return {
    name: "Book1.xlsx",
    order: [],
    tables: [],
    names: [],
    settings: new Map(),
    customXml: [],
    properties: {
      title: "", subject: "", author: "", lastAuthor: "", manager: "", company: "", category: "", keywords: "", comments: "",
      revisionNumber: 0, creationDate: "2024-01-01T00:00:00.000Z", custom: new Map(),
    },
    structureProtected: false,
    calculationMode: "Automatic",
  };
}
