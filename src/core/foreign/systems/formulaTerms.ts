/** Taking a simple formula apart: its terms between `&`, the arguments of a call. Quotes and brackets are respected, nothing is calculated. */

export interface Term {
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

/** Cuts a text at a mark that stands outside of quotes and brackets. */
const cutAt = (text: string, mark: string, from: number): readonly Term[] => {
  const terms: Term[] = [];
  let start = 0;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === mark && depth === 0) {
      terms.push({ text: text.slice(start, at), at: from + start });
      start = at + 1;
    }
  }
  return [...terms, { text: text.slice(start), at: from + start }];
};

/** The terms that `&` joins, `from` being the place of the text. */
export const termsOf = (text: string, from: number): readonly Term[] => cutAt(text, "&", from).filter((term) => term.text.trim() !== "");

/** Name and arguments of a text that is one call; undefined when it is none. */
export const callOf = (text: string): { readonly name: string; readonly arguments: readonly Term[] } | undefined => {
  const trimmed = text.trim();
  const open = trimmed.indexOf("(");
  const name = trimmed.slice(0, Math.max(0, open)).toUpperCase();
  if (open < 1 || name.length > 20 || !/^[A-Z.]+$/.test(name) || !trimmed.endsWith(")")) return undefined;
  const inside = trimmed.slice(open + 1, -1);
  return { name, arguments: inside.trim() === "" ? [] : cutAt(inside, ",", 0) };
};
