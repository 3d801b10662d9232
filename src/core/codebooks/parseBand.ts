/**
 * A codebook's value as a band of numbers.
 *
 * - one end: `≥ 10 000 000`, `>= 1000万`, `> 1,000,000`, `< 1`; `1000万以上`, `100万以下` and `以内` include the number, as the law's 以上 and 以下 do
 *   (Civil Code of China, article 1259), `100万(不含)以上` does not; 超过, 不足, 不低于, 不超过, `more than`, `at least` … as they say;
 * - two ends: `1000000..10000000`, `100万-1000万`, `100万~1000万`, `100万至1000万` include both, `100万(含)-1000万(不含)` what it says;
 *   `[100万, 1000万)` as in mathematics; `>= 100万 且 < 1000万`, `100万以上1000万以下`, `100万 <= x < 1000万`;
 * - one number: `0`.
 *
 * `1-10万` is refused, because the 1 may be a 1 or a 1万. In Excel, `1-5` typed into a cell becomes a date: write `1..5`.
 */
import { readAmount } from "../amounts";
import { intersection, type Band } from "./bands";
import { plainText } from "../text/plainText";

export interface ParsedBand {
  readonly band: Band;
  /** One number, as any code or word could be: it makes no book of bands by itself. */
  readonly single: boolean;
}

const everything: Band = { least: -Infinity, leastIncluded: false, most: Infinity, mostIncluded: false };
const above = (least: number, leastIncluded: boolean): Band => ({ ...everything, least, leastIncluded });
const under = (most: number, mostIncluded: boolean): Band => ({ ...everything, most, mostIncluded });

const numberIn = (text: string): number | undefined => {
  const reading = readAmount(text);
  return reading.kind === "amount" ? reading.amount : undefined;
};

/** Plain, with one form for all signs: `>=` for ≥ and ≧, `~` for dashes between numbers. */
const cleaned = (text: string): string =>
  plainText(text)
    .replace(/≥|≧|⩾|> ?=|=>/gu, ">=").replace(/≤|≦|⩽|< ?=|=</gu, "<=")
    .replace(/[\u2013-\u2015]+|--+/gu, "~").replace(/[\u2010-\u2012\u2212]/gu, "-");

// ---- one end

const signs: readonly (readonly [words: RegExp, make: (number: number) => Band])[] = [
  [/^(?:>=|大于等于|大于或等于|不低于|不少于|不小于|至少|最少|AT LEAST\b|FROM\b)/u, (number) => above(number, true)],
  [/^(?:<=|小于等于|小于或等于|不超过|不高于|不大于|不多于|至多|最多|AT MOST\b|UP TO\b)/u, (number) => under(number, true)],
  [/^(?:>|大于|超过|高于|多于|MORE THAN\b|OVER\b|ABOVE\b)/u, (number) => above(number, false)],
  [/^(?:<|小于|低于|少于|不足|不满|不到|未满|LESS THAN\b|UNDER\b|BELOW\b)/u, (number) => under(number, false)],
  [/^=/u, (number) => ({ least: number, leastIncluded: true, most: number, mostIncluded: true })],
];

const suffix = /^(.+?) ?(及|\(含\)|\(不含\)|含|不含)?(以上|以下|以内|起| ?OR MORE| ?OR ABOVE| ?AND ABOVE| ?OR LESS| ?AND BELOW|\+)(?: ?\((不)?含([^)]*)\))?$/u;

/** A condition with one end. */
const conditionOf = (raw: string): Band | undefined => {
  const text = raw.trim();
  for (const [words, make] of signs) {
    const sign = words.exec(text)?.[0];
    if (sign === undefined) continue;
    const number = numberIn(text.slice(sign.length));
    return number === undefined ? undefined : make(number);
  }
  const match = suffix.exec(text);
  if (match === null) return undefined;
  const [, digits = "", mark = "", word = "", not, named = ""] = match;
  const number = numberIn(digits);
  // 以上(含100万) speaks of this number, or it is not understood.
  if (number === undefined || (named !== "" && numberIn(named) !== number)) return undefined;
  const included = !mark.includes("不") && not === undefined;
  return /以下|以内|LESS|BELOW/u.test(word) ? under(number, included) : above(number, included);
};

