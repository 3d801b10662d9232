/** Regular expressions that PostgreSQL, MySQL (ICU), MariaDB (PCRE) and JavaScript read alike, short enough for people to read. */

/** Both cases of a letter beyond ASCII: a database may not know how to make it upper case. */
const withCases = (character: string): readonly string[] => {
  const lower = character.toLowerCase();
  return character.charCodeAt(0) < 128 || lower === character || [...lower].length !== 1 ? [character] : [character, lower];
};

const inSet = (character: string): string => (/[\\\]^[-]/.test(character) ? `\\${character}` : character);

const literal = (character: string): string => {
  if (/[\\\]^[]/.test(character)) return `\\${character}`;
  return /[.$*+?(){}|]/.test(character) ? `[${character}]` : character;
};

/** A set of characters: `[0-9A-F]`, or one of them by itself. */
export const setPattern = (characters: Iterable<string>): string => {
  const sorted = [...new Set([...characters].flatMap(withCases))].sort();
  if (sorted.length === 1) return literal(sorted[0] as string);
  const ranges: { first: string; last: string; count: number }[] = [];
  for (const character of sorted) {
    const range = ranges.at(-1);
    const follows = range !== undefined && /[0-9A-Z]/.test(character) && character.charCodeAt(0) === range.last.charCodeAt(0) + 1 && /[0-9A-Z]/.test(range.first);
    if (follows) {
      range.last = character;
      range.count++;
    } else ranges.push({ first: character, last: character, count: 1 });
  }
  const shown = ranges.map(({ first, last, count }) => (count === 1 ? inSet(first) : count === 2 ? inSet(first) + inSet(last) : `${first}-${last}`));
  return `[${shown.join("")}]`;
};

/** So many of them. */
export const repeated = (pattern: string, least: number, most: number): string => {
  if (least === 1 && most === 1) return pattern;
  if (least === most) return `${pattern}{${least}}`;
  return `${pattern}{${least},${most === Infinity ? "" : most}}`;
};

/** One of several texts, with beginnings and ends in common written once: BJ, SH, GD → `(?:BJ|GD|SH)`, 01 … 12 → `(?:0[1-9]|1[0-2])`. */
export const textsPattern = (texts: readonly string[]): string => {
  const tails = new Map<string, string[]>();
  for (const text of new Set(texts)) {
    const [first] = text;
    if (first === undefined) continue;
    const known = tails.get(first);
    if (known === undefined) tails.set(first, [text.slice(first.length)]);
    else known.push(text.slice(first.length));
  }
  const firsts = new Map<string, string[]>();
  for (const first of [...tails.keys()].sort()) {
    const tail = textsPattern(tails.get(first) as string[]);
    firsts.set(tail, [...(firsts.get(tail) ?? []), first]);
  }
  const branches = [...firsts].map(([tail, characters]) => setPattern(characters) + tail);
  const optional = texts.includes("");
  if (branches.length === 0) return "";
  if (branches.length > 1) return `(?:${branches.join("|")})${optional ? "?" : ""}`;
  return optional ? `(?:${branches[0]})?` : (branches[0] as string);
};
