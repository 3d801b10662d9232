/** What leaves the workbook for other programs: the register as CSV and SQL, customers in the columns of other systems. */
export type { ExportNote, ExportNoteKind } from "./exportNote";
export { guardCell, unguardCell } from "./csv/csvText";
export { registerColumns, registerCsv } from "./csv/registerCsv";
export type { CsvFile, CsvOptions, RegisterColumn, RegisterWords } from "./csv/registerCsv";
export { sqlScript } from "./sql/sqlScript";
export type { SqlRule, SqlScript, SqlSource } from "./sql/sqlScript";
export type { SqlDialect } from "./sql/dialect";
export type { SqlLanguage } from "./sql/sqlWords";
export { importLayout, importSystems, layoutCsv } from "./imports/importLayout";
export type { ImportLayout, ImportOptions, ImportRow, ImportSystem } from "./imports/importSystem";
