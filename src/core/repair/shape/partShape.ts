/**
 * What can stand in one segment of a code, asked from the side of a text that is not quite one of its texts: which texts differ in one
 * character, have one more or one less, look alike. All texts are in comparison form. Answers come from the segment's language, never from trying
 * a whole alphabet on whole codes, so that they cost little.
 */
import type { Part } from "../../segments/contract";
import type { Language } from "../../segments/language";
import { normalizeText } from "../../text/normalizeText";
import { alikeCount, skeletonOf, twinsOf } from "../undo/lookalikes";

export interface PartShape {
  readonly part: Part;
  /** Characters of the part's texts, when they are few; undefined when any character may stand there. */
  readonly characters: ReadonlySet<string> | undefined;
  readonly least: number;
  readonly most: number;
  /** True when the text is one of the part's; of a check whatever its alphabet has. */
  has(text: string): boolean;
  /** Texts of the part that differ from this one in one character, or in one that is missing there, or in one that is too many. */
  changed(text: string): readonly string[];
  longer(text: string): readonly string[];
  shorter(text: string): readonly string[];
  /** Texts of the part that look like this one, not counting the text itself. */
  alike(text: string): readonly string[];
}

const none: readonly string[] = [];
/** No more texts than this look like one. */
const mostAlike = 16;
const wild = "\u0000";

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1);

/** All texts of the part with one character less, each once. */
const shorterOf = (text: string, has: (text: string) => boolean): readonly string[] => {
  const found: string[] = [];
  for (let i = 0; i < text.length; i++) {
    // Of a doubled character either leaves the same text.
    if (i > 0 && text.charAt(i) === text.charAt(i - 1)) continue;
    const short = without(text, i);
    if (has(short)) found.push(short);
  }
  return found;
};

/** A part that prints one of some texts: found by what is left when a character is covered or taken out. */
const textsShape = (texts: readonly string[]): Pick<PartShape, "has" | "changed" | "longer" | "alike"> => {
  const all = new Set(texts);
  const covered = new Map<string, string[]>();
  const taken = new Map<string, Set<string>>();
  const skeletons = new Map<string, string[]>();
  let indexed = false;
  const put = (map: Map<string, string[]>, key: string, text: string): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [text]);
    else known.push(text);
  };
  const index = (): void => {
    if (indexed) return;
    indexed = true;
    for (const text of all) {
      put(skeletons, skeletonOf(text), text);
      for (let i = 0; i < text.length; i++) {
        put(covered, replaced(text, i, wild), text);
        const short = without(text, i);
        const known = taken.get(short);
        if (known === undefined) taken.set(short, new Set([text]));
        else known.add(text);
      }
    }
  };
  return {
    has: (text) => all.has(text),
    changed: (text) => {
      index();
      const found: string[] = [];
      for (let i = 0; i < text.length; i++) for (const other of covered.get(replaced(text, i, wild)) ?? none) if (other !== text) found.push(other);
      return found;
    },
    longer: (text) => {
      index();
      return [...(taken.get(text) ?? none)];
    },
    alike: (text) => {
      index();
      return (skeletons.get(skeletonOf(text)) ?? none).filter((other) => other !== text && alikeCount(text, other) !== undefined).slice(0, mostAlike);
    },
  };
};

