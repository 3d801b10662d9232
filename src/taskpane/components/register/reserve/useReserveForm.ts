import { useState } from "react";
import type { ReserveRequest } from "../../../../app/registerApi";
import type { RuleChoice } from "../../../hooks/useRuleChoice";
import { usePane } from "../../../PaneContext";
import { wholeNumber } from "../wholeNumber";

/** What a person typed, as it stands in the fields. */
export interface ReserveDraft {
  readonly inputs: Readonly<Record<string, string>>;
  readonly which: "next" | "range";
  readonly count: string;
  readonly from: string;
  readonly to: string;
  readonly customer: string;
  readonly note: string;
  readonly until: string;
}

export interface ReserveForm {
  readonly draft: ReserveDraft;
  set(change: Partial<ReserveDraft>): void;
  setInput(name: string, value: string): void;
  /** The inputs that the rule needs. */
  readonly inputs: readonly string[];
  /** What is asked for; undefined while the numbers make no sense. */
  readonly request: ReserveRequest | undefined;
  /** A customer may be named: one code is asked for. */
  readonly isOne: boolean;
}

/** Numbers that one reservation may have. */
export const mostReserved = 10_000;

const blank: ReserveDraft = { inputs: {}, which: "next", count: "1", from: "", to: "", customer: "", note: "", until: "" };

/** The form in which codes are reserved. */
export function useReserveForm({ name }: RuleChoice): ReserveForm {
  const { custcode } = usePane();
  const [draft, setDraft] = useState(blank);
  const inputs = name === undefined ? [] : custcode.rules.inputs(name);
  const set = (change: Partial<ReserveDraft>) => setDraft((before) => ({ ...before, ...change }));
  const [first, last] = draft.which === "next" ? [1, wholeNumber(draft.count)] : [wholeNumber(draft.from), wholeNumber(draft.to)];
  const size = last - first + 1;
  const numbers = draft.which === "next" ? { next: last } : { from: first, to: last };
  const isOne = size === 1;
  const request: ReserveRequest | undefined =
    name !== undefined && size >= 1 && size <= mostReserved
      ? { rule: name, inputs: inputs.map((input) => draft.inputs[input]?.trim() || null), numbers, customer: isOne ? draft.customer.trim() : "", note: draft.note.trim(), until: draft.until }
      : undefined;
  return {
    draft,
    set,
    setInput: (input, value) => setDraft((before) => ({ ...before, inputs: { ...before.inputs, [input]: value } })),
    inputs,
    request,
    isOne,
  };
}
