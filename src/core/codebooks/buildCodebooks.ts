/**
 * Codebooks ready to be asked: value → code by the value itself, an alias, or the code (a cell that already says "BJ" means 北京),
 * compared in comparison form; and code → value for reading. Two rows with the same code print the same and mean the first.
 */
import { finding } from "../result";
import { editDistance, slipsAllowed } from "../text/nearest";
import { normalizeText } from "../text/normalizeText";
import type { CodebookEntry, Finding } from "../types";

export type Lookup =
  | { readonly kind: "code"; readonly index: number }
  /** The spelling stands for two codes; nobody can say which is meant. */
  | { readonly kind: "two"; readonly code: string; readonly other: string }
  | { readonly kind: "unknown" };

export interface Codebook {
  readonly name: string;
  readonly entries: readonly CodebookEntry[];
  /** Every code once, in the order of the book, as it is printed. Indexes count these. */
  readonly codes: readonly string[];
  /** Lengths of the codes in comparison form, the longest first. */
  readonly codeLengths: readonly number[];
  /** The index of the code that a text of the sheet stands for. */
  lookup(text: string): Lookup;
  /** The index of a code given in comparison form. */
  indexOfCode(form: string): number | undefined;
  /** The first value that has the code. */
  valueOf(index: number): string;
  /** The value in the book that comes nearest to one that is not, with its code. */
  nearest(text: string): { readonly value: string; readonly code: string } | undefined;
}

export interface Codebooks {
  readonly names: readonly string[];
  /** The book of a name, whatever its case and blanks. */
  get(name: string): Codebook | undefined;
}

interface Spelling {
  readonly text: string;
  readonly index: number;
  /** Another code that the same spelling stands for; -1 when there is none. */
  other: number;
}

/** A part of a longer text counts as near only when it is long enough to mean something: two ideographs or four letters. */
const tellsSomething = (form: string): boolean => form.length >= 4 || (form.length >= 2 && /^\p{Script=Han}+$/u.test(form));

/** The spelling with the fewest slips, else the longest one that the text contains or that contains the text. */
const nearestSpelling = (form: string, spellings: ReadonlyMap<string, Spelling>): Spelling | undefined => {
  let best: Spelling | undefined;
  let most = form.length < 3 ? 0 : slipsAllowed(form.length);
  let part: Spelling | undefined;
  let partLength = 0;
  for (const [known, spelling] of spellings) {
    const distance = most > 0 ? editDistance(form, known, most) : 1;
    if (distance <= most) {
      best = spelling;
      most = distance - 1;
    }
    const shared = form.includes(known) ? known : known.includes(form) ? form : "";
    if (shared.length > partLength && tellsSomething(shared)) {
      part = spelling;
      partLength = shared.length;
    }
  }
  return best ?? part;
};

const buildCodebook = (name: string, entries: readonly CodebookEntry[], report: (finding: Finding) => void): Codebook => {
  const codes: string[] = [];
  const values: string[] = [];
  const indexes = new Map<string, number>();
  const spellings = new Map<string, Spelling>();

  const learn = (text: string, index: number): void => {
    const form = normalizeText(text);
    const known = spellings.get(form);
    if (form === "") return;
    if (known === undefined) {
      spellings.set(form, { text: text.trim(), index, other: -1 });
    } else if (known.index !== index && known.other < 0) {
      known.other = index;
      report(finding("codebook-value-repeated", { codebook: name, value: text.trim(), code: codes[known.index] ?? "", other: codes[index] ?? "" }));
    }
  };

  for (const entry of entries) {
    const code = entry.code.trim();
    const form = normalizeText(code);
    const value = entry.value.trim();
    if (form === "") {
      report(finding("codebook-code-empty", { codebook: name, value }));
      continue;
    }
    let index = indexes.get(form);
    if (index === undefined) {
      index = codes.push(code) - 1;
      values.push(value);
      indexes.set(form, index);
    } else if (normalizeText(values[index] ?? "") !== normalizeText(value)) {
      report(finding("codebook-code-repeated", { codebook: name, code, value: values[index] ?? "", other: value }));
    }
    if (entry.status === "retired") continue;
    learn(value, index);
    for (const alias of entry.aliases) learn(alias, index);
  }
  const retired = new Set(entries.filter(({ status }) => status === "retired").map(({ code }) => normalizeText(code)));
  for (const { code, status } of entries) if (status === "active") retired.delete(normalizeText(code));
  // Codes come last: where a code of one value is also the name of another, the name is meant.
  for (const [form, index] of indexes) if (!spellings.has(form) && !retired.has(form)) spellings.set(form, { text: codes[index] ?? "", index, other: -1 });

  return {
    name,
    entries,
    codes,
    codeLengths: [...new Set([...indexes.keys()].map((form) => form.length))].sort((a, b) => b - a),
    lookup: (text) => {
      const found = spellings.get(normalizeText(text));
      if (found === undefined) return { kind: "unknown" };
      return found.other < 0 ? { kind: "code", index: found.index } : { kind: "two", code: codes[found.index] ?? "", other: codes[found.other] ?? "" };
    },
    indexOfCode: (form) => indexes.get(form),
    valueOf: (index) => values[index] ?? "",
    nearest: (text) => {
      const near = nearestSpelling(normalizeText(text), spellings);
      return near === undefined ? undefined : { value: values[near.index] ?? "", code: codes[near.index] ?? "" };
    },
  };
};

/**
 * All codebooks of a workbook.
 *
 * @param entries rows of the codebooks sheet, in its order.
 * @returns the books, and what is wrong in them: codes that are empty or given twice, spellings that stand for two codes (these are
 * refused when looked up, all others work).
 */
export const buildCodebooks = (entries: readonly CodebookEntry[]): { readonly books: Codebooks; readonly findings: readonly Finding[] } => {
  const groups = new Map<string, CodebookEntry[]>();
  for (const entry of entries) {
    const form = normalizeText(entry.codebook);
    const group = groups.get(form);
    if (group === undefined) groups.set(form, [entry]);
    else group.push(entry);
  }
  const findings: Finding[] = [];
  const books = new Map<string, Codebook>();
  for (const [form, group] of groups) books.set(form, buildCodebook(group[0]?.codebook.trim() ?? "", group, (problem) => findings.push(problem)));
  return {
    books: { names: [...books.values()].map(({ name }) => name), get: (name) => books.get(normalizeText(name)) },
    findings,
  };
};
