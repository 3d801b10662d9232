/**
 * Issuing codes to rows. Preview, dry run and issue are this same code: it draws on a draft, and nothing counts until the caller has
 * written the plan's counters and entries and calls `commit`. A refused row draws no number; a number whose code stands in the
 * register already (adopted, or given by another rule) is passed over.
 */
import type { Counters } from "../counters/createCounters";
import { createNumberedTexts, type NumberedTexts } from "../register/numberedTexts";
import type { Register } from "../register/createRegister";
import { finding } from "../result";
import type { CompiledRule, Frame } from "../rules/compileRule";
import { longestInput } from "../segments/inputProblem";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { Counter, Finding, InputValue, RegisterEntry } from "../types";

export interface IssueRow {
  /** Values in the order of `rule.inputs`. */
  readonly inputs: readonly InputValue[];
  /** What says which customer it is; blank: every row is a customer of its own. */
  readonly recordKey: InputValue;
  /** The cell that will get the code, `Sheet1!F2`; "" when none. */
  readonly cell: string;
}

export type IssueOutcome =
  | { readonly status: "issued"; readonly code: string }
  /** The customer has this code already, from the register or from an earlier row. */
  | { readonly status: "known"; readonly code: string }
  | { readonly status: "refused"; readonly findings: readonly Finding[] };

export interface IssuePlan {
  /** New rows of the register, in the order of the rows. */
  readonly entries: readonly RegisterEntry[];
  /** The counters that moved, as they stand afterwards. */
  readonly counters: readonly Counter[];
}

export interface Issuer {
  /** Gives a row its code, on the draft. */
  add(row: IssueRow): IssueOutcome;
  /** What must be written for the codes given since the last commit: counters first, then the register, then the cells. */
  plan(): IssuePlan;
  /** Takes the plan over into register and counters; call it once it is written. The issuer can go on with more rows. */
  commit(): void;
  /** Forgets the codes given since the last commit. */
  discard(): void;
}

export interface IssuerOptions {
  readonly rule: CompiledRule;
  readonly name: string;
  readonly version: number;
  readonly register: Register;
  readonly counters: Counters;
  readonly batch: string;
  readonly by: string;
  /** ISO date-time. */
  readonly at: string;
}

interface DraftCounter {
  readonly key: string;
  next: number;
  drawn: number;
  lastCode: string;
}

/** Where the codes of one frame are drawn and looked up. */
interface Desk {
  readonly frame: Frame;
  readonly counter: DraftCounter;
  /** Numbers of one block stand on the same shelf; -1 before the first. */
  block: number;
  /** Slot of the block's number 0. */
  slotBase: number;
  draftShelf: number;
}

const hasDigits = /\p{Nd}/u;

/**
 * An issuer for one action. Register and counters must not change between its first `add` and its `commit` or `discard`.
 */
export const createIssuer = (options: IssuerOptions): Issuer => {
  const { rule, name, version, register, counters, batch, by, at } = options;
  const { sequence, limit } = rule;
  let entries: RegisterEntry[] = [];
  let drafts = new Map<string, DraftCounter>();
  let desks: (Desk | undefined)[] = [];
  let taken: NumberedTexts = createNumberedTexts();
  let records = new Map<string, string>();
  const refused = (problem: Finding): IssueOutcome => ({ status: "refused", findings: [problem] });

  const counterFor = (key: string): DraftCounter => {
    const form = normalizeText(key);
    let draft = drafts.get(form);
    if (draft === undefined) {
      draft = { key, next: sequence === undefined ? 0 : counters.peek(name, key, sequence), drawn: 0, lastCode: "" };
      drafts.set(form, draft);
    }
    return draft;
  };

  const deskFor = (frame: Frame): Desk =>
    (desks[frame.index] ??= { frame, counter: counterFor(frame.key), block: -1, slotBase: 0, draftShelf: -1 });

  const digits = sequence?.digits ?? 0;
  /** Numbers that share a shelf: see numberedTexts. With digits behind the number every number has a shelf of its own. */
  const blockSize = 10 ** Math.min(digits, 4);

  const draw = (frame: Frame): string | undefined => {
    const desk = deskFor(frame);
    const { counter } = desk;
    const step = sequence?.step ?? 1;
    const scattered = hasDigits.test(frame.tail);
    for (let number = counter.next; number <= limit; number += step) {
      const code = rule.print(frame, number);
      const block = scattered ? number : Math.floor(number / blockSize);
      if (block !== desk.block) {
        const place = taken.place(normalizeText(code), true);
        desk.block = block;
        desk.draftShelf = place.shelf;
        desk.slotBase = place.slot - (scattered ? number : number % blockSize);
      }
      const slot = desk.slotBase + (scattered ? number : number % blockSize);
      if (taken.rowAt(desk.draftShelf, slot) >= 0 || register.has(code)) continue;
      taken.setRow(desk.draftShelf, slot, entries.length);
      counter.next = number + step;
      counter.drawn++;
      counter.lastCode = code;
      return code;
    }
    return undefined;
  };

  const add = (row: IssueRow): IssueOutcome => {
    const { recordKey: given } = row;
    let recordKey = "";
    if (given !== null && given !== "") {
      if (typeof given === "object") return refused(finding("input-error", { input: "customer", value: given.error }));
      const text = cellText(given);
      if (text.length > longestInput) return refused(finding("input-too-long", { input: "customer", length: text.length, most: longestInput }));
      recordKey = normalizeText(text);
      const known = recordKey === "" ? undefined : (records.get(recordKey) ?? register.codeOfRecord(name, recordKey));
      if (known !== undefined) return { status: "known", code: known };
    }
    const frame = rule.frame(row.inputs);
    if (frame.findings.length > 0) return { status: "refused", findings: frame.findings };
    let code: string | undefined;
    if (sequence === undefined) {
      code = frame.head;
      const place = taken.place(normalizeText(code), true);
      if (taken.rowAt(place.shelf, place.slot) >= 0 || register.has(code)) return refused(finding("code-taken", { code }));
      taken.setRow(place.shelf, place.slot, entries.length);
    } else {
      code = draw(frame);
      if (code === undefined) return refused(finding("sequence-full", { key: frame.key, limit }));
    }
    if (recordKey !== "") records.set(recordKey, code);
    const number = sequence === undefined ? null : deskFor(frame).counter.next - sequence.step;
    entries.push({ code, rule: name, version, key: frame.key, number, recordKey, inputs: row.inputs.map(cellText), status: "issued", batch, by, at, cell: row.cell });
    return { status: "issued", code };
  };

  const discard = (): void => {
    entries = [];
    drafts = new Map();
    desks = [];
    taken = createNumberedTexts();
    records = new Map();
  };

  const plan = (): IssuePlan => ({
    entries,
    counters: [...drafts.values()]
      .filter(({ drawn }) => drawn > 0)
      .map(({ key, next, lastCode }) => ({ rule: name, key, next, step: sequence?.step ?? 1, limit, lastCode, lastIssued: at })),
  });

  return {
    add,
    plan,
    discard,
    commit: () => {
      const planned = plan();
      discard();
      for (const counter of planned.counters) counters.set(counter);
      for (const entry of planned.entries) register.append(entry);
    },
  };
};
