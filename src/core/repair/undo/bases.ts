/** The texts from which codes are looked for: the cell's without clothes, with foreign letters made Latin, without what no code has. */
import type { Undone } from "../../validate/inspection";
import type { RuleShape } from "../shape/ruleShape";
import type { Base } from "./attempt";
import { latinTwin } from "./lookalikes";
import type { Undressed } from "./undress";
import { weights } from "./weights";

const byPlace = (a: Undone, b: Undone): number => a.start - b.start;

/** The text with letters of other scripts made the Latin ones that they look like; undefined when it has none that the rule does not know. */
export const latinBase = ({ knows, isOpen }: RuleShape, { text, cased, origins, undone }: Base, raw: string): Base | undefined => {
  const found: Undone[] = [];
  let latin = "";
  let latinCased = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const twin = isOpen || knows(character) ? undefined : latinTwin(cased.charAt(i));
    latin += twin ?? character;
    latinCased += twin ?? cased.charAt(i);
    if (twin === undefined) continue;
    const start = origins[i] ?? 0;
    const length = (origins[i + 1] ?? raw.length) - start;
    found.push({ damage: "foreign-letter", start, length: Math.min(length, 1), found: raw.slice(start, start + 1), meant: twin });
  }
  if (found.length === 0) return undefined;
  return { text: latin, cased: latinCased, origins, undone: [...undone, ...found].sort(byPlace), weight: weights.foreignLetter * weights.again ** (found.length - 1) };
};

/** The text without characters that no code of the rule has and that look like none of its; undefined when there are none, or nothing else. */
export const plainBase = ({ knows, isOpen, least }: RuleShape, { text, cased, origins, undone }: Base, raw: string): Base | undefined => {
  if (isOpen) return undefined;
  const found: Undone[] = [];
  const kept: number[] = [];
  let plain = "";
  let plainCased = "";
  let at = 0;
  for (const character of text) {
    // Marks and what people type are slips of another kind.
    const isJunk = (character.codePointAt(0) ?? 0) > 0x7e && !knows(character);
    if (isJunk) {
      const start = origins[at] ?? 0;
      const length = (origins[at + character.length] ?? raw.length) - start;
      const last = found.at(-1);
      if (last !== undefined && last.start + last.length >= start) {
        found[found.length - 1] = { ...last, length: start + length - last.start, found: raw.slice(last.start, start + length) };
      } else found.push({ damage: "extra-character", start, length, found: raw.slice(start, start + length), meant: "" });
    } else {
      plain += character;
      plainCased += cased.slice(at, at + character.length);
      for (let i = 0; i < character.length; i++) kept.push(origins[at + i] ?? 0);
    }
    at += character.length;
  }
  if (found.length === 0 || plain.length < least - 1) return undefined;
  kept.push(raw.length);
  return { text: plain, cased: plainCased, origins: kept, undone: [...undone, ...found].sort(byPlace), weight: weights.junk ** found.length };
};

/** The undressed cell itself. */
export const bareBase = ({ text, cased, origins, undone }: Undressed): Base => ({ text, cased, origins, undone, weight: weights.clothes });
