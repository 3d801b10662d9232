/**
 * The reader of initials on pinyin-pro. Its dictionary (145 KB, gzipped) and our own tables (11 KB) are loaded when they are first asked for, so
 * that a workbook without such a rule never loads them.
 */
import type { InitialsReader } from "../core/segments/initials/initialsReader";

/** Loads the dictionary and gives the reader; rejects when it cannot be loaded, and may then be called again. */
export const loadInitialsReader = async (): Promise<InitialsReader> => {
  const [{ pinyin }, { createInitialsReader }] = await Promise.all([import("pinyin-pro"), import("./createInitialsReader")]);
  return createInitialsReader((text) => pinyin(text, { toneType: "none", type: "array", v: true, toneSandhi: false }));
};
