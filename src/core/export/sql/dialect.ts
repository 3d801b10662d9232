/** What databases say differently. */
export type SqlDialect = "postgresql" | "mysql" | "sqlserver";

export interface Dialect {
  /** As people call it. */
  readonly name: string;
  /** The oldest version that takes the script. */
  readonly since: string;
  /** At the very beginning of the file, for tools that guess how it is written. */
  readonly mark: string;
  /** Knows regular expressions. */
  readonly regular: boolean;
  /** Computes `code_key` by itself. */
  readonly computesKey: boolean;
  /** Most characters in the columns of one index together. */
  readonly longestIndex: number;
  /** A text as a literal on one line. */
  literal(text: string): string;
  /** A type for so many characters at most, compared by their codes. */
  text(length: number): string;
  /** A type for any number of characters. */
  readonly longText: string;
  /** Calls of the functions for expressions. */
  part(of: string, from: string, length: number): string;
  length(of: string): string;
  butLast(of: string, count: number): string;
  last(of: string, count: number): string;
  padded(of: string, length: number, character: string, side: "left" | "right"): string;
  /** The place of a character in a literal, counted from 1; 0 when it is not in it. */
  place(of: string, characters: string): string;
  without(of: string, characters: string): string;
  /** True when the text has only these characters. */
  consists(of: string, characters: string): string;
  /** Undefined without regular expressions. */
  matches(of: string, pattern: string): string | undefined;
  /** One set of characters after the other. */
  shape(of: string, sets: readonly string[]): string;
  /** Statements before the tables. */
  readonly begin: readonly string[];
  /** Between one statement with rows and the next. */
  readonly between: readonly string[];
  /** Between the tables and their rows. */
  readonly beforeRows: readonly string[];
  readonly end: readonly string[];
  /** The column `code_key` in the list of columns. */
  keyColumn(length: number): string;
  /** What must hold between `code` and `code_key` where the database does not compute it. */
  readonly keyCheck: string | undefined;
  /** No two rows with one code, and one living code for a customer under a rule. */
  unique(lengths: { readonly code: number; readonly customer: number }, indexCustomers: boolean): UniqueRules;
}

/** Rules over several rows: lines among the columns, and statements of their own. */
export interface UniqueRules {
  readonly columns: readonly string[];
  readonly statements: readonly string[];
}

/** Names of tables, in one place. */
export const tables = { codes: "customer_codes", counters: "code_counters", rules: "coding_rules", codebooks: "codebook_entries" } as const;

/** Rows that the unique rules are about: those that doubled another in the workbook already are kept, and say so. */
export const blocking = "status <> 'returned' AND same_code_as IS NULL";
export const living = "status IN ('issued', 'adopted', 'reserved') AND same_code_as IS NULL AND same_customer_as IS NULL AND rule_name <> '' AND record_key <> ''";

/** Unique indexes over some of the rows. */
export const partialIndexes = (indexCustomers: boolean): UniqueRules => ({
  columns: [],
  statements: [
    `CREATE UNIQUE INDEX ${tables.codes}_code_unique ON ${tables.codes} (code_key) WHERE ${blocking};`,
    ...(indexCustomers ? [`CREATE UNIQUE INDEX ${tables.codes}_customer_unique ON ${tables.codes} (rule_name, record_key) WHERE ${living};`] : []),
  ],
});
