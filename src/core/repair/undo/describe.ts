/** What was undone on the way from a cell's text to a code, with its places in the cell. */
import type { Undone } from "../../validate/inspection";
import type { Attempt, Base, Edit } from "./attempt";

const byPlace = (a: Undone, b: Undone): number => a.start - b.start || a.length - b.length;

const placeOf = (base: Base, raw: string, { damage, at, length, meant }: Edit): Undone => {
  const start = base.origins[at] ?? raw.length;
  // What was taken off behind the last unit is no part of it.
  let end = length === 0 ? start : (base.origins[at + length - 1] ?? raw.length) + 1;
  while (length > 0 && end < raw.length && (raw.charCodeAt(end) & 0xfc00) === 0xdc00) end++;
  return { damage, start, length: end - start, found: raw.slice(start, end), meant };
};

/** Letters that are of the other case than the code prints them; those side by side are one thing. */
const caseOf = (base: Base, raw: string, edits: readonly Edit[], printed: string): readonly Undone[] => {
  const found: Undone[] = [];
  let to = 0;
  let next = 0;
  for (let i = 0; i <= base.text.length; i++) {
    const edit = edits[next];
    if (edit !== undefined && edit.at === i) {
      next++;
      to += edit.meant.length;
      if (edit.length > 0) {
        i += edit.length - 1;
        continue;
      }
    }
    if (i === base.text.length) break;
    const character = base.cased.charAt(i);
    const meant = printed.charAt(to++);
    if (character === meant || character.toUpperCase() !== meant.toUpperCase()) continue;
    const start = base.origins[i] ?? 0;
    const last = found.at(-1);
    if (last !== undefined && last.start + last.length === start) found[found.length - 1] = { ...last, length: last.length + 1, found: last.found + raw.charAt(start), meant: last.meant + meant };
    else found.push({ damage: "case", start, length: 1, found: raw.charAt(start), meant });
  }
  return found;
};

/** A blank where a separator is missing was typed for it. */
const mergeBlanks = (undone: readonly Undone[]): readonly Undone[] => {
  const gaps = undone.filter(({ damage, found }) => damage === "separator" && found === "");
  if (gaps.length === 0) return undone;
  const blanks = undone.filter(({ damage }) => damage === "spaces");
  const used = new Map(gaps.flatMap((gap): [Undone, Undone][] => {
    const blank = blanks.find(({ start, length }) => start + length === gap.start || start === gap.start);
    return blank === undefined ? [] : [[gap, blank]];
  }));
  const merged = new Set(used.values());
  return undone.flatMap((each) => {
    const blank = used.get(each);
    if (blank !== undefined) return [{ ...each, start: blank.start, length: blank.length, found: blank.found }];
    return merged.has(each) ? [] : [each];
  });
};

/** What joins the parts of one emoji is invisible, and part of it. */
const mergeJunk = (undone: readonly Undone[]): readonly Undone[] =>
  undone.filter((each) => each.damage !== "invisible" || !undone.some(({ damage, start, length }) => damage === "extra-character" && each.start >= start && each.start + each.length <= start + length));

/** All that was undone, in the order of its places; `printed` is the code as the rule prints it. */
export const describe = (base: Base, raw: string, { edits }: Attempt, printed: string): readonly Undone[] => {
  const places = edits.map((edit) => placeOf(base, raw, edit));
  const all = mergeBlanks([...base.undone, ...places, ...caseOf(base, raw, edits, printed)]);
  // A rule may print blanks or wide characters itself: then the whole text differs in its writing.
  return all.length > 0 ? mergeJunk([...all].sort(byPlace)) : [{ damage: "spaces", start: 0, length: raw.length, found: raw, meant: printed }];
};
