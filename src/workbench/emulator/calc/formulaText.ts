import { translateFormulaToA1, translateFormulaToR1C1, parseA1Ref, stringifyA1Ref, type RangeA1, type ReferenceA1Xlsx, stringifyTokens, tokenize, type Token } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS, type StructureEdit } from "../model/values";
import { rangeBox } from "./formulaParser";
import { quoteSheetName } from "./references";
import { shiftBox } from "./structureShift";

/** The formula as it reads in R1C1 style from a cell (`B2`): `=A1*$C$3` → `=R[-1]C[-1]*R3C3`. */
export const formulaToR1C1 = (text: string, cell: string): string => translateFormulaToR1C1(text, cell);

/** The formula in A1 style, read from R1C1 style as it stands in a cell (`B2`). */
export const formulaFromR1C1 = (text: string, cell: string): string => translateFormulaToA1(text, cell);

/** What to put for a reference: another one, `"deleted"` for #REF!, undefined to leave it as it is written. */
type Rewrite = (reference: ReferenceA1Xlsx) => ReferenceA1Xlsx | "deleted" | undefined;

/** The formula with its cell references rewritten; everything else keeps its spelling. */
function rewriteReferences(text: string, rewrite: Rewrite): string {
  let changed = false;
  const tokens = tokenize(text, { withLocation: false }).map((token): Token => {
    if (token.type !== "range" && token.type !== "range_beam") return token;
    const reference = parseA1Ref(token.value);
    if (!reference || "name" in reference || reference.workbookName) return token;
    const next = rewrite(reference);
    if (next === undefined) return token;
    changed = true;
    if (next !== "deleted") return { ...token, value: stringifyA1Ref(next) };
    return { ...token, value: reference.sheetName ? `${quoteSheetName(reference.sheetName)}!#REF!` : "#REF!" };
  });
  return changed ? stringifyTokens(tokens) : text;
}

/**
 * The formula after rows or columns were inserted or deleted: references to that sheet follow, those whose cells are gone become #REF!.
 * `ownSheetId` is the sheet of the formula; `sheetIdOf` finds a sheet by its name. Also for the formulas of defined names.
 */
export function shiftFormula(text: string, edit: StructureEdit, ownSheetId: string, sheetIdOf: (name: string) => string | undefined): string {
  return rewriteReferences(text, (reference) => {
    const sheetId = reference.sheetName ? sheetIdOf(reference.sheetName) : ownSheetId;
    if (sheetId !== edit.sheetId) return undefined;
    const box = rangeBox(reference.range);
    const next = shiftBox(box, edit);
    if (next === box) return undefined;
    if (!next) return "deleted";
    const { range } = reference;
    const moved: RangeA1 =
      edit.axis === "row"
        ? { ...range, top: next.row, bottom: next.row + next.rows - 1 }
        : { ...range, left: next.column, right: next.column + next.columns - 1 };
    return { ...reference, range: moved };
  });
}

/** The formula as it reads when copied, filled or sorted from one cell to another: references without `$` keep their distance. */
export function translateFormula(text: string, from: { row: number; column: number }, to: { row: number; column: number }): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  if (rows === 0 && columns === 0) return text;
  return rewriteReferences(text, (reference) => {
    const { range } = reference;
    const top = moved(range.top, range.$top, rows);
    const bottom = moved(range.bottom, range.$bottom, rows);
    const left = moved(range.left, range.$left, columns);
    const right = moved(range.right, range.$right, columns);
    if (outside(top, MAX_ROWS) || outside(bottom, MAX_ROWS) || outside(left, MAX_COLUMNS) || outside(right, MAX_COLUMNS)) return "deleted";
    if (top === range.top && bottom === range.bottom && left === range.left && right === range.right) return undefined;
    return { ...reference, range: { ...range, top, bottom, left, right } };
  });
}

const moved = (at: number | null | undefined, fixed: boolean | null | undefined, by: number): number | null =>
  at === null || at === undefined ? null : fixed ? at : at + by;

const outside = (at: number | null, limit: number): boolean => at !== null && (at < 0 || at >= limit);

/** The formula after a sheet got another name. */
export function renameSheetInFormula(text: string, oldName: string, newName: string): string {
  return rewriteSheetPrefixes(text, oldName, (rest) => `${quoteSheetName(newName)}!${rest}`);
}

/** The formula after a sheet was deleted: what pointed there is #REF!. */
export function removeSheetFromFormula(text: string, name: string): string {
  return rewriteSheetPrefixes(text, name, () => "#REF!");
}

function rewriteSheetPrefixes(text: string, name: string, write: (rest: string) => string): string {
  if (!text.toLowerCase().includes(name.replace(/'/g, "''").toLowerCase())) return text;
  const tokens = tokenize(text, { withLocation: false }).map((token): Token => {
    if (token.type !== "range" && token.type !== "range_beam" && token.type !== "range_named") return token;
    const reference = parseA1Ref(token.value);
    if (!reference || reference.workbookName || reference.sheetName?.toLowerCase() !== name.toLowerCase()) return token;
    return { ...token, value: write(token.value.slice(token.value.lastIndexOf("!") + 1)) };
  });
  return stringifyTokens(tokens);
}

/** Modern functions that a file writes with `_xlfn.`; the worksheet ones of them with `_xlfn._xlws.`. */
const FILE_PREFIXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ("XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY TEXTJOIN CONCAT IFS SWITCH MAXIFS MINIFS IFNA LET TAKE DROP VSTACK HSTACK TOCOL TOROW " +
      "CHOOSECOLS CHOOSEROWS EXPAND TEXTSPLIT TEXTBEFORE TEXTAFTER XOR UNICHAR UNICODE NUMBERVALUE DAYS ISFORMULA SHEET SHEETS")
      .split(" ")
      .map((name) => [name, "_xlfn."]),
  ),
  SORT: "_xlfn._xlws.",
  FILTER: "_xlfn._xlws.",
};

/** The formula as people read it: file prefixes of modern functions gone, `_xldudf_` gone where `isAddinFunction` knows the function. */
export function displayFormula(text: string, isAddinFunction: (name: string) => boolean): string {
  if (!/_xl/i.test(text)) return text;
  return rewriteFunctionNames(text, (name) => {
    const plain = name.replace(/^(_xlfn\.|_xlws\.|_xlpm\.)+/i, "");
    const addin = /^_xldudf_(.*)$/i.exec(plain)?.[1];
    if (addin === undefined) return plain;
    const dotted = addin.replace(/_/g, ".");
    return isAddinFunction(dotted) ? dotted : isAddinFunction(addin) ? addin : plain;
  });
}

/** The formula as a file keeps it: `_xlfn.` before modern functions, `_xldudf_` before the add-in's (dots become `_`). */
export function fileFormula(text: string, isAddinFunction: (name: string) => boolean): string {
  return rewriteFunctionNames(text, (name) => {
    const prefix = FILE_PREFIXES[name.toUpperCase()];
    if (prefix) return prefix + name;
    return isAddinFunction(name.toUpperCase()) ? `_xldudf_${name.replace(/\./g, "_")}` : name;
  });
}

function rewriteFunctionNames(text: string, rewrite: (name: string) => string): string {
  const tokens = tokenize(text, { withLocation: false });
  return stringifyTokens(tokens.map((token) => (token.type === "func" ? { ...token, value: rewrite(token.value) } : token)));
}