/** Two conditions, one for each end, with or without a word between them. */
const conjunctionOf = (text: string): Band | undefined => {
  const found = new Map<string, Band>();
  for (let at = 2; at < text.length - 1; at++) {
    const left = conditionOf(text.slice(0, at));
    const right = left === undefined ? undefined : conditionOf(text.slice(at).replace(/^ ?(?:[,;]|且|并且|但|至|到|~|-|AND\b|&+)? ?/u, ""));
    if (left === undefined || right === undefined || (left.most === Infinity) === (right.most === Infinity)) continue;
    const band = intersection(left, right);
    found.set(JSON.stringify([band.least, band.leastIncluded, band.most, band.mostIncluded]), band);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
};

/** `100万 <= x < 1000万`, and the other way round. */
const chainOf = (text: string): Band | undefined => {
  const match = /^(.+?) ?(<=|<|>=|>) ?[A-Z\p{Script=Han}]+ ?(<=|<|>=|>) ?(.+)$/u.exec(text);
  if (match === null) return undefined;
  const [, first = "", sign = "", next = "", last = ""] = match;
  const [a, b] = [numberIn(first), numberIn(last)];
  if (a === undefined || b === undefined || sign.charAt(0) !== next.charAt(0)) return undefined;
  const [low, high] = [{ number: a, included: sign.length === 2 }, { number: b, included: next.length === 2 }];
  return sign.startsWith("<")
    ? { least: low.number, leastIncluded: low.included, most: high.number, mostIncluded: high.included }
    : { least: high.number, leastIncluded: high.included, most: low.number, mostIncluded: low.included };
};

// ---- two ends

interface End {
  readonly number: number;
  /** Whether (含) or (不含) is written behind it. */
  readonly included: boolean | undefined;
}

const endOf = (text: string, infinity: number): End | undefined => {
  const match = /^(.*?) ?(?:\((不)?含([^)]*)\)|(不)?含)?$/u.exec(text.trim());
  const [, digits = "", notBracketed, named = "", notBare] = match ?? [];
  const marked = digits.length < text.trim().length;
  if (/^[-+]?(?:∞|INF(?:INITY)?|无穷大?)?$/u.test(digits)) return infinity === 0 || marked ? undefined : { number: infinity, included: false };
  const number = /^0\d/.test(digits) ? undefined : numberIn(digits);
  if (number === undefined || (named !== "" && numberIn(named) !== number)) return undefined;
  return { number, included: marked ? notBracketed === undefined && notBare === undefined : undefined };
};

/** Words that make a number larger or smaller; 1-10万 leaves open whether they hold for both ends. */
const scale = /[百千万亿萬億%]|THOUSAND|MILLION|BILLION/u;
/** Written out in full, with five digits or in thousands, it needs no such word. */
const full = /\d{5}|,\d{3}/;

const betweenEnds = [/\.{2,}/gu, /~/gu, /至|到/gu, /\bTO\b/gu, /-/gu];
/** Within brackets commas divide too; elsewhere they are the thousands'. */
const withinBrackets = [/;/gu, /, /gu, ...betweenEnds.slice(0, -1), /,/gu, /-/gu];

/** Both ends of a text that some separator divides in exactly one way; with `infinite`, in brackets, an end may be open. */
const endsOf = (text: string, infinite: boolean): readonly [End, End] | undefined => {
  const found: (readonly [End, End])[] = [];
  for (const separator of infinite ? withinBrackets : betweenEnds) {
    for (const { index, 0: sign } of text.matchAll(separator)) {
      const [low, high] = [text.slice(0, index), text.slice(index + sign.length)];
      // (-5) is no band up to 5.
      const open = infinite && sign !== "-";
      const [first, last] = [endOf(low, open ? -Infinity : 0), endOf(high, open ? Infinity : 0)];
      if (first === undefined || last === undefined || (Math.abs(first.number) === Infinity && Math.abs(last.number) === Infinity)) continue;
      if (scale.test(high) && !scale.test(low) && first.number !== 0 && first.number !== -Infinity && (high.includes("%") || !full.test(low))) return undefined;
      found.push([first, last]);
    }
    if (found.length > 0) break;
  }
  return found.length === 1 ? found[0] : undefined;
};

const intervalOf = (text: string): Band | undefined => {
  const match = /^([[(])(.*)([\])])$/u.exec(text);
  const ends = match === null ? undefined : endsOf(match[2] ?? "", true);
  if (match === null || ends === undefined) return undefined;
  const [low, high] = ends;
  return {
    least: low.number, leastIncluded: match[1] === "[" && low.number !== -Infinity, most: high.number, mostIncluded: match[3] === "]" && high.number !== Infinity,
  };
};

const rangeOf = (text: string): Band | undefined => {
  const ends = endsOf(text, false);
  return ends === undefined ? undefined : { least: ends[0].number, leastIncluded: ends[0].included ?? true, most: ends[1].number, mostIncluded: ends[1].included ?? true };
};

/** The longest text that is looked at. */
const longest = 60;

/** The band that a text means; undefined for any other text. The band may be empty, when its ends are in the wrong order. */
export const parseBand = (raw: string): ParsedBand | undefined => {
  const text = raw.length > longest ? "" : cleaned(raw);
  if (!/\d/.test(text)) return undefined;
  const band = intervalOf(text) ?? conditionOf(text);
  if (band !== undefined) return { band, single: false };
  const number = numberIn(text);
  if (number !== undefined) return { band: { least: number, leastIncluded: true, most: number, mostIncluded: true }, single: true };
  const both = chainOf(text) ?? rangeOf(text) ?? conjunctionOf(text);
  return both === undefined ? undefined : { band: both, single: false };
};
