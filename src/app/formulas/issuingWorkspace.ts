import type { CompiledRule, Counters, IssuePlan, Parents, Register, RuleChooser } from "../../core";
import type { AppState, AskedOf } from "../api";
import type { RowChange } from "../workspace/changeEntries";

/** What formulas need of the workspace: the snapshot in memory, and the one door through which codes are issued. */
export interface IssuingWorkspace {
  /** Whether the workbook is read. What depends on rules and codebooks alone is known `of` "rules" before the register is read to its end. */
  phase(of?: AskedOf): AppState["phase"];
  /**
   * The named rule, ready to issue; without a name, the default rule or, where rules have conditions, the choice between all of them.
   * Undefined when there is none that can issue. The same object until rules or codebooks change.
   */
  chooser(rule?: string): RuleChooser | undefined;
  /** All versions of the rules that `chooser` means, for judging codes: the version in force first. Empty when there is no such rule. */
  readers(rule?: string): readonly CompiledRule[];
  /** Something that is another thing once rules or codebooks have changed. */
  ruleState(): unknown;
  register(): Register;
  counters(): Counters;
  /** Finds parents in the register, and those that are learnt while codes are issued. */
  readonly parents: Parents;
  /** Resolves once everything is loaded that the rules need beyond the sheets. Not to be called inside `exclusive`. */
  prepared(): Promise<void>;
  /** Runs one piece of issuing work at a time: pane, ribbon and formulas wait for each other. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /** Brings the snapshot up to what the sheets hold now, so that nothing is planned on numbers that a co-author drew. */
  refresh(): Promise<void>;
  /**
   * Writes counters, then the register with rows that become otherwise, reads them back, and takes them into the snapshot. Answers the codes that must not come into
   * cells: a co-author drew them, or registered their customer, in the same moment.
   *
   * @throws CustCodeError `write-not-kept` with reason `stale` when a counter was raised meanwhile: make the plan again.
   */
  commit(plan: IssuePlan & { readonly changes?: readonly RowChange[] }): Promise<ReadonlySet<string>>;
  /** Writes what the register lost (undone, deleted) once more: before a code that it knew comes into a cell again. */
  restoreMissing(): Promise<void>;
  /** Changes what may still become of codes, in sheet and snapshot. `return` hands back what may be handed back and voids the rest. Answers how many of each. */
  release(codes: readonly string[], how: "void" | "return", note?: string): Promise<{ readonly voided: number; readonly returned: number }>;
  /** Tells of every change of the snapshot. */
  subscribe(listener: () => void): () => void;
}
