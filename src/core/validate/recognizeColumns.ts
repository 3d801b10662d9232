/** Finds columns of numbers that others give, and telephones: by their headers, in Chinese and English, and by what their cells hold. */
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { InputValue } from "../types";
import { phoneForm } from "./customers";
import { externalProblem } from "./externalIds";
import type { ExternalId, OtherColumn } from "./inspection";

/** Words in headers, without case, blanks and marks; the first column of words that fits counts. */
const words: readonly (readonly [holds: ExternalId | "phone", words: readonly string[]])[] = [
  ["uscc", ["统一社会信用代码", "社会信用代码", "信用代码", "统一代码", "USCC", "UNIFIEDSOCIALCREDIT", "SOCIALCREDITCODE", "CREDITCODE"]],
  ["id-card", ["身份证", "居民身份", "公民身份", "证件号", "IDCARD", "IDENTITYCARD", "RESIDENTID", "IDENTITYNUMBER"]],
  ["gtin", ["商品条码", "条形码", "条码", "国际条码", "GTIN", "EAN", "UPC", "BARCODE"]],
  ["phone", ["电话", "手机", "联系方式", "联系号码", "PHONE", "MOBILE", "TELEPHONE", "CELLPHONE"]],
];

/** Share of a column's cells that must hold such numbers where the header says nothing of it. */
const leastShare = 0.8;
const fewest = 3;

const headerForm = (header: string): string => normalizeText(header).replace(/[\p{P}\p{S}]/gu, "");

/** A header that holds the word; short Latin ones are in too many others to be looked for inside of them. */
const isCalled = (form: string, word: string): boolean => (/^[A-Z]{0,3}$/.test(word) ? form === word : form.includes(word));

const byHeader = (header: string): ExternalId | "phone" | undefined => words.find(([, some]) => some.some((word) => isCalled(headerForm(header), word)))?.[0];

/** By content: numbers with a check do not come about by chance. A GTIN needs its header, since a tenth of all numbers are good ones. */
const byContent = (cells: readonly InputValue[]): ExternalId | "phone" | undefined => {
  const given = cells.filter((value) => normalizeText(cellText(value)) !== "");
  if (given.length < fewest) return undefined;
  const share = (holds: (value: InputValue) => boolean): number => given.filter(holds).length / given.length;
  const isLong = (value: InputValue): boolean => normalizeText(cellText(value)).length === 18;
  for (const holds of ["uscc", "id-card"] as const) if (share((value) => isLong(value) && externalProblem(holds, value) === undefined) >= leastShare) return holds;
  if (share((value) => /^1[3-9]\d{9}$/.test(phoneForm(cellText(value)))) >= leastShare) return "phone";
  return undefined;
};

/**
 * What the columns of a list hold.
 *
 * @param headers from left to right; "" where there is none.
 * @param sample some rows, with cells in the order of the headers.
 */
export const recognizeColumns = (headers: readonly string[], sample: readonly (readonly InputValue[])[]): readonly OtherColumn[] =>
  headers.map((header, i) => ({ header, holds: byHeader(header) ?? byContent(sample.map((row) => row[i] ?? null)) ?? "none" }));
