/**
 * All check schemes, in the order in which they are offered. A new one is a function beside the others in `schemes`, an id and a line here.
 */
import type { CheckScheme, CheckSchemeId } from "./checkScheme";
import { alphanumeric, digits, letters, safeAlphanumeric, valuesOf, valueTable } from "./schemes/alphabets";
import { damm } from "./schemes/damm";
import { digitSum } from "./schemes/digitSum";
import { gs1 } from "./schemes/gs1";
import { hybridSystem, mod97WithLetters, pureSystem } from "./schemes/iso7064";
import { luhn } from "./schemes/luhn";
import { mod31 } from "./schemes/mod31";
import { verhoeff } from "./schemes/verhoeff";

interface Make {
  readonly words: readonly string[];
  readonly payload: string;
  /** By default that of the payload. */
  readonly alphabet?: string;
  readonly width?: 1 | 2;
  /** From the values of the payload's characters to that of the check, read in the check's alphabet. */
  readonly check: (values: readonly number[]) => number;
  readonly advised?: true;
  readonly weak?: true;
}

const make = (id: CheckSchemeId, { words, payload, alphabet = payload, width = 1, check, advised, weak }: Make): CheckScheme => {
  const values = valueTable(payload);
  const compute = (text: string): string | undefined => {
    const read = valuesOf(text, values);
    if (!read) return undefined;
    const value = check(read);
    return width === 1 ? alphabet.charAt(value) : alphabet.charAt(Math.floor(value / alphabet.length)) + alphabet.charAt(value % alphabet.length);
  };
  return {
    id, words, payload, alphabet, width, compute,
    advised: advised ?? false,
    weak: weak ?? false,
  };
};

export const checkSchemes: Readonly<Record<CheckSchemeId, CheckScheme>> = {
  damm: make("damm", {
    words: ["达姆", "达姆算法"],
    payload: digits, check: damm, advised: true,
  }),
  "mod11-10": make("mod11-10", {
    words: ["iso7064-11-10"],
    payload: digits, check: hybridSystem(10), advised: true,
  }),
  verhoeff: make("verhoeff", {
    words: ["维尔霍夫", "韦尔霍夫", "弗霍夫"],
    payload: digits, check: verhoeff,
  }),
  luhn: make("luhn", {
    words: ["卢恩", "卢恩算法", "银行卡"],
    payload: digits, check: luhn,
  }),
  gs1: make("gs1", {
    words: ["gtin", "ean", "ean13", "upc", "isbn13", "商品条码", "条码"],
    payload: digits, check: gs1, weak: true,
  }),
  "digit-sum": make("digit-sum", {
    words: ["数字和", "数位和", "数字之和", "各位数字之和"],
    payload: digits, check: digitSum, weak: true,
  }),
  "mod11-2": make("mod11-2", {
    words: ["iso7064-11-2", "gb11643", "身份证", "身份证号", "isni", "orcid"],
    payload: digits, alphabet: `${digits}X`, check: pureSystem(11, 2, 1),
  }),
  "mod97-10": make("mod97-10", {
    words: ["iso7064-97-10", "mod97", "lei", "iso17442"],
    payload: alphanumeric, alphabet: digits, width: 2, check: mod97WithLetters, advised: true,
  }),
  "mod37-36": make("mod37-36", {
    words: ["iso7064-37-36", "grid"],
    payload: alphanumeric, check: hybridSystem(36), advised: true,
  }),
  "mod37-2": make("mod37-2", {
    words: ["iso7064-37-2", "isbt128"],
    payload: alphanumeric, alphabet: `${alphanumeric}*`, check: pureSystem(37, 2, 1),
  }),
  "mod1271-36": make("mod1271-36", {
    words: ["iso7064-1271-36"],
    payload: alphanumeric, width: 2, check: pureSystem(1271, 36, 2),
  }),
  mod31: make("mod31", {
    words: ["gb32100", "mod31-3", "uscc", "统一社会信用代码", "社会信用代码", "信用代码"],
    payload: safeAlphanumeric, check: mod31, advised: true,
  }),
  "mod27-26": make("mod27-26", {
    words: ["iso7064-27-26"],
    payload: letters, check: hybridSystem(26), advised: true,
  }),
  "mod661-26": make("mod661-26", {
    words: ["iso7064-661-26"],
    payload: letters, width: 2, check: pureSystem(661, 26, 2),
  }),
};

/** The schemes' ids, in the order in which they are offered. */
export const checkSchemeIds = Object.keys(checkSchemes) as readonly CheckSchemeId[];
