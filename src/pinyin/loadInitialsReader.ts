/** The reader of initials on pinyin-pro, whose dictionary (145 KB, gzipped) is loaded when the first rule with initials is used. */
import type { InitialsReader } from "../core/segments/initials/initialsReader";
import { createInitialsReader } from "./createInitialsReader";

/** Loads the dictionary and gives the reader; rejects when the dictionary cannot be loaded, and then may be called again. */
export const loadInitialsReader = async (): Promise<InitialsReader> => {
  const { pinyin } = await import("pinyin-pro");
  return createInitialsReader((text) => pinyin(text, { toneType: "none", type: "array", v: true, toneSandhi: false }));
};
