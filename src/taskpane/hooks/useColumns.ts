import { useEffect, useMemo, useState } from "react";
import type { ColumnProposal, ListSource } from "../../app/api";
import { usePane } from "../PaneContext";
import type { RuleChoice } from "./useRuleChoice";

/** Which column feeds which input, as proposed by the headers and changed by the user. */
export interface Columns {
  readonly inputs: readonly string[];
  readonly columns: Readonly<Record<string, number>>;
  readonly recordKey?: number;
  readonly target?: number;
  /** Every input has a column. */
  readonly complete: boolean;
  setInput(input: string, column: number | undefined): void;
  setRecordKey(column: number | undefined): void;
  setTarget(column: number | undefined): void;
}

const none: ColumnProposal = { columns: {} };

const withInput = (columns: ColumnProposal["columns"], input: string, column: number | undefined) => {
  const { [input]: _, ...others } = columns;
  return column === undefined ? others : { ...others, [input]: column };
};

type Proposed = { readonly proposal: ColumnProposal; readonly error?: unknown };

/** Proposes the columns for what is chosen anew whenever rules or list change; in between the user's choice stands. */
export function useColumns({ name, meant }: RuleChoice, list: ListSource | undefined): Columns {
  const { custcode, report } = usePane();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the answer follows the rules, which are no argument
  const inputs = useMemo(() => (name === undefined ? [] : custcode.rules.inputs(name)), [custcode, name, meant]);
  const proposed = useMemo((): Proposed => {
    if (name === undefined || !list) return { proposal: none };
    try {
      return { proposal: custcode.lists.propose(name, list) };
    } catch (error) {
      return { proposal: none, error };
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same
  }, [custcode, name, meant, list]);
  useEffect(() => {
    if (proposed.error !== undefined) report(proposed.error);
  }, [proposed, report]);

  const [changed, setChanged] = useState<{ readonly from: Proposed; readonly choice: ColumnProposal } | undefined>(undefined);
  const choice = changed?.from === proposed ? changed.choice : proposed.proposal;
  const change = (next: Partial<ColumnProposal>) => setChanged({ from: proposed, choice: { ...choice, ...next } });

  return {
    inputs,
    ...choice,
    complete: list !== undefined && inputs.every((input) => choice.columns[input] !== undefined),
    setInput: (input, column) => change({ columns: withInput(choice.columns, input, column) }),
    setRecordKey: (recordKey) => change({ recordKey }),
    setTarget: (target) => change({ target }),
  };
}
