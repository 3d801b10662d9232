/**
 * What wrong codes probably should be. Candidates are found by undoing what happens to codes, kept where a rule reads them, and weighed: by how often
 * the damage happens, and by what the row, the counters, the register and other rows say. A repair is certain when nothing else has more than a
 * thousandth of the chances and the damage is of one kind.
 */
import { atOnce } from "../atOnce";
import type { Register } from "../register/createRegister";
import { haveOneCheck, type Reading } from "../rules/readCode";
import { canDraw } from "../segments/sequence/canDraw";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { InputValue, Result } from "../types";
import type { Repair, SeenCell } from "../validate/inspection";
import type { CodeRepairer, JudgingRule } from "../validate/judgingRule";
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

export interface Repairer extends CodeRepairer {
  /**
   * What `steps` comes to, at once.
   *
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
/** Where a check looks at some of several free segments, each way to tell them apart has a check of its own. */
const mostSplitAttempts = 10;

/** Work is counted in segments times characters that are read, so that every machine does the same; segments that may hold anything count for more. */
const workPerStep = 5000;
const openCost = 10;
const splitCost = 200;

interface Bench {
  readonly judge: JudgingRule;
  readonly shape: RuleShape;
  /** The code as the rule reads it. Where segments may hold anything it takes long to say why a text cannot be read; then it is not said. */
  readonly read: (text: string) => Result<Reading> | undefined;
  /** True when the rule could have given the code that was read. */
  readonly gives: (reading: Reading) => boolean;
  /** So many attempts are made at most for one text. */
  readonly most: (isOpen: boolean) => number;
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
const wrongCheckIn = (read: Result<Reading> | undefined): CheckProblem | undefined => {
  const problem = read === undefined || read.ok ? undefined : read.findings[0];
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
  /** What was done since the last step ended. */
  let work = 0;
  function* breathe(): Generator<void, void> {
    if (work < workPerStep) return;
    work = 0;
    yield;
  }
  const benches = rules.map((judge): Bench => {
    const shape = createRuleShape(judge.rule);
    const { parts, sequence } = judge.rule;
    const isSplit = shape.isOpen && !haveOneCheck(parts);
    const cost = parts.length + (isSplit ? splitCost : shape.isOpen ? openCost : 0);
    const read = (text: string): Result<Reading> | undefined => {
      work += cost * text.length;
      return !shape.isOpen || shape.layout(normalizeText(text)).finishes(0, 0) ? judge.rule.read(text) : undefined;
    };
    const behind = parts.slice(parts.findIndex(({ role }) => role === "number"));
    const isFixed = behind.every(({ width }) => width.least === width.most);
    // Another reading has another number only where the number has no place of its own.
    const gives = ({ code, number }: Reading): boolean => sequence === undefined || (number !== null && canDraw(sequence, number)) || (!isFixed && judge.rule.couldGive(code));
    const most = (isOpen: boolean): number => (isSplit ? mostSplitAttempts : isOpen ? mostOpenAttempts : mostAttempts);
    return { judge, shape, read, gives, most, closed: closedShapes(shape), rowOf: createRowReader(judge.rule, names) };
  });

  const isOwn = (character: string): boolean => benches.some(({ shape: { knows, isOpen } }) => knows(character) || (isOpen && /\p{L}/u.test(character)));

  /** The code of an attempt, with its check put right where that is not known yet. */
  const settle = ({ read: readBy }: Bench, attempt: Attempt): { readonly attempt: Attempt; readonly reading: Reading } | undefined => {
    const read = readBy(attempt.text);
    if (read === undefined) return undefined;
    if (read.ok) return { attempt, reading: read.value };
    const check = attempt.settles === true ? wrongCheckIn(read) : undefined;
    if (check === undefined) return undefined;
    const { at, found, meant } = check;
    const text = putCheck(attempt.text, check);
    const again = readBy(text);
    if (again?.ok !== true) return undefined;
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
    if (settled === undefined || !bench.gives(settled.reading)) return;
    const { reading } = settled;
    collection.add(reading.code, base.weight * attempt.weight, weigh(bench.judge, reading, around), () => describe(base, raw, settled.attempt, reading.code));
  };

  /** Check characters that are not what the rest of the code says. */
  const wrongCheck = (read: Result<Reading> | undefined, text: string): Attempt | undefined => {
    const check = wrongCheckIn(read);
    if (check === undefined) return undefined;
    const attempt = attemptOf(text, putCheck(text, check));
    if (attempt.edits[0]?.damage === "lookalike") return attempt;
    return { ...attempt, edits: [{ damage: "wrong-check", at: check.at, length: check.found.length, meant: check.meant }], weight: weights.wrongCheck };
  };

  function* search(bench: Bench, base: Base, row: RowTexts, add: (attempt: Attempt) => void): Generator<void, void> {
    const { shape } = bench;
    const { text } = base;
    if (text.length > 2 * shape.most + 2) return;
    const read = bench.read(text);
    yield* breathe();
    if (read?.ok === true) {
      add({ text, edits: [], weight: 1 });
      return;
    }
    const check = wrongCheck(read, text);
    if (check !== undefined) add(check);
    let left = bench.most(shape.isOpen);
    for (const attempts of [alike(shape, text), separators(shape, text), padding(shape, text), wrongValue(shape, text, row.texts), swapped(shape, text), oneEdit(shape, text)]) {
      for (const attempt of attempts) {
        if (left-- <= 0) return;
        add(attempt);
        yield* breathe();
      }
    }
  }

  /** What was typed before Excel made something else of it; `found` is what the cell shows. */
  function* fromTyped(found: string, around: (bench: Bench) => Circumstances, typed: (shape: RuleShape, texts: RowTexts["texts"]) => Iterable<Typed>): Generator<void, Repair | undefined> {
    const collection = createCollection();
    for (const bench of benches) {
      const circumstances = around(bench);
      const shape = bench.closed(circumstances.row.texts);
      // What contradicts the row in segments that may hold anything can be nearly anything.
      let left = bench.most(bench.shape.isOpen);
      for (const { text, damage, weight, settles } of typed(shape, circumstances.row.texts)) {
        yield* breathe();
        if (bench.shape.isOpen && !shape.layout(text).finishes(0, 0) && left-- <= 0) continue;
        const settled = settle(bench, { text, edits: [], weight, ...(settles === true ? { settles } : {}) });
        if (settled === undefined || !bench.gives(settled.reading)) continue;
        const { code } = settled.reading;
        collection.add(code, weight, weigh(bench.judge, settled.reading, circumstances), () => [{ damage, start: 0, length: found.length, found, meant: code }]);
      }
    }
    return collection.repair();
  }

  function* fromText(raw: string, around: (bench: Bench) => Circumstances): Generator<void, Repair | undefined> {
    if (raw.length > longestCell) return undefined;
    for (const bench of benches) {
      const read = bench.read(raw);
      if (read?.ok === true && read.value.code === raw) return undefined;
      yield* breathe();
    }
    const shown = fromShown(raw.trim());
    if (shown !== undefined) {
      const repair = yield* fromTyped(raw, around, shown);
      if (repair !== undefined) return repair;
    }
    const collection = createCollection();
    const bare = bareBase(undress(raw, isOwn));
    if (bare.text === "") return undefined;
    const reading = benches.filter(({ read }) => read(bare.text)?.ok === true);
    if (reading.length > 0) {
      // Its clothes alone are wrong; only a small letter among capitals may have been another character.
      const odd = isOddCase(bare.cased);
      for (const bench of reading) {
        const add = addTo(collection, bench, bare, raw, around(bench));
        add({ text: bare.text, edits: [], weight: odd ? weights.oddCase : weights.clothes });
        if (odd) for (const attempt of alike(bench.shape, bare.text)) add(attempt);
        yield* breathe();
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
      for (const base of bases) if (base !== undefined) yield* search({ ...bench, shape }, base, circumstances.row, addTo(collection, bench, base, raw, circumstances));
    }
    return collection.repair();
  }

  function* steps(...[cell, inputs, customer, isTaken]: Parameters<CodeRepairer["steps"]>): Generator<void, Repair | undefined> {
    const { value } = cell;
    if (cell.formula !== undefined || (typeof value !== "string" && typeof value !== "number")) return undefined;
    const who = customer === undefined ? "" : cellText(customer);
    const around = ({ rowOf }: Bench): Circumstances => ({ row: rowOf(inputs), customer: normalizeText(who) === "" ? "" : who, register, counters, isTaken });
    if (typeof value === "string") return yield* fromText(value, around);
    return yield* fromTyped(cell.shown ?? cellText(value), around, (shape, texts) => fromNumber(shape, cell, texts));
  }

  return {
    steps,
    propose: (...given) => atOnce(steps(...given)),
  };
};
