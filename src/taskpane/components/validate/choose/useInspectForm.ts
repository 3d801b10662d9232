import { useMemo, useState } from "react";
import type { ColumnProposal, ListSource } from "../../../../app/api";
import type { InspectRequest, RuleFit } from "../../../../app/validateApi";
import type { Finding } from "../../../../core";
import { useAppState, usePane } from "../../../PaneContext";
import { useFits } from "./useFits";

/** What is to be judged by what: as it was found, and as a person changed it. */
export interface InspectForm {
  readonly list: ListSource | undefined;
  readonly rules: readonly string[];
  readonly column: number | undefined;
  readonly rule: string | undefined;
  /** Undefined while it is looked at. */
  readonly fits: readonly RuleFit[] | undefined;
  readonly inputs: readonly string[];
  readonly columns: Readonly<Record<string, number>>;
  readonly customer: number | undefined;
  /** Why the rule cannot read codes now. */
  readonly problems: readonly Finding[];
  readonly request: InspectRequest | undefined;
  setColumn(column: number | undefined): void;
  setRule(rule: string): void;
  setInput(input: string, column: number | undefined): void;
  setCustomer(column: number | undefined): void;
}

/** What a person chose, and for which list. */
interface Chosen {
  readonly list: ListSource | undefined;
  readonly column?: number | undefined;
  readonly rule?: string;
  readonly columns?: Readonly<Record<string, number>>;
  /** `null`: no column. */
  readonly customer?: number | null;
}

const without = (columns: Readonly<Record<string, number>>, input: string): Readonly<Record<string, number>> => {
  const { [input]: _, ...others } = columns;
  return others;
};

/** The column of codes by its header, the rule by what it reads, the columns beside it by theirs. */
export function useInspectForm(list: ListSource | undefined, occasion: number): InspectForm {
  const { custcode } = usePane();
  const ruleVersions = useAppState((state) => state.rules);
  const codebooks = useAppState((state) => state.codebooks);
  const rules = useMemo(() => ruleVersions.map(({ name }) => name), [ruleVersions]);
  const [kept, setChosen] = useState<Chosen>({ list });
  const chosen: Chosen = kept.list === list ? kept : { list };
  const change = (next: Partial<Chosen>) => setChosen({ ...chosen, ...next });

  const proposals = useMemo(() => {
    const byRule = new Map<string, ColumnProposal>();
    for (const name of list ? rules : []) {
      try {
        if (list) byRule.set(name, custcode.lists.propose(name, list));
      } catch {
        // A rule whose codebooks are not there yet proposes nothing; its problems are said where it is chosen.
      }
    }
    return byRule;
  }, [custcode, list, rules]);
  const byHeader = [...proposals.values()].find(({ target }) => target !== undefined)?.target;
  const asked = "column" in chosen ? chosen.column : byHeader;
  const { fits, column } = useFits(list, asked, occasion);
  const rule = chosen.rule !== undefined && rules.includes(chosen.rule) ? chosen.rule : (fits?.[0]?.rule ?? (fits ? rules[0] : undefined));

  // eslint-disable-next-line react-hooks/exhaustive-deps -- the answers follow rules and codebooks, which are no arguments
  const problems = useMemo(() => (rule === undefined ? [] : custcode.rules.problems(rule)), [custcode, rule, ruleVersions, codebooks]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the same
  const inputs = useMemo(() => (rule === undefined ? [] : custcode.rules.inputs(rule)), [custcode, rule, ruleVersions]);
  const proposal = rule === undefined ? undefined : proposals.get(rule);
  const free = (at: number | undefined) => (at === column ? undefined : at);
  const columns = chosen.columns ?? Object.fromEntries(Object.entries(proposal?.columns ?? {}).filter(([, at]) => at !== column));
  const customer = chosen.customer === null ? undefined : (chosen.customer ?? free(proposal?.recordKey));
  const isReady = list !== undefined && list.rowCount > 0 && rule !== undefined && column !== undefined && problems.length === 0;
  return {
    list, rules, column, rule, fits, inputs, columns, customer, problems,
    request: isReady ? { list, rule, column, columns, ...(customer === undefined ? {} : { customer }) } : undefined,
    setColumn: (next) => change({ column: next }),
    setRule(next) {
      // Another rule needs other columns.
      const { columns: _, ...others } = chosen;
      setChosen({ ...others, rule: next });
    },
    setInput: (input, at) => change({ columns: at === undefined ? without(columns, input) : { ...columns, [input]: at } }),
    setCustomer: (at) => change({ customer: at ?? null }),
  };
}
