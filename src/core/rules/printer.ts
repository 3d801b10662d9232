/**
 * Putting a code together. Most rules print text, a number, and text; those with check characters or chance need every segment's text.
 */
import type { CheckPart, Part } from "../segments/contract";
import { normalizeText } from "../text/normalizeText";

/** What is known of a code before its number and its random characters are drawn. */
export interface Pieces {
  /** The code's text before and after its number, where there is nothing else to draw or to compute. */
  readonly head: string;
  readonly tail: string;
  /** The text of each part, "" for what is still to come; undefined where head and tail say all. */
  readonly texts: readonly string[] | undefined;
}

/** A character that a check scheme does not know, with the part that prints it. */
export interface Foreign {
  readonly check: CheckPart;
  readonly part: Part;
  readonly character: string;
}

/** The parts that a check part looks at. */
const checkedBy = (check: CheckPart, parts: readonly Part[]): readonly number[] =>
  parts.flatMap((part, i) => (part.role !== "check" && (check.over === undefined || check.over.includes(part.name)) ? [i] : []));

/** How the parts of a rule are put together. */
export const createPrinter = (parts: readonly Part[]) => {
  const checks = parts.flatMap((part, at) => (part.role === "check" ? [{ check: part, at, over: checkedBy(part, parts) }] : []));
  const drawnAt = parts.findIndex(({ role }) => role === "number");
  const hasChance = parts.some(({ role }) => role === "random");
  /** Nothing of the code depends on what is drawn but the number itself. */
  const plain = !hasChance && (checks.length === 0 || drawnAt < 0);

  /** Texts of all parts with their check characters; undefined when a scheme does not know a character. */
  const withChecks = (texts: readonly string[]): string[] | undefined => {
    const all = [...texts];
    for (const { check, at, over } of checks) {
      const computed = check.compute(over.map((i) => normalizeText(texts[i] as string)));
      if (computed === undefined) return undefined;
      all[at] = computed;
    }
    return all;
  };

  return {
    plain,
    /** The first character that a scheme does not know, or the text in which it finds nothing to check. */
    foreign: (texts: readonly string[]): Foreign | undefined => {
      for (const { check, over } of checks) {
        for (const i of over) {
          const character = texts[i] === "" ? undefined : check.foreign(normalizeText(texts[i] as string));
          if (character !== undefined) return { check, part: parts[i] as Part, character };
        }
        // Texts of separators alone leave nothing to check.
        const known = over.every((i) => parts[i]?.role === "constant" || parts[i]?.role === "value");
        const part = parts[over[0] ?? -1];
        if (known && part !== undefined && over.every((i) => texts[i] !== "") && check.compute(over.map((i) => normalizeText(texts[i] as string))) === undefined) return { check, part, character: over.map((i) => texts[i]).join("") };
      }
      return undefined;
    },
    /** Codebooks with codes that a scheme does not know: all of them, or only some. */
    foreignCodes: (): readonly (Foreign & { readonly all: boolean })[] =>
      checks.flatMap(({ check, over }) =>
        over.flatMap((i) => {
          const part = parts[i] as Part;
          if (part.role !== "value" || part.language.kind !== "texts") return [];
          const found = part.language.texts.map((text) => check.foreign(normalizeText(text)));
          const character = found.find((each) => each !== undefined);
          return character === undefined ? [] : [{ check, part, character, all: found.every((each) => each !== undefined) }];
        }),
      ),
    /** What is known of the code when these are the texts of constants and values, "" for the others. */
    pieces: (texts: readonly string[]): Pieces => {
      if (!plain) return { head: "", tail: "", texts };
      const all = withChecks(texts) ?? texts;
      return drawnAt < 0
        ? { head: all.join(""), tail: "", texts: undefined }
        : { head: all.slice(0, drawnAt).join(""), tail: all.slice(drawnAt + 1).join(""), texts: undefined };
    },
    /** The whole code. Each random part draws anew. */
    print: ({ head, tail, texts }: Pieces, number: string): string => {
      if (texts === undefined) return head + number + tail;
      const drawn = texts.map((text, i) => {
        const part = parts[i] as Part;
        return part.role === "number" ? number : part.role === "random" ? part.draw() : text;
      });
      return (withChecks(drawn) ?? drawn).join("");
    },
    /** The first check part whose text is not what its scheme says, with what it should be; `texts` are those of all parts. */
    wrongCheck: (texts: readonly string[]): { readonly at: number; readonly expected: string } | undefined => {
      for (const { check, at, over } of checks) {
        const expected = check.compute(over.map((i) => normalizeText(texts[i] as string))) ?? "";
        if (expected !== normalizeText(texts[at] as string)) return { at, expected };
      }
      return undefined;
    },
    /** A code made of the parts' examples. */
    example: (): string => {
      const texts = parts.map(({ role, example }) => (role === "check" ? "" : example));
      return (withChecks(texts) ?? texts).join("");
    },
    hasChecks: checks.length > 0,
  };
};

export type Printer = ReturnType<typeof createPrinter>;
