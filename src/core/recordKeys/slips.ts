/**
 * Names that differ by one slip of the keyboard: a character dropped, added, changed or swapped with its neighbour. They are found by the
 * texts that are left when any one character is taken out (deletion neighbourhood, as in SymSpell): two names one slip apart share one.
 */

/** Shorter names differ by one character because they are others. Ideographs say more than letters. */
const leastIdeographs = 6;
const leastLetters = 8;
/** 苏州 and 锦州 are places, not slips. */
const placeLength = 2;
/** What counts, tells apart or says what kind of house it is: the second company is no slip of the first, the factory none of the company. */
const telling = /[\p{N}〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛东南西北中上下左右前后新老大小厂店院校所部行会社局处站馆]/u;
const letter = /\p{Script=Latin}/u;

const hasIdeographs = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** True for a name long enough that one slip makes it no other name. */
export const isLongName = (form: string): boolean => form.length >= (hasIdeographs(form) ? leastIdeographs : leastLetters);

/** True when two different long names are one slip apart and the characters in question do not tell companies apart. */
export const isOneSlip = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long || !isLongName(short)) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const changed = [short.slice(start, short.length - end), long.slice(start, long.length - end)] as const;
  const isSwap = changed[0].length === 2 && changed[0] === [...changed[1]].reverse().join("");
  if (changed[1].length > 1 && !isSwap) return false;
  // Of a doubled character any one may be the slip.
  const first = long.length > short.length ? Math.min(start, long.length - 1 - end) : start;
  if (changed.some((text) => telling.test(text))) return false;
  if (hasIdeographs(long)) return first >= placeLength && !changed.some((text) => letter.test(text));
  // The last letter may be a name of its own: Plant A, Plant B.
  return isSwap || changed[0] === "" || end > 0;
};

export interface SlipIndex {
  add(form: string, id: number): void;
  /** Ids of names that may be one slip apart; others among them. */
  near(form: string): ReadonlySet<number>;
}

const firstCapacity = 1 << 12;

/** FNV-1a over the form without the character at `left`; `left` = -1: over all of it. */
const hashWithout = (form: string, left: number): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < form.length; i++) if (i !== left) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
};

/** Ids by their names' neighbourhood, in a chained hash table of numbers: about a hundred bytes a name. */
export const createSlipIndex = (): SlipIndex => {
  let heads = new Int32Array(firstCapacity).fill(-1);
  let hashes = new Int32Array(firstCapacity);
  let ids = new Int32Array(firstCapacity);
  let nexts = new Int32Array(firstCapacity);
  let size = 0;

  const grown = (from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const to = new Int32Array(from.length * 2);
    to.set(from);
    return to;
  };

  const link = (at: number): void => {
    const head = (hashes[at] ?? 0) & (heads.length - 1);
    nexts[at] = heads[head] ?? -1;
    heads[head] = at;
  };

  const put = (hash: number, id: number): void => {
    if (size === ids.length) {
      [hashes, ids, nexts] = [grown(hashes), grown(ids), grown(nexts)];
      heads = new Int32Array(ids.length).fill(-1);
      for (let at = 0; at < size; at++) link(at);
    }
    hashes[size] = hash;
    ids[size] = id;
    link(size++);
  };

  const eachHash = (form: string, take: (hash: number) => void): void => {
    for (let left = -1; left < form.length; left++) {
      // Of a doubled character either leaves the same text.
      if (left < 1 || form[left] !== form[left - 1]) take(hashWithout(form, left));
    }
  };

  return {
    add: (form, id) => {
      if (isLongName(form) || isLongName(`${form}${form.at(-1) ?? ""}`)) eachHash(form, (hash) => put(hash, id));
    },
    near: (form) => {
      const found = new Set<number>();
      eachHash(form, (hash) => {
        for (let at = heads[hash & (heads.length - 1)] ?? -1; at >= 0; at = nexts[at] ?? -1) {
          if (hashes[at] === hash) found.add(ids[at] ?? 0);
        }
      });
      return found;
    },
  };
};
