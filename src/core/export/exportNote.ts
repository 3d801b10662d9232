/** What people must know of an export: what was left out, what another program will do to it, what they have to do there. */

export type ExportNoteKind =
  // CSV
  | "csv-guarded" // cells that begin like a formula got an apostrophe; params: count, example
  | "csv-excel-changes" // codes that Excel changes when the file is opened by a double click; params: count, example
  // SQL
  | "rule-not-ready" // its codebooks are missing, so nothing can be said of its codes; params: rule, version
  | "format-left-out" // too many widths for this database; params: rule, version
  | "format-by-shape" // a long list of codes is checked by its characters only; params: rule, version, segment, count
  | "check-free-text" // copied text is checked, of which nobody knows where its separators are; params: rule, version, scheme
  | "check-many-widths" // the checked segments stand at too many places; params: rule, version, scheme
  | "check-some-lengths" // longer codes are not checked; params: rule, version, scheme, most
  | "codes-exempt" // codes that do not follow the rule as it stands today; params: rule, version, count, example
  | "codes-twice" // rows whose code an earlier row has; params: count, example
  | "customers-twice" // rows whose customer has another living code; params: count, example
  | "texts-too-long" // an index of this database cannot hold them; params: most
  | "key-by-writer" // whoever writes rows must fill code_key
  // import files
  | "code-too-long" // params: system, most, count, example
  | "name-too-long" // params: system, most, count, example
  | "name-missing" // params: system, count, example
  | "characters-refused" // params: system, characters, count, example
  | "rows-too-many" // more than the system takes at once; params: system, most, count
  | "field-needed" // a field that must be made there first; params: system, field
  | "columns-by-hand" // columns that have to be mapped there; params: system, columns
  | "template-needed" // the system takes its own Excel template, not CSV; params: system
  | "layout-unproved" // no public page shows the template; params: system
  | "looks-like-formula"; // cells that a spreadsheet would take for formulas; params: count, example

export interface ExportNote {
  readonly kind: ExportNoteKind;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Tally {
  add(example: string): void;
  /** One note, or none when nothing was counted. */
  note(kind: ExportNoteKind, params?: ExportNote["params"]): readonly ExportNote[];
}

/** Counts what a note is about and keeps the first as its example. */
export const createTally = (): Tally => {
  let count = 0;
  let first = "";
  return {
    add: (example) => {
      if (count++ === 0) first = example;
    },
    note: (kind, params = {}) => (count === 0 ? [] : [{ kind, params: { ...params, count, example: first } }]),
  };
};
