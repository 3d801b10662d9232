import type { Language } from "../segments/language";
import type { Part } from "../segments/contract";

/** A stretch of a code, as a formula can test it. Widths count UTF-16 units, as Excel's LEN does. */
export type Slot = { readonly least: number; readonly most: number } & (
  | { readonly kind: "text"; readonly text: string }
  /** One of these. */
  | { readonly kind: "texts"; readonly texts: readonly string[] }
  /** Decimal digits; `padded` when only numbers shorter than `least` have zeros before them. */
  | { readonly kind: "digits"; readonly padded: boolean }
  | { readonly kind: "characters"; readonly alphabet: string }
  | { readonly kind: "anything" }
);

export interface Slots {
  readonly slots: readonly Slot[];
  /** False when the rule asks for more than slots say: that dates exist, that check characters are right. */
  readonly exact: boolean;
}

const decimal = "0123456789";

/** Excel computes with so many digits. */
export const mostDigits = 15;

const textSlot = (text: string): Slot => ({ kind: "text", text, least: text.length, most: text.length });

const slotsOf = (language: Language, isNumber: boolean): readonly Slot[] => {
  switch (language.kind) {
    case "texts": {
      const { texts } = language;
      const lengths = texts.map(({ length }) => length);
      return texts.length === 1 ? [textSlot(texts[0] as string)] : [{ kind: "texts", texts, least: lengths.reduce((a, b) => Math.min(a, b), Infinity), most: lengths.reduce((a, b) => Math.max(a, b), 0) }];
    }
    case "characters": {
      const { alphabet, least, most } = language;
      const isDecimal = [...alphabet].sort().join("") === decimal && most <= mostDigits && (isNumber || least === most);
      return [isDecimal ? { kind: "digits", padded: isNumber, least, most } : { kind: "characters", alphabet, least, most }];
    }
    case "anything":
      return [{ kind: "anything", least: language.least, most: language.most }];
    case "sequence":
      return language.items.flatMap((item) => slotsOf(item, isNumber));
  }
};

/** Fixed texts side by side are one, and so are digits of fixed width. */
const joined = (slots: readonly Slot[]): readonly Slot[] => {
  const all: Slot[] = [];
  for (const slot of slots) {
    const last = all.at(-1);
    if (slot.most === 0) continue;
    if (slot.kind === "text" && last?.kind === "text") all[all.length - 1] = textSlot(last.text + slot.text);
    else if (slot.kind === "digits" && last?.kind === "digits" && isFixed(slot) && isFixed(last) && last.least + slot.least <= mostDigits) {
      all[all.length - 1] = { kind: "digits", padded: false, least: last.least + slot.least, most: last.least + slot.least };
    } else all.push(slot);
  }
  return all;
};

export const isFixed = ({ least, most }: Pick<Slot, "least" | "most">): boolean => least === most;

/** A rule's codes, stretch by stretch. */
export const ruleSlots = (parts: readonly Part[]): Slots => ({
  slots: joined(parts.flatMap(({ language, role }) => slotsOf(language, role === "number"))),
  exact: parts.every(({ role, language }) => role !== "check" && (role !== "value" || language.kind === "texts")),
});

/** True when no text of the slot has this character. */
export const lacks = (slot: Slot, character: string): boolean => {
  switch (slot.kind) {
    case "text":
      return !slot.text.includes(character);
    case "texts":
      return slot.texts.every((text) => !text.includes(character));
    case "digits":
      return !decimal.includes(character);
    case "characters":
      return !slot.alphabet.includes(character);
    case "anything":
      return false;
  }
};

/** Letters that no number, percentage or amount in a foreign currency contains. */
const wordy = /[A-CF-Za-cf-z\u00c0-\u{10ffff}]/u;

/** True when every code has a letter that no number has, and none that COUNTIF takes for a wildcard. */
export const isPlainWord = (slots: readonly Slot[]): boolean =>
  ["*", "?", "~", "<", ">", "="].every((sign) => slots.every((slot) => lacks(slot, sign))) &&
  slots.some((slot) =>
    slot.kind === "text" ? wordy.test(slot.text) : slot.kind === "texts" ? slot.texts.every((text) => wordy.test(text)) : slot.kind === "characters" && slot.least > 0 && [...slot.alphabet].every((character) => wordy.test(character)),
  );

/** True when some code may be a number to Excel: then the formula asks for a text. */
export const mayBeDigits = (slots: readonly Slot[]): boolean =>
  slots.every((slot) => slot.kind === "digits" || slot.kind === "anything" || (slot.kind === "text" ? /^\d*$/.test(slot.text) : slot.kind === "texts" ? slot.texts.some((text) => /^\d*$/.test(text)) : /\d/.test(slot.alphabet)));