/** A part whose characters are known place by place: tries those, and asks the part. */
const placesShape = (part: Part, alphabetAt: (place: number) => string, least: number, most: number): Pick<PartShape, "has" | "changed" | "longer" | "alike"> => {
  const isCheck = part.role === "check";
  const has = (text: string): boolean => text.length >= least && text.length <= most && part.read(text, 0).some(({ length }) => length === text.length);
  /** Every way to make the marked places fit by look-alikes. */
  const fill = (text: string, at: number, found: string[]): void => {
    if (found.length >= mostAlike) return;
    if (at === text.length) {
      if (has(text)) found.push(text);
      return;
    }
    const alphabet = alphabetAt(at);
    if (alphabet.includes(text.charAt(at))) fill(text, at + 1, found);
    else for (const twin of twinsOf(text.charAt(at)).keys()) if (alphabet.includes(twin)) fill(replaced(text, at, twin), at + 1, found);
  };
  return {
    has,
    changed: (text) => {
      // What a check should be is computed, not tried.
      if (isCheck || text.length < least || text.length > most) return none;
      const found: string[] = [];
      let wrong = -1;
      for (let i = 0; i < text.length; i++) {
        if (alphabetAt(i).includes(text.charAt(i))) continue;
        // Two characters that cannot stand there are more than one mistake.
        if (wrong >= 0) return none;
        wrong = i;
      }
      for (let i = wrong < 0 ? 0 : wrong; i < (wrong < 0 ? text.length : wrong + 1); i++) {
        for (const character of alphabetAt(i)) {
          if (character === text.charAt(i)) continue;
          const other = replaced(text, i, character);
          if (has(other)) found.push(other);
        }
      }
      return found;
    },
    longer: (text) => {
      if (text.length + 1 < least || text.length + 1 > most) return none;
      const found = new Set<string>();
      for (let i = 0; i <= text.length; i++) {
        for (const character of alphabetAt(i)) {
          const other = text.slice(0, i) + character + text.slice(i);
          if (!found.has(other) && has(other)) found.add(other);
          // A single check that is missing is computed, whatever stands there for now.
          if (isCheck && most === 1) return [...found];
        }
      }
      return [...found];
    },
    alike: (text) => {
      if (text.length < least || text.length > most) return none;
      const found: string[] = [];
      const fits = [...text].every((character, i) => alphabetAt(i).includes(character));
      if (!fits) fill(text, 0, found);
      else {
        for (let i = 0; i < text.length; i++) {
          for (const twin of twinsOf(text.charAt(i)).keys()) {
            const other = alphabetAt(i).includes(twin) ? replaced(text, i, twin) : "";
            if (other !== "" && has(other) && found.length < mostAlike) found.push(other);
          }
        }
      }
      return found;
    },
  };
};

/** The characters that may stand at each place of texts that are all of one length; undefined for any other language. */
const placesOf = (language: Language): readonly string[] | undefined => {
  if (language.kind === "characters") return language.least === language.most ? Array.from({ length: language.least }, () => language.alphabet) : undefined;
  if (language.kind === "texts") {
    const forms = language.texts.map(normalizeText);
    const length = forms[0]?.length ?? 0;
    if (forms.some((form) => form.length !== length)) return undefined;
    return Array.from({ length }, (_, i) => [...new Set(forms.map((form) => form.charAt(i)))].join(""));
  }
  if (language.kind === "anything") return undefined;
  const items = language.items.map(placesOf);
  return items.every((item) => item !== undefined) ? items.flat() : undefined;
};

/** The shape of a part. */
export const createPartShape = (part: Part): PartShape => {
  const { language } = part;
  const base = { part };
  const withShorter = (shape: Pick<PartShape, "characters" | "least" | "most" | "has" | "changed" | "longer" | "alike">): PartShape => ({
    ...base, ...shape, shorter: (text) => (text.length > shape.most + 1 ? none : shorterOf(text, shape.has)),
  });
  if (part.role === "constant" || language.kind === "texts") {
    const texts = part.role === "constant" ? [normalizeText(part.text)] : language.kind === "texts" ? language.texts.map(normalizeText) : [];
    const lengths = texts.map(({ length }) => length);
    return withShorter({ ...textsShape(texts), characters: new Set(texts.join("")), least: Math.min(...lengths), most: Math.max(...lengths) });
  }
  const { least, most } = part.width;
  const places = placesOf(language);
  if (places !== undefined) {
    const alphabetAt = (place: number): string => places[Math.min(place, places.length - 1)] ?? "";
    return withShorter({ ...placesShape(part, alphabetAt, least, most), characters: new Set(places.join("")), least, most });
  }
  if (language.kind === "characters") {
    const { alphabet } = language;
    return withShorter({ ...placesShape(part, () => alphabet, least, most), characters: new Set(alphabet), least, most });
  }
  // Any text may stand there: it cannot be seen what is wrong with one.
  const has = (text: string): boolean => text !== "" && part.read(text, 0).some(({ length }) => length === text.length);
  return { ...base, characters: undefined, least, most, has, changed: () => none, longer: () => none, shorter: () => none, alike: () => none };
};
