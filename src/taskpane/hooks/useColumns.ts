import { useCallback, useEffect, useMemo, useState } from "react";
import type { ColumnProposal, ListSource } from "../../app/api";
import type { RuleVersion } from "../../core";
import { usePane } from "../PaneContext";
import { ruleInputs } from "../ruleInputs";

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

/** Proposes the columns for a rule anew whenever rule or list change; in between the user's choice stands. */
export function useColumns(rule: RuleVersion | undefined, list: ListSource | undefined): Columns {
  const { custcode, report } = usePane();
  const [choice, setChoice] = useState<ColumnProposal>(none);
  const inputs = useMemo(() => (rule ? ruleInputs(rule.definition) : []), [rule]);

  useEffect(() => {
    if (!rule || !list) return setChoice(none);
    try {
      setChoice(custcode.lists.propose(rule.name, list));
    } catch (error) {
      report(error);
      setChoice(none);
    }
  }, [custcode, report, rule, list]);

  const setInput = useCallback((input: string, column: number | undefined) => setChoice((before) => ({ ...before, columns: withInput(before.columns, input, column) })), []);
  const setRecordKey = useCallback((recordKey: number | undefined) => setChoice((before) => ({ ...before, recordKey })), []);
  const setTarget = useCallback((target: number | undefined) => setChoice((before) => ({ ...before, target })), []);

  const complete = list !== undefined && inputs.every((input) => choice.columns[input] !== undefined);
  return { inputs, ...choice, complete, setInput, setRecordKey, setTarget };
}
