/**
 * Reserving codes: the next numbers of a counter, or named ones. Nothing is changed here; the caller writes counters and entries.
 *
 * A number of a reservation counts for its counter only where the counter stands behind it afterwards. Named numbers further up stand in the
 * register without number: their codes are nobody else's, the issuer passes over them when it gets there, and the counter does not jump.
 */
import type { Counters } from "../counters/createCounters";
import { createIssuer, type BlockOptions } from "../issue/createIssuer";
import { isHashedKey } from "../recordKeys/isHashedKey";
import type { Register } from "../register/createRegister";
import { finding } from "../result";
import type { CompiledRule } from "../rules/compileRule";
import { longestInput } from "../segments/inputProblem";
import { normalizeText } from "../text/normalizeText";
import type { Counter, Finding, InputValue, RegisterEntry } from "../types";

/** Numbers that one reservation may have. */
export const mostReserved = 10_000;

/** How many of the next ones, or which ones, both ends included. */
export type ReserveNumbers = { readonly next: number } | { readonly from: number; readonly to: number };

export interface ReserveOptions {
  readonly rule: CompiledRule;
  readonly name: string;
  readonly version: number;
  readonly register: Register;
  readonly counters: Counters;
  readonly batch: string;
  readonly by: string;
  /** ISO date-time. */
  readonly at: string;
  /** Values in the order of `rule.inputs`: they choose the counter and what the codes print. */
  readonly inputs: readonly InputValue[];
  /** At most `mostReserved`, the smaller one first. */
  readonly numbers: ReserveNumbers;
  /** Whom they are for; "" for nobody yet. Only with one number. */
  readonly customer: string;
  readonly note: string;
  /** ISO date, "" without end. */
  readonly until: string;
  /** Codes, in comparison form, that stand in cells though the register does not know them. */
  readonly inUse?: ReadonlySet<string>;
  readonly blocks?: BlockOptions;
}

/** A number that cannot be reserved; the code is "" where the rule prints none. */
export interface RefusedCode {
  readonly code: string;
  readonly findings: readonly Finding[];
}

export interface ReserveResult {
  readonly entries: readonly RegisterEntry[];
  /** The counters that move, as they stand afterwards. */
  readonly counters: readonly Counter[];
  readonly refused: readonly RefusedCode[];
  /** Everybody's counter before and after; the same for a rule without one. */
  readonly counter: { readonly key: string; readonly before: number; readonly after: number };
}

/** What would be reserved, and which counters it moves. */
export const planReserve = (options: ReserveOptions): ReserveResult => {
  const { rule, name, register, counters, inputs, customer, numbers } = options;
  const { frame } = rule.rowForm(inputs);
  const before = rule.sequence === undefined ? 0 : counters.peek(name, frame.key, rule.sequence);
  const nothing = (...refused: readonly RefusedCode[]): ReserveResult => ({ entries: [], counters: [], refused, counter: { key: frame.key, before, after: before } });
  if (frame.findings.length > 0) return nothing({ code: "", findings: frame.findings });
  if (customer.length > longestInput) return nothing({ code: "", findings: [finding("input-too-long", { input: "customer", length: customer.length, most: longestInput })] });
  const known = customer === "" ? undefined : register.codeOfRecord(name, customer);
  if (known !== undefined) return nothing({ code: known, findings: [finding("reserve-customer", { customer, code: known })] });
  return "next" in numbers ? planNext(options, numbers.next, before) : planNamed(options, numbers, before);
};

/** The next numbers, drawn as for customers. */
const planNext = (options: ReserveOptions, count: number, before: number): ReserveResult => {
  const { rule, inputs } = options;
  const issuer = createIssuer(options);
  const refused: RefusedCode[] = [];
  for (let i = 0; i < count && refused.length === 0; i++) {
    const outcome = issuer.add({ inputs, recordKey: null, cell: "" });
    if (outcome.status === "refused") refused.push({ code: "", findings: outcome.findings });
  }
  const { entries, counters } = issuer.plan();
  const { key } = rule.frame(inputs);
  const after = counters.find(({ owner }) => owner === undefined)?.next ?? before;
  return { entries: entries.map((entry) => ({ ...entry, ...reservationOf(options) })), counters, refused, counter: { key, before, after } };
};

