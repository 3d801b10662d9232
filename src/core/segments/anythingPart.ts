import { findingAt } from "../result";
import type { Match, PartBase } from "./contract";

/** What parts have in common that print `least` to `most` characters of any kind. */
export const anythingPart = (name: string, least: number, most: number, example: string): PartBase => ({
  name,
  width: { least, most },
  example,
  language: { kind: "anything", least, most },
  read: (code, at) => {
    const matches: Match[] = [];
    for (let end = at, count = 1; count <= most && end < code.length; count++) {
      // A rare ideograph of two UTF-16 units is one character.
      end += (code.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
      const text = code.slice(at, end);
      if (count >= least) matches.push({ length: text.length, text, meaning: text });
    }
    return matches.reverse();
  },
  explain: (code, at, room) => findingAt("code-format", at, Math.min(room, code.length - at), { expected: example }),
});
