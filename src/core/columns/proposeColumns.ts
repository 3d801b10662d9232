/** Finds the columns that a rule needs by their headers: first the header that says exactly a known word, then one that contains it. */
import { normalizeText } from "../text/normalizeText";
import { headerWords, recordKeyWords, targetWords } from "./headerWords";

export interface ProposedColumns {
  /** Input name → 0-based column; inputs for which nothing was found are left out. */
  readonly columns: Readonly<Record<string, number>>;
  readonly recordKey?: number;
  readonly target?: number;
}

/** A header without blanks, case and punctuation: `Province_City (省/市)` is `PROVINCECITY省市`. */
const headerForm = (header: string): string => normalizeText(header).replace(/[\p{P}\p{S}]/gu, "");

/** A Latin word of three letters or fewer is in too many other words to be looked for inside of them. */
const worthSeeking = (form: string): boolean => !/^[A-Z]{0,3}$/.test(form);

interface Wish {
  readonly words: readonly string[];
  readonly take: (column: number) => void;
}

/** The words for an input: its own name, what the rule says besides, and the group of words that the name belongs to. */
const wordsFor = (input: string, also: readonly string[]): readonly string[] => {
  const form = headerForm(input);
  const group = Object.values(headerWords).find((words) => words.some((word) => headerForm(word) === form));
  return [input, ...also, ...(group ?? [])].map(headerForm);
};

/**
 * The columns for a rule's inputs, the customer and the codes.
 *
 * @param inputs names of the rule's inputs.
 * @param headers the list's headers, from left to right; no column is proposed for two inputs. A name that is printed may say who the customer is.
 * @param also further headers for inputs, by name.
 */
export const proposeColumns = (inputs: readonly string[], headers: readonly string[], also: Readonly<Record<string, readonly string[]>> = {}): ProposedColumns => {
  const forms = headers.map(headerForm);
  const used = new Set<number>();
  const columns: Record<string, number> = {};
  const others: { recordKey?: number; target?: number } = {};
  const wishes: Wish[] = [
    ...inputs.map((input) => ({ words: wordsFor(input, also[input] ?? []), take: (column: number) => void (columns[input] = column) })),
    { words: targetWords.map(headerForm), take: (column) => void (others.target = column) },
    { words: recordKeyWords.map(headerForm), take: (column) => void (others.recordKey = column) },
  ];
  const search = (wish: Wish, matches: (header: string, word: string) => boolean): boolean => {
    for (const word of wish.words) {
      const column = forms.findIndex((header, i) => !used.has(i) && header !== "" && word !== "" && matches(header, word));
      if (column < 0) continue;
      used.add(column);
      wish.take(column);
      return true;
    }
    return false;
  };
  const unmet = wishes.filter((wish) => !search(wish, (header, word) => header === word));
  for (const wish of unmet) search(wish, (header, word) => worthSeeking(word) && header.includes(word));
  if (others.recordKey === undefined) {
    const words = recordKeyWords.map(headerForm);
    const printed = Object.values(columns).find((column) => words.includes(forms[column] ?? ""));
    if (printed !== undefined) others.recordKey = printed;
  }
  return { columns, ...others };
};
