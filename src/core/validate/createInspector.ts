/**
 * Judges a list of existing codes: each code by itself as its row is added, and the list as a whole at the end. Codes that are exactly what the
 * rule prints take a short way; all else is kept with its row, so that the whole list is known when repairs are looked for.
 */
import { atOnce } from "../atOnce";
import { parentInputOf } from "../issue/createParents";
import { createRepairer } from "../repair";
import type { Frame } from "../rules/compileRule";
import { normalizeText } from "../text/normalizeText";
import { assemble } from "./assemble";
import { createCellJudge, injectionSign } from "./cellJudge";
import { blankInputs, contradictions, valueText } from "./contradictions";
import type { FrameIndex } from "./codeIndex";
import type { CodeFinding, Inspection, ListRow } from "./inspection";
import type { Inspector, InspectorOptions } from "./judgingRule";
import { createListStore } from "./listStore";
import { judgeList } from "./judgeList";
import { createRowJudge } from "./rowJudge";
import { createRuleReader } from "./ruleReader";
import { createTextJudge } from "./textJudge";

const samePlace = (at: number): number => at;

/** The finding without its place. */
const about = ({ kind, params }: CodeFinding): CodeFinding => ({ kind, params });

/** What is known of all codes that a frame prints. */
interface FrameInfo {
  /** False when such codes must be read one by one. */
  readonly good: boolean;
  readonly counter: number;
  readonly index: FrameIndex | undefined;
  /** Where the number stands. */
  readonly numberAt: number;
}

export const createInspector = (given: InspectorOptions): Inspector => {
  const { rules, inputs: names, register, counters, today } = given;
  const options = { ...given, repairer: given.repairer ?? createRepairer({ rules, inputs: names, register, counters, today }) };
  const readers = rules.map((judging) => createRuleReader(judging, names));
  const [newest] = readers;
  if (newest === undefined) throw new Error("An inspector needs a rule.");
  const places = new Map(readers.map((reader, i) => [reader, i]));
  const named = new Set(names);
  // Characters behind the number that follow from it.
  const isNumbered = rules.every(({ rule: { parts } }) => parts.every(({ role }) => role !== "check"));
  const store = createListStore(isNumbered);
  const texts = createTextJudge(readers, register);
  const cells = createCellJudge(readers);
  const parentInput = rules.flatMap(({ rule: { definition } }) => parentInputOf(definition) ?? [])[0];
  const rows = createRowJudge({ others: options.others ?? [], inputs: names, today, parentInput });
  const frames = new Map<Frame, FrameInfo>();
  const { rule } = newest.judging;
  /** Rows that say all the rule's inputs can be compared with what these print. */
  const compares = rule.sequence !== undefined && rule.inputs.every((name) => named.has(name)) && newest.judging.inForce && readers.length === 1 && parentInput === undefined;

  const infoOf = (frame: Frame): FrameInfo => {
    let info = frames.get(frame);
    if (info === undefined) {
      const numberAt = frame.findings.length === 0 ? newest.numberAt(frame) : -1;
      const code = numberAt < 0 ? "" : rule.print(frame, rule.sequence?.start ?? 0);
      const reading = code === "" ? undefined : rule.read(code);
      const good = reading?.ok === true && reading.value.code === code && rows.dates(newest, reading.value, (at) => at).length === 0;
      // Where the code is its own comparison form, its place follows from the number.
      const index = good && normalizeText(code) === code ? store.ofFrame(frame.head, rule.sequence?.digits ?? 0, frame.tail) : undefined;
      frames.set(frame, (info = { good, counter: good ? store.counterId(newest.judging.name, frame.key) : -1, index, numberAt }));
    }
    return info;
  };

  /** True when the row was taken in: its code is exactly what its own inputs print. */
  const addQuickly = ({ row, code: { value, formula, shown }, inputs, customer, others }: ListRow): boolean => {
    if (!compares || inputs === undefined || typeof value !== "string" || formula !== undefined || shown !== undefined) return false;
    const { frame } = rule.rowForm(newest.rowFor(inputs));
    const info = infoOf(frame);
    const number = info.good ? newest.numberInFrame(value, frame, info.numberAt) : -2;
    if (number < 0 || rows.judge(inputs, customer, others).length > 0) return false;
    const at = store.add(row, value, valueText(customer), info.index, number);
    rows.identify(store, at, others);
    store.setRead(at, 0, info.counter, number);
    store.setHash(at, rows.hash(inputs, customer, others));
    return true;
  };

  const addSlowly = (row: ListRow): void => {
    const { code: cell, inputs, customer, others } = row;
    const judged = cells.judge(cell, inputs);
    if (judged.code !== undefined && rows.isHeader(judged.code, customer, others)) {
      const place = store.add(row.row, "", "");
      store.setOdd(place, { row, text: judged.text, findings: [{ kind: "row-header", params: {} }], wrong: undefined, isBad: false });
      return;
    }
    const text = judged.code === undefined ? undefined : texts.judge(judged.code, inputs);
    const read = text?.read;
    const findings: CodeFinding[] = [...judged.findings, ...(text?.clothes ?? [])];
    const sign = typeof cell.value === "string" && read === undefined ? injectionSign(cell.value) : "";
    if (sign !== "") findings.push({ kind: "code-injection", start: judged.text.indexOf(sign), length: 1, params: { sign } });
    const wrong = judged.findings.some(({ kind }) => kind === "code-formula") ? undefined : text?.wrong;
    const bad = findings.length > 0 || text?.wrong !== undefined;
    const place = text?.place ?? samePlace;
    const at = store.add(row.row, read?.code ?? (text === undefined ? "" : text.form), valueText(customer));
    rows.identify(store, at, others);
    rows.keepParent(at, inputs);
    store.setHash(at, rows.hash(inputs, customer, others));
    if (read !== undefined) {
      const { reader, reading, key, number } = read;
      store.setRead(at, places.get(reader) ?? 0, key === undefined ? -1 : store.counterId(reader.judging.name, key), number);
      const inRow = reader.rowFor(inputs);
      findings.push(...rows.dates(reader, reading, place));
      if (inputs !== undefined) {
        findings.push(...contradictions(reader, reading, inRow, place));
        for (const input of blankInputs(reader, inRow, named)) rows.countBlank(at, input);
      }
    }
    findings.push(...rows.judge(inputs, customer, others));
    if (findings.length === 0 && wrong === undefined) return;
    // Places count in what the cell shows; the digits of a number may not be what it shows.
    const isShown = judged.code === undefined || judged.code === judged.text;
    store.setOdd(at, { row, text: judged.text, findings: isShown ? findings : findings.map(about), wrong: isShown || wrong === undefined ? wrong : () => about(wrong()), isBad: bad });
  };

  return {
    add: (row) => {
      if (!addQuickly(row)) addSlowly(row);
    },
    finish: function* (): Generator<number, Inspection> {
      const about = yield* judgeList({ options, store, readers, rows });
      return yield* assemble(store, about);
    },
  };
};

/** Judges a whole list at once. */
export const inspectList = (options: InspectorOptions, rows: Iterable<ListRow>): Inspection => {
  const inspector = createInspector(options);
  for (const row of rows) inspector.add(row);
  return atOnce(inspector.finish());
};
