/**
 * What wrong codes probably should be. Candidates are found by undoing what happens to codes, kept where a rule reads them, and weighed: by how often
 * the damage happens, and by what the row, the counters, the register and other rows say. A repair is certain when nothing else has more than a
 * thousandth of the chances and the damage is of one kind.
 */
import type { Register } from "../register/createRegister";
import type { Reading } from "../rules/readCode";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { InputValue, Result } from "../types";
import type { Repair, SeenCell } from "../validate/inspection";
import type { JudgingRule } from "../validate/judgingRule";
import { createCollection, type Collection } from "./collection";
import { createRowReader, weigh, type Circumstances, type Counts, type RowTexts } from "./evidence";
import { closedShape, createRuleShape, longestCode, type RuleShape } from "./shape/ruleShape";
import { alike } from "./undo/alike";
import type { Attempt, Base } from "./undo/attempt";
import { bareBase, latinBase, plainBase } from "./undo/bases";
import { describe } from "./undo/describe";
import { attemptOf, oneEdit, swapped } from "./undo/oneEdit";
import { cutOff, padding } from "./undo/padding";
import { separators } from "./undo/separators";
import { undress } from "./undo/undress";
import { weights } from "./undo/weights";
import { unknownValue, wrongValue } from "./undo/wrongValue";
import { fromNumber, fromShown, type Typed } from "./excel/fromNumber";

export interface RepairerOptions {
  /** Versions of rules, the newest first. */
  readonly rules: readonly JudgingRule[];
  /** Names of what rows say, in the order in which it is given. */
  readonly inputs: readonly string[];
  readonly register?: Register | undefined;
  /** The next number of a rule's counter. */
  readonly counters?: Counts | undefined;
  /** ISO date. */
  readonly today: string;
}

export interface Repairer {
  /**
   * @param isTaken true for a code that another row has.
   * @returns undefined where nothing can be proposed, or where the code is right.
   */
  propose(cell: SeenCell, inputs: readonly InputValue[] | undefined, customer: InputValue | undefined, isTaken: (code: string) => boolean): Repair | undefined;
}

/** A cell with more is a note, whatever else is in it. */
const longestCell = 4 * longestCode;

/** So many texts are tried at most for one cell and rule; to read a code with a segment that may hold anything takes longer. */
const mostAttempts = 3000;
const mostOpenAttempts = 60;

interface Bench {
  readonly judge: JudgingRule;
  readonly shape: RuleShape;
  /** The shape where the row says what stands in segments that may hold anything. */
  readonly closed: (texts: RowTexts["texts"]) => RuleShape;
  readonly rowOf: (inputs: readonly InputValue[] | undefined) => RowTexts;
}

/** Letters in lower case that look like something else, in a text that has capitals: `00l2`. */
const isOddCase = (cased: string): boolean => /[losizbgq]/u.test(cased) && /\p{Lu}/u.test(cased);

interface CheckProblem {
  readonly at: number;
  readonly found: string;
  readonly meant: string;
}

/** What is wrong with a code whose check alone is not what the rest says. */
const wrongCheckIn = (read: Result<Reading>): CheckProblem | undefined => {
  const problem = read.ok ? undefined : read.findings[0];
  return problem?.kind === "code-check-digit" ? { at: problem.start ?? 0, found: String(problem.params["found"]), meant: String(problem.params["expected"]) } : undefined;
};

const putCheck = (text: string, { at, found, meant }: CheckProblem): string => text.slice(0, at) + meant + text.slice(at + found.length);

/** Shapes are remembered for so many rows that say different things. */
const remembered = 500;

const closedShapes = (shape: RuleShape): ((texts: RowTexts["texts"]) => RuleShape) => {
  if (!shape.isOpen) return () => shape;
  const known = new Map<string, RuleShape>();
  return (texts) => {
    const key = texts.map((text, i) => (shape.parts[i]?.characters === undefined ? (text ?? "\u0001") : "")).join("\u0000");
    let closed = known.get(key);
    if (closed === undefined) {
      if (known.size >= remembered) known.clear();
      known.set(key, (closed = closedShape(shape, texts) ?? shape));
    }
    return closed;
  };
};