/** Named numbers, each if it is free. */
const planNamed = (options: ReserveOptions, { from, to }: { readonly from: number; readonly to: number }, before: number): ReserveResult => {
  const { rule, name, version, register, inputs, inUse, batch, by, at } = options;
  const { frame, inputs: texts } = rule.rowForm(inputs);
  const { sequence, limit } = rule;
  const refused: RefusedCode[] = [];
  const refuse = (code: string, ...findings: readonly Finding[]): void => void refused.push({ code, findings });
  const counter = { key: frame.key, before, after: before };
  if (sequence === undefined) {
    refuse("", finding("reserve-uncounted", { rule: name }));
    return { entries: [], counters: [], refused, counter };
  }
  const { start, step, usable } = sequence;
  const isUnusable = (number: number): boolean => usable !== undefined && usable(number) !== number;
  const blocks = othersBlocks(options, frame.key);

  const problemOf = (number: number, code: string): Finding | undefined => {
    if (isUnusable(number)) return finding("reserve-never-drawn", { number });
    const { maxLength } = rule.definition;
    if (maxLength !== undefined && code.length > maxLength) return finding("code-too-long", { code, most: maxLength });
    const entry = register.has(code) ? register.find(code) : undefined;
    if (entry !== undefined) return finding("reserve-taken", { code, customer: isHashedKey(entry.recordKey) ? "" : entry.recordKey });
    if (inUse?.has(normalizeText(code)) === true) return finding("reserve-in-use", { code });
    const block = blocks.find(({ next, limit: last }) => number >= next && number <= last);
    return block === undefined ? undefined : finding("reserve-in-block", { code, owner: block.owner ?? "" });
  };

  if (from < start) refuse("", finding("reserve-out-of-range", { number: from, first: start, last: limit }));
  if (to > limit) refuse("", finding("reserve-out-of-range", { number: to, first: start, last: limit }));
  const lowest = start + Math.max(0, Math.ceil((from - start) / step)) * step;
  const highest = Math.min(to, limit);
  if (from >= start && from <= limit && lowest > highest) refuse("", finding("reserve-never-drawn", { number: from }));
  const codes = new Map<number, string>();
  for (let number = lowest; number <= highest; number += step) {
    const code = rule.print(frame, number);
    const problem = problemOf(number, code);
    if (problem === undefined) codes.set(number, code);
    else refuse(code, problem);
  }

  // The counter goes on behind the numbers that follow it without a gap.
  let { after } = counter;
  for (let number = before; number <= highest; number += step) {
    if (codes.has(number)) after = number + step;
    else if (!isUnusable(number) && !register.has(rule.print(frame, number))) break;
  }
  const entries = [...codes].map(([number, code]): RegisterEntry => ({
    code, rule: name, version, key: frame.key, number: number < after ? number : null, inputs: texts, batch, by, at, cell: "", ...reservationOf(options),
  }));
  const counters: Counter[] = after === before ? [] : [{ rule: name, key: frame.key, next: after, step, limit, lastCode: codes.get(after - step) ?? "", lastIssued: at }];
  return { entries, counters, refused, counter: { ...counter, after } };
};

/** What makes an entry a reservation. */
const reservationOf = ({ register, customer, note, until }: ReserveOptions): Pick<RegisterEntry, "status" | "recordKey" | "note" | "until"> => ({
  status: "reserved", recordKey: register.recordForm(customer), ...(note === "" ? undefined : { note }), ...(until === "" ? undefined : { until }),
});

/** Blocks of numbers that other people took and have not used up. */
const othersBlocks = ({ counters, name, blocks }: ReserveOptions, key: string): readonly Counter[] => {
  const isSame = (a: string, b: string): boolean => normalizeText(a) === normalizeText(b);
  return counters.all().filter(({ owner = "", rule, key: other }) => owner !== "" && !isSame(owner, blocks?.owner ?? "") && isSame(rule, name) && isSame(other, key));
};
