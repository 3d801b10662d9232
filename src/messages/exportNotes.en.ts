import type { ExportNoteKind } from "../core/export";

/** What is said of an export, in English. Written as the sentences of findings are. */
export const exportNotesEn: Readonly<Record<ExportNoteKind, string>> = {
  "csv-guarded": "{count} cells begin like a formula ({example}). The file has an apostrophe before them, so that spreadsheets show them as text. Take the apostrophe away where another program reads the file.",
  "csv-excel-changes": "Excel changes {count} codes when the file is opened by a double click ({example}): leading zeros go, dates appear. Import it with Data > From Text/CSV, with every column as text.",
  "rule-not-ready": "Rule “{rule}”, version {version}, cannot be used yet, so the database checks nothing of its codes. Complete its codebooks and export again.",
  "format-left-out": "This database cannot check the format of rule “{rule}”, version {version}: it can be written in too many ways. PostgreSQL and MySQL can.",
  "format-by-shape": "Rule “{rule}”, version {version}: segment “{segment}” has {count} codes. This database checks their characters only, not the list.",
  "check-free-text": "Rule “{rule}”, version {version}: the check {scheme} covers copied text whose separators nobody knows beforehand, so the database does not check it.",
  "check-many-widths": "Rule “{rule}”, version {version}: what the check {scheme} covers stands at too many places, so the database does not check it.",
  "check-some-lengths": "Rule “{rule}”, version {version}: the check {scheme} is checked for codes of up to {most} characters only.",
  "codes-exempt": "{count} codes do not follow rule “{rule}”, version {version}, as it stands today ({example}). They are exported and marked exempt. Was a codebook changed?",
  "codes-twice": "{count} rows have a code that an earlier row has as well ({example}). They are exported and marked in same_code_as. Audit the register and clear this up.",
  "customers-twice": "{count} rows are the second living code of a customer under a rule ({example}). They are exported and marked in same_customer_as.",
  "texts-too-long": "Rule and customer together are longer than the {most} characters that an index of this database holds, so it does not watch that a customer has one code.",
  "key-by-writer": "Whoever writes rows in this database has to fill code_key: the code in half width and upper case, without blanks.",
  "code-too-long": "{system}: {count} codes are longer than {most} characters ({example}) and will be refused or cut there.",
  "name-too-long": "{system}: {count} names are longer than {most} characters ({example}).",
  "name-missing": "{system}: {count} customers have no name ({example}), which it requires. Choose the column with the names, or fill them in.",
  "characters-refused": "{system}: {count} rows contain characters that its import does not take: {characters} (first at {example}).",
  "rows-too-many": "{system} takes {most} rows in one file, and there are {count}. Split the file.",
  "field-needed": "{system}: make the text field “{field}” there first, unique and external, or name the field that you have.",
  "columns-by-hand": "{system}: assign these columns by hand when importing: {columns}.",
  "template-needed": "{system} imports its own Excel template. Download it there and paste these columns into it.",
  "layout-unproved": "{system} does not publish its template. Compare the headers with yours before you import.",
  "looks-like-formula": "{count} rows contain a cell that a spreadsheet takes for a formula ({example}). Import the file as it is; do not open it in Excel before.",
};
