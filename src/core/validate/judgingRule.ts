/** What inspectors are made with. */
import type { Register } from "../register/createRegister";
import type { CompiledRule } from "../rules/compileRule";
import type { ParentDirectory } from "../segments/contract";
import type { InputValue } from "../types";
import type { Inspection, ListRow, OtherColumn, Repair, SeenCell } from "./inspection";

/** A version of the rule by which codes are judged. */
export interface JudgingRule {
  readonly name: string;
  readonly version: number;
  readonly rule: CompiledRule;
  /** True for the version that issues codes today. */
  readonly inForce: boolean;
}

/** Says what a bad code probably should be (see core/repair). */
export interface CodeRepairer {
  /** Yields while it works, whenever it has worked for a moment since it last did, be it for this cell or for others before. */
  steps(cell: SeenCell, inputs: readonly InputValue[] | undefined, customer: InputValue | undefined, isTaken: (code: string) => boolean): Generator<void, Repair | undefined>;
}

/** What only the workbook can tell of a list: hidden rows, merged cells, another table in the range. */
export interface ListFacts {
  readonly hiddenRows?: number;
  /** Addresses of merged cells in the column of codes. */
  readonly merged?: readonly string[];
  /** Names of other tables in the range; "" for a list without a name. */
  readonly otherTables?: readonly string[];
}

export interface InspectorOptions {
  /** The versions of one rule, the newest first. A code is judged by the version that issued it, else by the first that prints it so. */
  readonly rules: readonly JudgingRule[];
  /** Names of the rows' inputs. */
  readonly inputs: readonly string[];
  readonly others?: readonly OtherColumn[];
  /** ISO date. */
  readonly today: string;
  readonly register?: Register;
  /** The counter of a rule and key as it stands; undefined where nobody knows. */
  readonly counters?: (rule: string, key: string) => { readonly next: number } | undefined;
  /** Customers above others that are not in the list. */
  readonly parents?: ParentDirectory;
  /** Left out: core/repair. */
  readonly repairer?: CodeRepairer;
  readonly facts?: ListFacts;
  /** Each row is judged by itself: nothing is told that concerns several rows or the list. */
  readonly apart?: boolean;
}

/** The same with the repairer that is used where none is given. */
export type InspectingOptions = InspectorOptions & Required<Pick<InspectorOptions, "repairer">>;

export interface Inspector {
  /** Takes in one row; rows come in the order of the list. */
  add(row: ListRow): void;
  /** Judges the list as a whole. Yields how many rows are done, often enough that no step takes long. */
  finish(): Generator<number, Inspection>;
}
