import { useMemo, useState } from "react";
import type { ColumnProposal, ListSource } from "../../../../app/api";
import type { AdoptRequest } from "../../../../app/registerApi";
import { useAppState, usePane } from "../../../PaneContext";

export interface AdoptForm {
  readonly rules: readonly string[];
  /** "" for all rules. */
  readonly rule: string;
  readonly inputs: readonly string[];
  readonly columns: ColumnProposal;
  /** Undefined while the column of the codes is missing. */
  readonly request: AdoptRequest | undefined;
  setRule(rule: string): void;
  setTarget(column: number | undefined): void;
  setRecordKey(column: number | undefined): void;
  setInput(input: string, column: number | undefined): void;
}

/** What is to be adopted: list, rule and columns, as the headers propose them and a person changed them. */
export function useAdoptRequest(list: ListSource | undefined): AdoptForm {
  const { custcode } = usePane();
  // Read again from the sheet they are other objects; as long as they say the same, a report stays.
  const said = useAppState((state) => JSON.stringify(state.rules.map(({ name, pattern }) => [name, pattern])));
  const rules = useMemo(() => (JSON.parse(said) as readonly (readonly [name: string, pattern: string])[]).map(([name]) => name), [said]);
  const [chosen, setRule] = useState("");
  const rule = rules.includes(chosen) ? chosen : "";
  const meant = useMemo(() => (rule === "" ? rules : [rule]), [rules, rule]);
  const inputs = useMemo(() => [...new Set(meant.flatMap((name) => custcode.rules.inputs(name)))], [custcode, meant]);
  const proposal = useMemo(() => (list ? proposalOf(meant, (name) => custcode.lists.propose(name, list)) : { columns: {} }), [custcode, meant, list]);
  const [changed, setChanged] = useState<{ readonly from: ColumnProposal; readonly columns: ColumnProposal } | undefined>(undefined);
  const columns = changed?.from === proposal ? changed.columns : proposal;
  const change = (next: Partial<ColumnProposal>) => setChanged({ from: proposal, columns: { ...columns, ...next } });
  const { target, recordKey, columns: inputColumns } = columns;
  const request = useMemo(
    (): AdoptRequest | undefined =>
      list && list.rowCount > 0 && rules.length > 0 && target !== undefined ? { list, column: target, rule, columns: inputColumns, ...(recordKey === undefined ? {} : { recordKey }) } : undefined,
    [list, rules, target, rule, inputColumns, recordKey],
  );
  return {
    rules,
    rule,
    inputs,
    columns,
    request,
    setRule,
    setTarget: (column) => change({ target: column }),
    setRecordKey: (column) => change({ recordKey: column }),
    setInput: (input, column) => {
      const { [input]: _, ...others } = inputColumns;
      change({ columns: column === undefined ? others : { ...others, [input]: column } });
    },
  };
}

/** The columns for several rules; a rule that cannot say what it needs now has no say. */
function proposalOf(rules: readonly string[], propose: (rule: string) => ColumnProposal): ColumnProposal {
  const proposals = rules.flatMap((rule) => {
    try {
      return [propose(rule)];
    } catch {
      return [];
    }
  });
  return {
    columns: Object.assign({}, ...proposals.map(({ columns }) => columns).reverse()) as ColumnProposal["columns"],
    recordKey: proposals.find(({ recordKey }) => recordKey !== undefined)?.recordKey,
    target: proposals.find(({ target }) => target !== undefined)?.target,
  };
}
