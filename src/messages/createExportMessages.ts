/** Sentences for the notes of an export. Apart from `createMessages`, because they are said in the pane's backup only. */
import type { Locale } from "../app/api";
import type { ExportNoteKind } from "../core/export";
import { exportNotesEn } from "./exportNotes.en";
import { exportNotesZh } from "./exportNotes.zh";
import { fillTemplate } from "./fillTemplate";

export interface ExportMessages {
  /** A note of an export; "" for a kind that this version does not know. */
  exportNote(note: { readonly kind: string; readonly params: Readonly<Record<string, string | number>> }): string;
}

const dictionaries: Readonly<Record<Locale, Readonly<Record<ExportNoteKind, string>>>> = { "zh-CN": exportNotesZh, "en-US": exportNotesEn };

/** The sentences of a language. */
export const createExportMessages = (locale: Locale): ExportMessages => ({
  exportNote: ({ kind, params }) => (Object.hasOwn(dictionaries[locale], kind) ? fillTemplate(dictionaries[locale][kind as ExportNoteKind], params) : ""),
});
