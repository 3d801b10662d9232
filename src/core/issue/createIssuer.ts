/**
 * Issuing codes to rows. Preview, dry run and issue are this same code: it draws on a draft, and nothing counts until the caller has
 * written the plan's counters and entries and calls `commit`. A refused row draws no number; a number whose code stands in the
 * register already (adopted, or given by another rule) is passed over.
 */
import type { Counters } from "../counters/createCounters";
import type { Register } from "../register/createRegister";
import { finding } from "../result";
import type { CompiledRule, Frame, RowForm } from "../rules/compileRule";
import { longestInput } from "../segments/inputProblem";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { Counter, Finding, InputValue, RegisterEntry } from "../types";
import { addDraft, createDraftList, draftEntries } from "./draftList";
import { createDraftCounters, type DraftCounter } from "./draftCounters";
import { createDraftShelves } from "./draftShelves";

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
  /** The drafted code of a customer, given as the register keeps it. */
  draftOf(recordForm: string): string | undefined;
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
  /** Codes, in comparison form, that somebody uses though the register does not know them: their numbers are passed over. It may grow while the issuer works. */
  readonly inUse?: ReadonlySet<string>;
  /** Numbers are drawn from blocks of this size that belong to one person, so that people who work at the same time never draw the same. */
  readonly blocks?: BlockOptions;
}

export interface BlockOptions {
  /** Whose blocks they are; "" draws from everybody's counter. */
  readonly owner: string;
  /** Numbers in a block. */
  readonly size: number;
}

/** So often chance is tried for a free code before the row is refused. */
const mostTries = 100;

/** Where the codes of one frame are drawn and looked up. */
interface Desk {
  readonly frame: Frame;
  readonly counter: DraftCounter;
  /** What follows the number holds digits or depends on it, so that every number has a shelf of its own. */
  readonly scattered: boolean;
  /** Codes are their own comparison form. */
  readonly plain: boolean;
  /** Numbers of one block stand on the same shelf; -1 before the first. */
  block: number;
  /** Slot of the block's first number. */
  slotBase: number;
  /** Slot of the number that was drawn last. */
  slot: number;
  draftShelf: number;
  /** -1 when the register had no code of this block. */
  registerShelf: number;
  /** Slots from here on are free in the register. */
  registerEnd: number;
  /** What stands for the counter key in the register; -1 until the first commit. */
  keyId: number;
}

const hasDigits = /\p{Nd}/u;

/**
 * An issuer for one action. When register or counters change while it works, it goes on with what they say then; a code that somebody else
 * registers after it was drafted here is the caller's to find when it writes.
 */
