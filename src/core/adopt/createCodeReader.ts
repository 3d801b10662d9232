/** Which version of which rule a code belongs to, and what it says there. */
import { finding } from "../result";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { Finding, InputValue } from "../types";
import type { AdoptReader } from "./adoption";
import { createKeyFinder, type KeyFinder } from "./createKeyFinder";

/** A code that a rule reads. */
export interface ReadCode {
  /** Place among the readers. */
  readonly reader: number;
  /** As the rule prints it. */
  readonly code: string;
  /** Null for a rule without sequence. */
  readonly number: number | null;
  /** Undefined when nobody knows; `missing` is the input that would say, "" when none would. */
  readonly key: string | undefined;
  readonly missing: string;
}

export interface CodeReader {
  /** The first reader's answer that reads the text; undefined when none does. */
  read(text: string, row: readonly InputValue[] | undefined): ReadCode | undefined;
  /** The row's inputs as texts, in the order of a reader's rule. Rows that say the same share one list. */
  inputsFor(reader: number, row: readonly InputValue[] | undefined): readonly string[];
  /** The code that a number may have been before it lost its zeros; undefined when there is none. */
  withZeros(digits: string): string | undefined;
  /** What is wrong with a text that no rule reads, by the rule that comes furthest; of equals by the one that reads most of the list. */
  explain(text: string, readBy: readonly number[]): readonly Finding[];
}

const none: readonly string[] = [];
/** Lists of inputs that are looked for before one is kept again. */
const remembered = 20_000;

export const createCodeReader = (readers: readonly AdoptReader[], names: readonly string[]): CodeReader => {
  const finders: readonly KeyFinder[] = readers.map(({ rule }) => createKeyFinder(rule));
  const places = readers.map(({ rule }) => rule.inputs.map((name) => names.indexOf(name)));
  const rowFor = (reader: number, row: readonly InputValue[] | undefined): readonly InputValue[] =>
    row === undefined ? [] : (places[reader] ?? []).map((at) => (at < 0 ? null : (row[at] ?? null)));
  let lists = new Map<string, readonly string[]>();

  return {
    read: (text, row) => {
      for (const [reader, { rule }] of readers.entries()) {
        if (!rule.accepts(text)) continue;
        const reading = rule.read(text);
        if (!reading.ok) continue;
        const { code, number, key } = reading.value;
        // The key is worked out from the row only where the code does not show it.
        const found = key === undefined ? (finders[reader] as KeyFinder)(reading.value, rowFor(reader, row)) : { key };
        const printed = normalizeText(code) === normalizeText(text) ? code : text.trim();
        return { reader, code: printed, number, key: found.key, missing: found.key === undefined ? found.missing : "" };
      }
      return undefined;
    },
    inputsFor: (reader, row) => {
      if (row === undefined || reader < 0) return none;
      const texts = rowFor(reader, row).map(cellText);
      const name = texts.join("\u0000");
      const known = lists.get(name);
      if (known?.length === texts.length) return known;
      if (lists.size >= remembered) lists = new Map();
      lists.set(name, texts);
      return texts;
    },
    withZeros: (digits) => {
      for (const { rule } of readers) {
        const { least, most } = rule.width;
        if (least !== most || digits.length >= most) continue;
        const code = digits.padStart(most, "0");
        if (rule.accepts(code)) return code;
      }
      return undefined;
    },
    explain: (text, readBy) => {
      let best: readonly Finding[] = [finding("code-format", { expected: "" })];
      let reached = -1;
      let codes = -1;
      readers.forEach(({ rule }, reader) => {
        const reading = rule.read(text);
        if (reading.ok) return;
        const start = reading.findings[0]?.start ?? 0;
        const count = readBy[reader] ?? 0;
        if (start < reached || (start === reached && count <= codes)) return;
        best = reading.findings;
        reached = start;
        codes = count;
      });
      return best;
    },
  };
};
