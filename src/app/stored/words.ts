import type { CodebookEntry, CodeStatus, RuleVersion } from "../../core";
import type { Locale } from "../api";

type Words<T extends string> = Readonly<Record<T, { readonly zh: string; readonly en: string }>>;

/** The status words as they stand in the sheets; both languages are read, whichever is written. */
export const CODE_STATUS: Words<CodeStatus> = {
  issued: { zh: "已发放", en: "issued" },
  adopted: { zh: "已收编", en: "adopted" },
  reserved: { zh: "已预留", en: "reserved" },
  void: { zh: "已作废", en: "void" },
  returned: { zh: "已退回", en: "returned" },
};

export const RULE_STATUS: Words<RuleVersion["status"]> = {
  active: { zh: "启用", en: "active" },
  draft: { zh: "草稿", en: "draft" },
  retired: { zh: "停用", en: "retired" },
};

export const ENTRY_STATUS: Words<CodebookEntry["status"]> = {
  active: { zh: "启用", en: "active" },
  retired: { zh: "停用", en: "retired" },
};

/** The word for a status in one language. */
export function statusWord<T extends string>(words: Words<T>, status: T, locale: Locale): string {
  return locale === "zh-CN" ? words[status].zh : words[status].en;
}

/** The status that a word in a sheet stands for; undefined for a word that is none. */
export function readStatus<T extends string>(words: Words<T>, text: string): T | undefined {
  const wanted = text.normalize("NFKC").trim().toLowerCase();
  return (Object.keys(words) as T[]).find((status) => wanted === status || wanted === words[status].zh || wanted === words[status].en.toLowerCase());
}

const SEPARATOR = " | ";

/** Writes several texts into one cell, separated by vertical bars; a bar inside a text is escaped. */
export function joinTexts(texts: readonly string[]): string {
  const escaped = texts.some((text) => /[\\|]/.test(text)) ? texts.map((text) => text.replace(/[\\|]/g, "\\$&")) : texts;
  return escaped.join(SEPARATOR);
}

/** Reads what `joinTexts` wrote; also full-width bars and bars without blanks, as people type them. "" gives no text at all. */
export function splitTexts(cell: string): string[] {
  if (cell.trim() === "") return [];
  const parts: string[] = [];
  let part = "";
  for (let at = 0; at < cell.length; at++) {
    const character = cell[at]!;
    if (character === "\\" && at + 1 < cell.length) part += cell[++at];
    else if (character === "|" || character === "｜") {
      parts.push(part.trim());
      part = "";
    } else part += character;
  }
  parts.push(part.trim());
  return parts;
}
