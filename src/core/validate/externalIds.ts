/**
 * Numbers that others give: China's unified social credit code (GB 32100-2015), the resident identity number (GB 11643-1999) and GS1's GTIN-8, -12, -13
 * and -14 (GS1 General Specifications). Judged as they stand once blanks, width and case are the usual ones.
 */
import { verifyCheck } from "../checkDigits";
import { daysInMonth } from "../dates";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { InputValue } from "../types";
import type { ExternalId } from "./inspection";

export type ExternalProblem = "length" | "characters" | "check" | "region" | "date";

/** First two digits of the administrative codes of GB/T 2260: provinces, and 91 for foreigners with a residence card (GB 11643's later practice). */
const provinces = new Set("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(" "));

const hasCheck = (scheme: "mod31" | "mod11-2" | "gs1", text: string): boolean => verifyCheck(scheme, text).ok;

const isDate = (digits: string): boolean => {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  return year >= 1850 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

const problemOfUscc = (text: string): ExternalProblem | undefined => {
  if (text.length !== 18) return "length";
  // Registering department and kind, the six digits of the region, then an organisation code and the check.
  if (!/^[1-9A-HJ-NP-RT-UW-Y][1-9A-HJ-NP-RT-UW-Y]\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/.test(text)) return "characters";
  if (!provinces.has(text.slice(2, 4)) && text.slice(2, 4) !== "10") return "region";
  return hasCheck("mod31", text) ? undefined : "check";
};

const problemOfIdCard = (text: string): ExternalProblem | undefined => {
  // Cards of the first generation had fifteen digits and no check.
  if (text.length === 15) {
    if (!/^\d{15}$/.test(text)) return "characters";
    return provinces.has(text.slice(0, 2)) ? (isDate(`19${text.slice(6, 12)}`) ? undefined : "date") : "region";
  }
  if (text.length !== 18) return "length";
  if (!/^\d{17}[\dX]$/.test(text)) return "characters";
  if (!provinces.has(text.slice(0, 2))) return "region";
  if (!isDate(text.slice(6, 14))) return "date";
  return hasCheck("mod11-2", text) ? undefined : "check";
};

const problemOfGtin = (text: string): ExternalProblem | undefined => {
  if (!/^\d*$/.test(text)) return "characters";
  if (![8, 12, 13, 14].includes(text.length)) return "length";
  return hasCheck("gs1", text) ? undefined : "check";
};

const problems: Readonly<Record<ExternalId, (text: string) => ExternalProblem | undefined>> = { uscc: problemOfUscc, "id-card": problemOfIdCard, gtin: problemOfGtin };

/** Why a value is no such number; undefined when it is one, or blank. */
export const externalProblem = (holds: ExternalId, value: InputValue): ExternalProblem | undefined => {
  const text = normalizeText(cellText(value));
  return text === "" ? undefined : problems[holds](text);
};
