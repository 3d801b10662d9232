import { findingAt } from "../result";
import type { Match, PartBase } from "./contract";

/** What parts have in common that print `count` characters of an alphabet; `means`: the characters say something by themselves. */
export const charactersPart = (name: string, alphabet: string, count: number, example: string, means: boolean): PartBase => {
  const known = new Set(alphabet);
  const read = (code: string, at: number): readonly Match[] => {
    const text = code.slice(at, at + count);
    if (text.length < count) return [];
    for (const character of text) if (!known.has(character)) return [];
    return [{ length: count, text, meaning: means ? text : "" }];
  };
  return {
    name,
    width: { least: count, most: count },
    example,
    language: { kind: "characters", alphabet, least: count, most: count },
    read,
    explain: (code, at, most) => findingAt("code-format", at, Math.min(most, count, code.length - at), { expected: example }),
  };
};
