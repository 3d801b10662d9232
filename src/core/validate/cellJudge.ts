/**
 * Judges what kind of a cell holds a code. A number is not its text: zeros in front of it are lost, more than fifteen digits are rounded, and Excel makes
 * numbers of what looks like an exponent or a date.
 */
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { InputValue } from "../types";
import type { CodeFinding, SeenCell } from "./inspection";
import type { RuleReader } from "./ruleReader";

export interface JudgedCell {
  /** What the cell shows. */
  readonly text: string;
  /** The text that is to be judged as a code; undefined where the cell itself says all. */
  readonly code: string | undefined;
  readonly findings: readonly CodeFinding[];
}

const nothing: readonly CodeFinding[] = [];
const injectionSigns = "=+-@\t\r";
/** Numbers of more digits are rounded by Excel. */
const mostDigits = 15;

/** What a cell shows, as far as the caller knows. */
export const shownText = ({ value, shown }: SeenCell): string => (typeof value === "string" ? value : (shown ?? cellText(value)));

/** True for the format of a date or a time: `yyyy-mm-dd`, `d/m`, `mmm-yy`, `[h]:mm`. */
export const isDateFormat = (format: string): boolean => {
  const bare = format.replace(/"[^"]*"|\\.|_./g, "").replace(/\[(?![hms]+\])[^\]]*\]/gi, "");
  return /[ydhs]|m/i.test(bare) && !/general|[0#?]/i.test(bare);
};

/** The sign with which a text would begin a formula; "" for one that is none. Plain numbers and telephone numbers begin no formula. */
export const injectionSign = (text: string): string => {
  const sign = text.charAt(0);
  if (sign === "" || !injectionSigns.includes(sign)) return "";
  const rest = text.slice(1).trimStart();
  if (sign === "\t" || sign === "\r") return rest !== "" && "=+-@".includes(rest.charAt(0)) ? rest.charAt(0) : "";
  if (sign === "=" || sign === "@") return rest === "" ? "" : sign;
  // What follows a plus or minus without being part of a number or a note.
  return rest === "" || rest.length !== text.length - 1 || "-+.–—".includes(rest.charAt(0)) || /^[\d\s().,/-]*$/.test(rest) ? "" : sign;
};

/** Most texts show something at once; only others need to be looked through. */
const isBlank = (text: string): boolean => {
  for (let i = 0; i < text.length && i < 100; i++) if (text.charCodeAt(i) > 0x20 && text.charCodeAt(i) < 0x7f) return false;
  return normalizeText(text) === "";
};

/** The codes that a number may have been before it lost its zeros. */
const withZeros = (digits: string, readers: readonly RuleReader[], inputs: readonly InputValue[] | undefined): ReadonlySet<string> => {
  const codes = new Set<string>();
  if (!/^\d+$/.test(digits)) return codes;
  for (const reader of readers) {
    const { least, most } = reader.judging.rule.width;
    for (let width = Math.max(least, digits.length + 1); width <= Math.min(most, mostDigits * 2); width++) {
      const code = digits.padStart(width, "0");
      if (reader.exact(code, reader.rowFor(inputs)) !== undefined) codes.add(code);
    }
  }
  return codes;
};

export interface CellJudge {
  judge(cell: SeenCell, inputs: readonly InputValue[] | undefined): JudgedCell;
}

export const createCellJudge = (readers: readonly RuleReader[]): CellJudge => {
  const isLong = readers.some(({ judging }) => judging.rule.width.most > mostDigits);
  const reads = (text: string, inputs: readonly InputValue[] | undefined): boolean => readers.some((reader) => reader.exact(text, reader.rowFor(inputs)) !== undefined);

  const judgeNumber = (value: number, cell: SeenCell, inputs: readonly InputValue[] | undefined): JudgedCell => {
    const digits = cellText(value);
    const shown = cell.shown ?? digits;
    const of = (kind: CodeFinding["kind"], params: CodeFinding["params"], code?: string): JudgedCell => ({ text: shown, code, findings: [{ kind, params }] });
    if (cell.format !== undefined && isDateFormat(cell.format)) return of("code-date", { shown, count: 0 });
    if (shown !== digits && reads(shown, inputs)) return of("code-number", { value: shown }, shown);
    if (reads(digits, inputs)) return of("code-number", { value: digits }, digits);
    const rounded = digits.length > mostDigits && /^\d+$/.test(digits);
    if (rounded && isLong) return of("code-rounded", { value: digits, digits: digits.length });
    const padded = withZeros(digits, readers, inputs);
    const [only] = padded;
    if (only !== undefined) return of("code-zeros-lost", { value: digits, code: padded.size === 1 ? only : "" }, padded.size === 1 ? only : undefined);
    if (/E[+-]?\d/i.test(shown)) return of("code-exponent", { value: digits, shown, count: 0 });
    if (rounded) return of("code-rounded", { value: digits, digits: digits.length });
    return { text: shown, code: digits, findings: [{ kind: "code-number", params: { value: digits } }] };
  };

  const judgeValue = (cell: SeenCell, inputs: readonly InputValue[] | undefined): JudgedCell => {
    const { value } = cell;
    if (value === null) return { text: "", code: undefined, findings: [{ kind: "code-blank", params: {} }] };
    if (typeof value === "string") {
      return isBlank(value) ? { text: value, code: undefined, findings: [{ kind: "code-blank", params: {} }] } : { text: value, code: value, findings: nothing };
    }
    const text = shownText(cell);
    if (typeof value === "boolean") return { text, code: undefined, findings: [{ kind: "code-boolean", params: { value: text } }] };
    if (typeof value === "object") return { text, code: undefined, findings: [{ kind: "code-error", params: { value: value.error } }] };
    return judgeNumber(value, cell, inputs);
  };

  return {
    judge: (cell, inputs) => {
      const judged = judgeValue(cell, inputs);
      const { formula } = cell;
      if (formula === undefined) return judged;
      // What the formula gives may be a number by chance; that it is a formula says all.
      const findings = judged.findings.filter(({ kind }) => kind !== "code-number");
      return { ...judged, findings: [...findings, { kind: "code-formula", params: { formula, value: judged.text } }] };
    },
  };
};
