/**
 * A rule as a formula for Excel's data validation: true for the codes that the rule prints, false or an error for others. Written without array
 * constants, which validations do not take, and without references to rows, which would move with them.
 */
import type { CompiledRule } from "../rules/compileRule";
import { isFixed, isPlainWord, lacks, mayBeDigits, ruleSlots, type Slot } from "./slots";

/** Longer formulas are not taken. */
export const longestFormula = 255;

export interface CodeFormula {
  /** With its "=". */
  readonly formula: string;
  /** True when it accepts only codes that the rule reads as they stand; else some of the rule did not fit, or cannot be said in a formula. */
  readonly whole: boolean;
  /** The lists that the formula refers to by name. */
  readonly lists: readonly { readonly name: string; readonly texts: readonly string[] }[];
}

interface Places {
  /** The cell that is judged, as the formula's first cell writes it: `C2`. */
  readonly cell: string;
  /** All cells in which no code may stand twice: `$C$2:$C$1048576`. */
  readonly column: string;
  /** The name of the `index`-th list, should it be needed. */
  readonly listName: (index: number) => string;
}

interface Test {
  readonly condition: string;
  readonly list?: { readonly name: string; readonly texts: readonly string[] };
}

interface Stretch {
  readonly slot: Slot;
  /** Its text, as an expression. */
  readonly text: string;
  /** Where it lies, if its width is fixed: so many characters behind `anchor`; stretches behind one anchor follow one another. */
  readonly anchor?: string;
  readonly offset: number;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const plus = (found: string, offset: number): string => (found === "" ? String(offset) : offset === 0 ? found : `${found}+${offset}`);

/** Anchors are the beginning, the end, or the place of a separator that is looked for. */
const end = "LEN";

/** An expression for so many characters of the cell. */
const spanOf = (cell: string, anchor: string, offset: number, width: number, total: number | undefined): string => {
  if (anchor === end) return offset === width ? `RIGHT(${cell},${width})` : `MID(${cell},LEN(${cell})-${offset - 1},${width})`;
  if (anchor !== "") return `MID(${cell},${plus(anchor, offset)},${width})`;
  if (width === total) return cell;
  if (offset === 1) return `LEFT(${cell},${width})`;
  return offset + width - 1 === total ? `RIGHT(${cell},${width})` : `MID(${cell},${offset},${width})`;
};

/** The slots with their places, as far as these can be told. */
const place = (slots: readonly Slot[], cell: string): { readonly stretches: readonly Stretch[]; readonly all: boolean } => {
  const total = slots.every(isFixed) ? slots.reduce((sum, { least }) => sum + least, 0) : undefined;
  const stretches: Stretch[] = [];
  const take = (slot: Slot, anchor: string, offset: number): Stretch => ({ slot, anchor, offset, text: spanOf(cell, anchor, offset, slot.least, total) });
  let from = 0;
  let to = slots.length;
  let anchor = "";
  let offset = 1;
  const takeFixed = (): void => {
    for (; from < to && isFixed(slots[from] as Slot); from++) {
      stretches.push(take(slots[from] as Slot, anchor, offset));
      offset += (slots[from] as Slot).least;
    }
  };
  takeFixed();
  let behind = 0;
  const atEnd: Stretch[] = [];
  while (to > from && isFixed(slots[to - 1] as Slot)) {
    const slot = slots[--to] as Slot;
    behind += slot.least;
    atEnd.unshift(take(slot, end, behind));
  }
  while (from < to) {
    const slot = slots[from] as Slot;
    const isFirst = anchor === "" && offset === 1;
    if (from === to - 1) {
      const length = anchor === "" ? `LEN(${cell})-${offset - 1 + behind}` : `LEN(${cell})-${behind + offset - 1}-${anchor}`;
      stretches.push({ slot, offset, text: !isFirst ? `MID(${cell},${plus(anchor, offset)},${length})` : behind === 0 ? cell : `LEFT(${cell},${length})` });
      from++;
      break;
    }
    const next = slots[from + 1] as Slot;
    if (next.kind !== "text" || !lacks(slot, next.text.charAt(0))) break;
    const found = `FIND(${quoted(next.text)},${cell}${isFirst ? "" : `,${plus(anchor, offset)}`})`;
    stretches.push({ slot, offset, text: isFirst ? `LEFT(${cell},${found}-1)` : `MID(${cell},${plus(anchor, offset)},${found}-${anchor === "" ? offset : `(${plus(anchor, offset)})`})` });
    // The separator was found: it need not be looked at again.
    anchor = found;
    offset = next.text.length;
    from += 2;
    takeFixed();
  }
  return { stretches: [...stretches, ...atEnd], all: from === to };
};

/** Stretches of fixed text and digits that follow one another: they are compared with what they should be in one go. */
const runsOf = (stretches: readonly Stretch[]): readonly (readonly Stretch[])[] => {
  const runs: Stretch[][] = [];
  let open = false;
  for (const stretch of stretches) {
    const { kind } = stretch.slot;
    const isPlain = isFixed(stretch.slot) && (kind === "text" || kind === "digits");
    const run = runs.at(-1);
    if (isPlain && open && run?.[0]?.anchor === stretch.anchor) run?.push(stretch);
    else if (isPlain) runs.push([stretch]);
    open = isPlain;
  }
  return runs;
};

const runTests = (stretches: readonly Stretch[], cell: string, total: number | undefined): readonly Test[] => {
  const texts: { readonly text: string; readonly wanted: string }[] = [];
  const tests: Test[] = [];
  for (const run of runsOf(stretches)) {
    const [{ anchor = "", offset }] = run as [Stretch];
    const text = spanOf(cell, anchor, offset, run.reduce((sum, { slot }) => sum + slot.least, 0), total);
    const wanted = run.map((each) => (each.slot.kind === "text" ? quoted(each.slot.text) : `TEXT(--${each.text},"${"0".repeat(each.slot.least)}")`));
    if (run.length === 1 && run[0]?.slot.kind === "text") texts.push({ text, wanted: run[0].slot.text });
    else tests.push({ condition: `EXACT(${wanted.join("&")},${text})` });
  }
  if (texts.length > 0) tests.unshift({ condition: `EXACT(${texts.map(({ text }) => text).join("&")},${quoted(texts.map(({ wanted }) => wanted).join(""))})` });
  return tests;
};

/** One of some texts: written out where that is short, else in a list. */
const membership = (texts: readonly string[], text: string, name: string): Test => {
  const separator = ["|", "/", ";", "\u00a6"].find((sign) => texts.every((each) => !each.includes(sign)));
  const inline = `FIND("${separator}"&${text}&"${separator}",${quoted(`${separator}${texts.join(separator)}${separator}`)})`;
  const listed = `SUMPRODUCT(--EXACT(${name},${text}))`;
  return separator !== undefined && inline.length <= listed.length + 15 ? { condition: inline } : { condition: listed, list: { name, texts } };
};

const testOf = ({ slot, text }: Stretch, name: string): Test | undefined => {
  switch (slot.kind) {
    case "digits":
      // A sign is taken away to show the difference.
      return slot.padded ? { condition: `EXACT(TEXT(ABS(${text}),"${"0".repeat(slot.least)}"),${text})` } : undefined;
    case "texts":
      return membership(slot.texts, text, name);
    case "characters":
      // Beyond the end of a text MID answers "", which is found in everything.
      return Number.isFinite(slot.most) ? { condition: `SUMPRODUCT(--ISERR(FIND(MID(${text},ROW(INDIRECT("1:${slot.most}")),1),${quoted(slot.alphabet)})))=0` } : undefined;
    default:
      return undefined;
  }
};

const lengthTests = (slots: readonly Slot[], cell: string): readonly string[] => {
  const sum = (of: (slot: Slot) => number): number => slots.reduce((total, slot) => total + of(slot), 0);
  const [least, most] = [sum((slot) => slot.least), sum((slot) => slot.most)];
  if (least === most) return [`LEN(${cell})=${least}`];
  return [...(least > 0 ? [`LEN(${cell})>=${least}`] : []), ...(Number.isFinite(most) ? [`LEN(${cell})<=${most}`] : [])];
};

/** Lengths of a stretch of its own, where the whole code's length does not say it. */
const ownLength = ({ slot, text }: Stretch): readonly string[] => {
  if (isFixed(slot) || slot.kind === "texts") return [];
  return [`LEN(${text})>=${slot.least}`, ...(Number.isFinite(slot.most) ? [`LEN(${text})<=${slot.most}`] : [])];
};

/**
 * The formula for a rule.
 *
 * @returns undefined when nothing of the rule can be tested.
 */
export const codeFormula = ({ parts }: Pick<CompiledRule, "parts">, { cell, column, listName }: Places): CodeFormula | undefined => {
  const { slots, exact } = ruleSlots(parts);
  if (slots.length === 0) return undefined;
  const { stretches, all } = place(slots, cell);
  const total = slots.every(isFixed) ? slots.reduce((sum, { least }) => sum + least, 0) : undefined;
  const variable = stretches.filter(({ slot }) => !isFixed(slot));
  let listCount = 0;
  const tests = (kind: Slot["kind"], among: readonly Stretch[] = stretches): readonly (Test | undefined)[] =>
    among.filter(({ slot }) => slot.kind === kind).map((each) => {
      const test = testOf(each, listName(listCount));
      if (test?.list) listCount++;
      return test;
    });
  // What is one of some texts has their lengths.
  const isMeasured = all && variable.length > 0 && variable.every(({ slot }) => slot.kind === "texts");
  // The most telling and the shortest first.
  const wanted: readonly (Test | undefined)[] = [
    ...(isMeasured ? [] : lengthTests(slots, cell)).map((condition) => ({ condition })),
    ...(mayBeDigits(slots) ? [{ condition: `ISTEXT(${cell})` }] : []),
    ...runTests(stretches, cell, total),
    ...tests("digits", variable),
    { condition: isPlainWord(slots) ? `COUNTIF(${column},${cell})=1` : `SUMPRODUCT(--EXACT(${column},${cell}))=1` },
    ...tests("texts"),
    ...(variable.length > 1 ? variable.flatMap(ownLength).map((condition) => ({ condition })) : []),
    ...tests("characters"),
    ...tests("anything"),
  ];
  const chosen: Test[] = [];
  let length = "=AND()".length;
  let whole = all && exact;
  for (const test of wanted) {
    const more = test === undefined ? 0 : test.condition.length + (chosen.length > 0 ? 1 : 0);
    if (test === undefined || length + more > longestFormula) {
      whole = false;
      continue;
    }
    chosen.push(test);
    length += more;
  }
  if (chosen.length === 0) return undefined;
  return { formula: `=AND(${chosen.map(({ condition }) => condition).join(",")})`, whole, lists: chosen.flatMap(({ list }) => list ?? []) };
};
