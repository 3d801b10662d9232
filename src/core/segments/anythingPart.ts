import { findingAt } from "../result";
import type { Match, PartBase } from "./contract";

/** Where 1, 2, … characters end that begin at `at`; a rare ideograph of two UTF-16 units is one character. */
const endsOf = (text: string, at: number, most: number): readonly number[] => {
  const ends: number[] = [];
  let end = at;
  while (ends.length < most && end < text.length) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    ends.push(end);
  }
  return ends;
};

/** What parts have in common that print `least` to `most` characters of any kind. */
export const anythingPart = (name: string, least: number, most: number, example: string): PartBase => ({
  name,
  width: { least, most },
  example,
  language: { kind: "anything", least, most },
  read: (code, at) => {
    const ends = endsOf(code, at, most);
    const matches: Match[] = [];
    for (let i = ends.length; i >= least; i--) {
      const text = code.slice(at, ends[i - 1]);
      matches.push({ length: text.length, text, meaning: text });
    }
    return matches;
  },
  explain: (code, at, room) => findingAt("code-format", at, Math.min(room, code.length - at), { expected: example }),
});