export const createRepairer = ({ rules, inputs: names, register, counters }: RepairerOptions): Repairer => {
  const benches = rules.map((judge): Bench => {
    const shape = createRuleShape(judge.rule);
    return { judge, shape, closed: closedShapes(shape), rowOf: createRowReader(judge.rule, names) };
  });

  const isOwn = (character: string): boolean => benches.some(({ shape: { knows, isOpen } }) => knows(character) || (isOpen && /\p{L}/u.test(character)));

  /** The code of an attempt, with its check put right where that is not known yet. */
  const settle = ({ judge: { rule } }: Bench, attempt: Attempt): { readonly attempt: Attempt; readonly reading: Reading } | undefined => {
    const read = rule.read(attempt.text);
    if (read.ok) return { attempt, reading: read.value };
    const check = attempt.settles === true ? wrongCheckIn(read) : undefined;
    if (check === undefined) return undefined;
    const { at, found, meant } = check;
    const text = putCheck(attempt.text, check);
    const again = rule.read(text);
    if (!again.ok) return undefined;
    const edit = attempt.edits[0];
    if (edit === undefined) return { attempt: { ...attempt, text }, reading: again.value };
    // The missing character is the check itself, or the check follows from a value before or behind it.
    if (edit.damage !== "wrong-value") return { attempt: { ...attempt, text, edits: [{ ...edit, meant }] }, reading: again.value };
    const shift = edit.meant.length - edit.length;
    const checkEdit = { damage: edit.damage, at: at > edit.at ? at - shift : at, length: found.length, meant };
    return { attempt: { ...attempt, text, edits: [edit, checkEdit].sort((one, other) => one.at - other.at) }, reading: again.value };
  };

  const addTo = (collection: Collection, bench: Bench, base: Base, raw: string, around: Circumstances) => (attempt: Attempt): void => {
    const settled = settle(bench, attempt);
    if (settled === undefined || !bench.judge.rule.couldGive(settled.reading.code)) return;
    const { reading } = settled;
    collection.add(reading.code, base.weight * attempt.weight, weigh(bench.judge, reading, around), () => describe(base, raw, settled.attempt, reading.code));
  };

  /** Check characters that are not what the rest of the code says. */
  const wrongCheck = ({ judge: { rule } }: Bench, text: string): Attempt | undefined => {
    const check = wrongCheckIn(rule.read(text));
    if (check === undefined) return undefined;
    const attempt = attemptOf(text, putCheck(text, check));
    if (attempt.edits[0]?.damage === "lookalike") return attempt;
    return { ...attempt, edits: [{ damage: "wrong-check", at: check.at, length: check.found.length, meant: check.meant }], weight: weights.wrongCheck };
  };

  const search = (bench: Bench, base: Base, row: RowTexts, add: (attempt: Attempt) => void): void => {
    const { shape } = bench;
    const { text } = base;
    if (text.length > 2 * shape.most + 2) return;
    if (bench.judge.rule.accepts(text)) {
      add({ text, edits: [], weight: 1 });
      return;
    }
    const check = wrongCheck(bench, text);
    if (check !== undefined) add(check);
    let left = shape.isOpen ? mostOpenAttempts : mostAttempts;
    for (const attempts of [alike(shape, text), separators(shape, text), padding(shape, text), wrongValue(shape, text, row.texts), swapped(shape, text), oneEdit(shape, text)]) {
      for (const attempt of attempts) {
        if (left-- <= 0) return;
        add(attempt);
      }
    }
  };

  /** What was typed before Excel made something else of it; `found` is what the cell shows. */
  const fromTyped = (found: string, around: (bench: Bench) => Circumstances, typed: (shape: RuleShape, texts: RowTexts["texts"]) => Iterable<Typed>): Repair | undefined => {
    const collection = createCollection();
    for (const bench of benches) {
      const circumstances = around(bench);
      for (const { text, damage, weight, settles } of typed(bench.closed(circumstances.row.texts), circumstances.row.texts)) {
        const settled = settle(bench, { text, edits: [], weight, ...(settles === true ? { settles } : {}) });
        if (settled === undefined || !bench.judge.rule.couldGive(settled.reading.code)) continue;
        const { code } = settled.reading;
        collection.add(code, weight, weigh(bench.judge, settled.reading, circumstances), () => [{ damage, start: 0, length: found.length, found, meant: code }]);
      }
    }
    return collection.repair();
  };

  const fromText = (raw: string, around: (bench: Bench) => Circumstances): Repair | undefined => {
    if (raw.length > longestCell) return undefined;
    for (const { judge } of benches) {
      const read = judge.rule.read(raw);
      if (read.ok && read.value.code === raw) return undefined;
    }
    const shown = fromShown(raw.trim());
    if (shown !== undefined) {
      const repair = fromTyped(raw, around, shown);
      if (repair !== undefined) return repair;
    }
    const collection = createCollection();
    const bare = bareBase(undress(raw, isOwn));
    if (bare.text === "") return undefined;
    const reading = benches.filter(({ judge }) => judge.rule.accepts(bare.text));
    if (reading.length > 0) {
      // Its clothes alone are wrong; only a small letter among capitals may have been another character.
      const odd = isOddCase(bare.cased);
      for (const bench of reading) {
        const add = addTo(collection, bench, bare, raw, around(bench));
        add({ text: bare.text, edits: [], weight: odd ? weights.oddCase : weights.clothes });
        if (odd) for (const attempt of alike(bench.shape, bare.text)) add(attempt);
      }
      return collection.repair();
    }
    for (const bench of benches) {
      const circumstances = around(bench);
      // Nobody sees what is wrong in a segment that may hold anything, but for what the row says of it.
      const shape = bench.closed(circumstances.row.texts);
      const latin = latinBase(shape, bare, raw);
      const bases = [bare, latin, plainBase(shape, latin ?? bare, raw)];
      collection.addOtherwise(unknownValue(shape, bare.text, circumstances.row.texts) + cutOff(shape, bare.text));
      for (const base of bases) if (base !== undefined) search({ ...bench, shape }, base, circumstances.row, addTo(collection, bench, base, raw, circumstances));
    }
    return collection.repair();
  };

  return {
    propose: (cell, inputs, customer, isTaken) => {
      const { value } = cell;
      if (cell.formula !== undefined || (typeof value !== "string" && typeof value !== "number")) return undefined;
      const who = customer === undefined ? "" : cellText(customer);
      const around = ({ rowOf }: Bench): Circumstances => ({ row: rowOf(inputs), customer: normalizeText(who) === "" ? "" : who, register, counters, isTaken });
      if (typeof value === "string") return fromText(value, around);
      return fromTyped(cell.shown ?? cellText(value), around, (shape, texts) => fromNumber(shape, cell, texts));
    },
  };
};
