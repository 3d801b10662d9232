/** What speaks for a code and against it, beside being one: the row, the counter, the register, whether somebody else has it. */
import type { CompiledRule } from "../rules/compileRule";
import type { Reading } from "../rules/readCode";
import type { Register } from "../register/createRegister";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { InputValue } from "../types";
import type { Support } from "../validate/inspection";
import { evidence } from "./undo/weights";

/** The row of a cell as one rule sees it. */
export interface RowTexts {
  /** What each part would print, in comparison form; undefined where the row says nothing. */
  readonly texts: readonly (string | undefined)[];
  /** Values in the order of the rule's inputs. */
  readonly inputs: readonly InputValue[];
}

/** What a row says, for a rule; `names` are those of the given inputs. */
export const createRowReader = (rule: CompiledRule, names: readonly string[]): ((inputs: readonly InputValue[] | undefined) => RowTexts) => {
  const places = rule.inputs.map((name) => names.indexOf(name));
  const nothing: RowTexts = { texts: rule.parts.map(() => undefined), inputs: [] };
  return (given) => {
    if (given === undefined) return nothing;
    const inputs = places.map((place) => (place < 0 ? null : (given[place] ?? null)));
    const valueOf = (name: string | undefined): InputValue => (name === undefined ? null : (inputs[rule.inputs.indexOf(name)] ?? null));
    const texts = rule.parts.map((part) => {
      if (part.role !== "value" || part.input === undefined) return undefined;
      const value = valueOf(part.input);
      if (cellText(value).trim() === "") return undefined;
      const rendered = part.render(value, valueOf(part.under));
      return rendered.finding === undefined ? normalizeText(rendered.text) : undefined;
    });
    return { texts, inputs };
  };
};

export interface Counts {
  (rule: string, key: string): { readonly next: number } | undefined;
}

export interface Judge {
  readonly rule: CompiledRule;
  readonly name: string;
  readonly inForce: boolean;
}

export interface Circumstances {
  readonly row: RowTexts;
  readonly customer: string;
  readonly register: Register | undefined;
  readonly counters: Counts | undefined;
  isTaken(code: string): boolean;
}

export interface Verdict {
  readonly weight: number;
  readonly support: readonly Support[];
  readonly taken: boolean;
}

/** True when the row says nothing else than the code in any segment, and something in at least one. */
const agreement = ({ texts }: RowTexts, { segments }: Reading): { readonly agree: number; readonly contradict: number } => {
  let agree = 0;
  let contradict = 0;
  texts.forEach((text, i) => {
    if (text === undefined) return;
    if (normalizeText(segments[i]?.text ?? "") === text) agree++;
    else contradict++;
  });
  return { agree, contradict };
};

/** Weighs a code that a rule reads. */
export const weigh = ({ rule, name, inForce }: Judge, reading: Reading, around: Circumstances): Verdict => {
  const { row, customer, register, counters, isTaken } = around;
  const support: Support[] = [];
  let weight = inForce ? 1 : evidence.oldVersion;
  if (rule.parts.some(({ role }) => role === "check")) support.push("check");
  const { agree, contradict } = agreement(row, reading);
  if (contradict > 0) weight *= evidence.contradictsRow ** contradict;
  else if (agree > 0) support.push("row");

  const { code, number } = reading;
  let taken = isTaken(code);
  const entry = register?.find(code);
  if (entry !== undefined && entry.status !== "returned") {
    const own = customer !== "" && entry.recordKey !== "" && register?.recordForm(customer) === entry.recordKey;
    if (entry.status === "void") weight *= evidence.void;
    else if (own) {
      weight *= evidence.ownCode;
      support.push("register", "customer");
    } else if (customer !== "" && entry.recordKey !== "") taken = true;
    else {
      weight *= evidence.registered;
      support.push("register");
    }
  } else if (customer !== "" && register?.codeOfRecord(name, customer) !== undefined) weight *= evidence.otherCode;

  if (number !== null) {
    const given = reading.key === undefined && row.inputs.length > 0 ? rule.counterKey(row.inputs) : undefined;
    const key = reading.key ?? (given?.ok === true ? given.value : undefined);
    const next = key === undefined ? undefined : nextOf(name, key, register, counters);
    if (next !== undefined) {
      if (number < next) support.push("counter");
      else weight *= evidence.aboveCounter;
    }
  }
  if (taken) weight *= evidence.taken;
  return { weight, support, taken };
};

/** The number behind the last that was issued, as far as anybody knows. */
const nextOf = (name: string, key: string, register: Register | undefined, counters: Counts | undefined): number | undefined => {
  const counted = counters?.(name, key)?.next;
  const highest = register?.highest(name, key);
  if (counted === undefined) return highest === undefined ? undefined : highest + 1;
  return highest === undefined ? counted : Math.max(counted, highest + 1);
};