export const createIssuer = (options: IssuerOptions): Issuer => {
  const { rule, name, version, register, counters, batch, by, at } = options;
  const { sequence, limit } = rule;
  const usable = sequence?.usable;
  const { maxLength } = rule.definition;
  const { shelves } = register;
  const { inUse } = options;
  const step = sequence?.step ?? 1;
  /** Numbers that share a shelf: see numberedTexts. */
  const blockSize = 10 ** Math.min(sequence?.digits ?? 0, 4);
  const drafts = createDraftList();
  const numbers = createDraftCounters(options);
  let desks = new Map<Frame, Desk>();
  /** Desks by the index of the row's form. */
  let desksByForm: (Desk | undefined)[] = [];
  let taken = createDraftShelves();
  let records = new Map<string, string>();
  /** The register's numbers for shelves of the draft and for the inputs of forms. */
  let shelfIds: number[] = [];
  let inputIds: number[] = [];
  /** The state of register and counters that all of this was read from. */
  let registerSeen = register.revision;
  let countersSeen = counters.revision;
  const refused = (problem: Finding): IssueOutcome => ({ status: "refused", findings: [problem] });

  const newDesk = (frame: Frame): Desk => {
    const plain = rule.plain && normalizeText(frame.head) === frame.head && normalizeText(frame.tail) === frame.tail;
    const scattered = !rule.plain || hasDigits.test(normalizeText(frame.tail));
    return { frame, counter: numbers.of(frame.key), scattered, plain, block: -1, slotBase: 0, slot: 0, draftShelf: -1, registerShelf: -1, registerEnd: 0, keyId: -1 };
  };

  const deskFor = ({ index, frame }: RowForm): Desk => {
    let desk = desksByForm[index] ?? desks.get(frame);
    if (desk === undefined) desks.set(frame, (desk = newDesk(frame)));
    return (desksByForm[index] = desk);
  };

  const enterBlock = (desk: Desk, block: number, offset: number, code: string): void => {
    const form = normalizeText(code);
    const { shelf, slot } = taken.place(form);
    desk.block = block;
    desk.draftShelf = shelf;
    desk.slotBase = slot - offset;
    desk.registerShelf = shelves.shelfOf(form, false);
    desk.registerEnd = shelves.endOf(desk.registerShelf);
  };

  /** True when nobody has the code that stands at the desk's slot; from now on this draft has it. */
  const takes = (desk: Desk, code: string, counter: DraftCounter | undefined): boolean => {
    if (inUse !== undefined && inUse.size > 0 && inUse.has(normalizeText(code))) return false;
    if (desk.slot < desk.registerEnd && shelves.blocked(desk.registerShelf, desk.slot)) return false;
    return taken.take(desk.draftShelf, desk.slot, counter, drafts);
  };

  const tooLong = (code: string): Finding | undefined =>
    maxLength !== undefined && code.length > maxLength ? finding("code-too-long", { code, most: maxLength }) : undefined;

  /** Draws the next free number; gives its code, or why there is none left. */
  const draw = (desk: Desk): string | Finding => {
    const { counter, frame, scattered } = desk;
    for (let number = counter.next; ; number += step) {
      if (usable !== undefined) number = usable(number);
      if (number > counter.end) {
        const next = numbers.beyond(counter);
        if (next === undefined) break;
        // One step back, because the loop goes one on.
        number = next - step;
        continue;
      }
      const code = rule.print(frame, number);
      const problem = tooLong(code);
      if (problem !== undefined) return problem;
      const block = scattered ? number : Math.floor(number / blockSize);
      const offset = scattered ? 0 : number % blockSize;
      if (block !== desk.block) enterBlock(desk, block, offset, code);
      desk.slot = desk.slotBase + offset;
      if (!takes(desk, code, counter)) continue;
      counter.next = number + step;
      counter.drawn++;
      counter.lastCode = code;
      if (number > counter.highest) counter.highest = number;
      return code;
    }
    return finding("sequence-full", { key: frame.key, limit });
  };

  /** Tries codes of a rule that draws by chance alone. */
  const drawByChance = (desk: Desk): string | Finding => {
    for (let tries = 0; tries < mostTries; tries++) {
      const code = rule.print(desk.frame, 0);
      enterBlock(desk, tries, 0, code);
      desk.slot = desk.slotBase;
      const problem = tooLong(code);
      if (problem !== undefined) return problem;
      if (takes(desk, code, undefined)) return code;
    }
    return finding("random-full", { tries: mostTries });
  };

  /** The only code of a rule that draws nothing. */
  const onlyCode = (desk: Desk): string | Finding => {
    const { head } = desk.frame;
    enterBlock(desk, 0, 0, head);
    desk.slot = desk.slotBase;
    return takes(desk, head, undefined) ? head : finding("code-taken", { code: head });
  };

  const codeAt = sequence !== undefined ? draw : rule.draws ? drawByChance : onlyCode;

  /** Register or counters were changed by others: reads again what had been read from them. The draft stays. */
  const lookAgain = (): void => {
    for (const desk of desks.values()) desk.block = -1;
    numbers.lookAgain();
    registerSeen = register.revision;
    countersSeen = counters.revision;
  };

  /** Drops all that was drafted and all that was read from register and counters. */
  const forget = (): void => {
    drafts.length = 0;
    numbers.clear();
    desks = new Map();
    desksByForm = [];
    taken = createDraftShelves();
    records = new Map();
    shelfIds = [];
    inputIds = [];
    registerSeen = register.revision;
    countersSeen = counters.revision;
  };

  const add = (row: IssueRow): IssueOutcome => {
    const { recordKey: given } = row;
    let recordKey = "";
    if (given !== null && given !== "") {
      if (typeof given === "object") return refused(finding("input-error", { input: "customer", value: given.error }));
      const text = cellText(given);
      if (text.length > longestInput) return refused(finding("input-too-long", { input: "customer", length: text.length, most: longestInput }));
      recordKey = register.recordForm(text);
      const known = recordKey === "" ? undefined : (records.get(recordKey) ?? register.codeOfRecord(name, recordKey));
      if (known !== undefined) return { status: "known", code: known };
    }
    if (register.revision !== registerSeen || counters.revision !== countersSeen) lookAgain();
    const form = rule.rowForm(row.inputs);
    const { frame } = form;
    if (form.index < 0) return { status: "refused", findings: frame.findings };
    const desk = deskFor(form);
    const code = codeAt(desk);
    if (typeof code !== "string") return refused(code);
    if (recordKey !== "") records.set(recordKey, code);
    const number = sequence === undefined ? null : desk.counter.next - step;
    addDraft(drafts, code, form, number, recordKey, row.cell, desk.draftShelf, desk.slot);
    return { status: "issued", code };
  };

  const commit = (): void => {
    if (register.revision !== registerSeen || counters.revision !== countersSeen) lookAgain();
    for (const counter of numbers.moved()) counters.set(counter);
    const writer = shelves.startAction({ rule: name, version, batch, by, at });
    const { codes, forms, numbers: drawn, recordKeys, cells, shelves: draftShelves, slots, length } = drafts;
    for (let i = 0; i < length; i++) {
      const form = forms[i] as RowForm;
      const code = codes[i] as string;
      const desk = deskFor(form);
      const shelf = (shelfIds[draftShelves[i] as number] ??= shelves.shelfOf(normalizeText(code), true));
      const inputs = (inputIds[form.index] ??= writer.inputsId(form.inputs));
      if (desk.keyId < 0) desk.keyId = writer.keyId(desk.frame.key);
      writer.add(shelf, slots[i] as number, desk.plain ? undefined : code, desk.keyId, drawn[i] as number | null, recordKeys[i] as string, inputs, cells[i] as string);
    }
    for (const { key, highest } of numbers.commit()) writer.drew(key, highest);
    drafts.length = 0;
    records = new Map();
    registerSeen = register.revision;
    countersSeen = counters.revision;
  };

  return {
    add,
    draftOf: (recordForm) => records.get(recordForm),
    plan: () => ({
      entries: draftEntries(drafts, { rule: name, version, batch, by, at }),
      counters: numbers.moved(),
    }),
    commit,
    discard: forget,
  };
};
