/** A data validation for cells of one column: rows from 1, columns from 0. */
export interface GuardedColumn {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly rule:
    /** A drop-down list of these, which together are short. */
    | { readonly kind: "items"; readonly items: readonly string[] }
    /** A drop-down list out of a kept one. */
    | { readonly kind: "list"; readonly name: string }
    /** What must hold, written for the first cell. */
    | { readonly kind: "formula"; readonly formula: string };
  /** At most 32 characters, and begins with `OWN_TITLE`: by this our validations are known again. */
  readonly title: string;
  /** At most 225 characters. */
  readonly message: string;
}

/** What the titles of our validations begin with. */
export const OWN_TITLE = "CustCode";

/** A list that validations refer to by name, so that it may be long and its sheet may be renamed. */
export interface KeptList {
  readonly name: string;
  readonly texts: readonly string[];
}

export interface GuardPort {
  /** Keeps lists on a hidden sheet of ours, each in the place of the one of its name. */
  keepLists(lists: readonly KeptList[]): Promise<void>;
  /** Puts validations on columns whose cells have none, or ours. Answers which of the columns, counted from 0, have some of others and stay as they are. */
  put(columns: readonly GuardedColumn[]): Promise<ReadonlySet<number>>;
}
