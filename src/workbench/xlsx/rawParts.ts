import { strToU8 } from "fflate";
import { textOf, type Parts } from "./packageParts";
import { STANDARD_WIDTH } from "./sheetReader";

/**
 * Facts that the spreadsheet library neither reads nor writes, taken from and put into the package's own XML: number formats of whole columns
 * and rows, tables without headers, hidden names, errors as results of formulas.
 */

const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "m/d/yyyy", 15: "d-mmm-yy", 20: "h:mm", 21: "h:mm:ss",
  22: "m/d/yyyy h:mm", 49: "@",
};

/** Number formats of whole columns and rows, by number counted from 0. */
export interface LineFormats {
  readonly columns: ReadonlyMap<number, string>;
  readonly rows: ReadonlyMap<number, string>;
}

/** The package's sheet parts from left to right. */
export function sheetPaths(parts: Parts): readonly string[] {
  const targets = new Map<string, string>();
  for (const tag of textOf(parts, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship\s[^>]*?>/gi)) {
    const id = /\bId="([^"]+)"/.exec(tag[0])?.[1];
    const target = /\bTarget="([^"]+)"/.exec(tag[0])?.[1];
    if (id && target) targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  return [...textOf(parts, "xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\s[^>]*?>/gi)].map((tag) => targets.get(/\br:id="([^"]+)"/i.exec(tag[0])?.[1] ?? "") ?? "");
}

/** The number formats that a sheet part gives to whole columns and to rows without cells of their own. */
export function readLineFormats(parts: Parts, path: string, formats: readonly string[]): LineFormats {
  const columns = new Map<number, string>();
  const rows = new Map<number, string>();
  const xml = textOf(parts, path);
  const cols = /<(?:\w+:)?cols>(.*?)<\/(?:\w+:)?cols>/s.exec(xml)?.[1] ?? "";
  for (const tag of cols.matchAll(/<(?:\w+:)?col\s[^>]*?>/g)) {
    const format = formats[numberIn(tag[0], "style")];
    if (!format || format === "General") continue;
    for (let column = numberIn(tag[0], "min"); column <= Math.min(numberIn(tag[0], "max"), 16_384); column++) columns.set(column - 1, format);
  }
  for (const tag of xml.matchAll(/<(?:\w+:)?row\s[^>]*customFormat="(?:1|true)"[^>]*>/g)) {
    const format = formats[numberIn(tag[0], "s")];
    if (format && format !== "General") rows.set(numberIn(tag[0], "r") - 1, format);
  }
  return { columns, rows };
}

/** The number format of each cell style of the package, by the style's number. */
export function numberFormats(parts: Parts): readonly string[] {
  const xml = textOf(parts, "xl/styles.xml");
  const codes = customFormats(xml);
  const styles = /<(?:\w+:)?cellXfs\b[^>]*>(.*?)<\/(?:\w+:)?cellXfs>/s.exec(xml)?.[1] ?? "";
  return [...styles.matchAll(/<(?:\w+:)?xf\s[^>]*?>/g)].map((tag) => {
    const id = numberIn(tag[0], "numFmtId");
    return codes.get(id) ?? BUILT_IN_FORMATS[id] ?? "General";
  });
}

/** Writes the formats of whole columns into a saved sheet part; the library has written widths and hidden columns, which are kept. */
export function putColumnFormats(parts: Parts, path: string, formats: ReadonlyMap<number, string>): void {
  if (formats.size === 0) return;
  const columns = new Map<number, string>();
  const xml = textOf(parts, path);
  const cols = /<cols>(.*?)<\/cols>/s.exec(xml)?.[1] ?? "";
  for (const tag of cols.matchAll(/<col\s([^>]*?)\/>/g)) {
    const attributes = (tag[1] ?? "").replace(/\b(min|max)="\d+"\s*/g, "");
    for (let column = numberIn(tag[0], "min"); column <= numberIn(tag[0], "max"); column++) columns.set(column, attributes);
  }
  for (const [column, format] of formats) {
    columns.set(column + 1, `${columns.get(column + 1) ?? `width="${STANDARD_WIDTH}" `} style="${styleWithFormat(parts, format)}"`);
  }
  const list = [...columns].sort(([a], [b]) => a - b).map(([column, attributes]) => `<col min="${column}" max="${column}" ${attributes}/>`).join("");
  const without = xml.replace(/<cols>.*?<\/cols>/s, "");
  parts[path] = strToU8(without.replace("<sheetData", `<cols>${list}</cols><sheetData`));
}

/** The number of a cell style with this number format; it is added to the styles part when there is none. */
function styleWithFormat(parts: Parts, format: string): number {
  let xml = textOf(parts, "xl/styles.xml");
  const codes = customFormats(xml);
  let id = Number(Object.entries(BUILT_IN_FORMATS).find(([, code]) => code === format)?.[0] ?? [...codes].find(([, code]) => code === format)?.[0] ?? 0);
  if (id === 0) {
    id = Math.max(163, ...codes.keys()) + 1;
    const entry = `<numFmt numFmtId="${id}" formatCode="${escape(format)}"/>`;
    xml = /<numFmts[^>]*>/.test(xml)
      ? xml.replace(/<numFmts[^>]*>/, (tag) => tag.replace(/count="\d+"/, `count="${codes.size + 1}"`) + entry)
      : xml.replace(/<styleSheet[^>]*>/, (tag) => `${tag}<numFmts count="1">${entry}</numFmts>`);
  }
  const found = /<cellXfs\b[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? "";
  const styles = [...found.matchAll(/<xf\s.*?(?:\/>|<\/xf>)/gs)];
  const plain = styles.findIndex((tag) => numberIn(tag[0], "numFmtId") === id && numberIn(tag[0], "fontId") === 0 && numberIn(tag[0], "fillId") === 0 && numberIn(tag[0], "borderId") === 0);
  if (plain >= 0) return plain;
  const entry = `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  xml = xml.replace(/<cellXfs\b[^>]*>(.*?)<\/cellXfs>/s, `<cellXfs count="${styles.length + 1}">$1${entry}</cellXfs>`);
  parts["xl/styles.xml"] = strToU8(xml);
  return styles.length;
}

/** Names of the tables that show no header row. */
export function tablesWithoutHeaders(parts: Parts): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of Object.keys(parts)) {
    if (!/^xl\/tables\/[^/]+\.xml$/i.test(path)) continue;
    const tag = /<(?:\w+:)?table\s[^>]*>/.exec(textOf(parts, path))?.[0] ?? "";
    if (/headerRowCount="0"/.test(tag)) names.add(unescape(/\bname="([^"]*)"/.exec(tag)?.[1] ?? ""));
  }
  return names;
}

/** Marks tables of a saved package as having no header row. */
export function putTablesWithoutHeaders(parts: Parts, names: ReadonlySet<string>): void {
  if (names.size === 0) return;
  for (const path of Object.keys(parts)) {
    if (!/^xl\/tables\/[^/]+\.xml$/i.test(path)) continue;
    const xml = textOf(parts, path);
    const name = unescape(/<table\s[^>]*?\bname="([^"]*)"/.exec(xml)?.[1] ?? "");
    if (names.has(name)) parts[path] = strToU8(xml.replace(/<table\s/, '<table headerRowCount="0" ').replace(/<autoFilter\b[^>]*?(?:\/>|>.*?<\/autoFilter>)/s, ""));
  }
}

/** The defined names of a package that are hidden, in lower case. */
export function hiddenNames(parts: Parts): ReadonlySet<string> {
  const tags = [...textOf(parts, "xl/workbook.xml").matchAll(/<(?:\w+:)?definedName\s[^>]*>/g)].filter((tag) => /\bhidden="(?:1|true)"/.test(tag[0]));
  return new Set(tags.map((tag) => unescape(/\bname="([^"]*)"/.exec(tag[0])?.[1] ?? "").toLowerCase()));
}

/** Finishes the workbook part: hidden names are marked, and the order to calculate everything on opening is taken out, as Excel saves it. */
export function finishWorkbookPart(parts: Parts, hidden: ReadonlySet<string>): void {
  const xml = textOf(parts, "xl/workbook.xml")
    .replace(/<calcPr\b[^>]*\/>/, '<calcPr calcId="191029"/>')
    .replace(/<definedName\s[^>]*>/g, (tag) =>
      hidden.has(unescape(/\bname="([^"]*)"/.exec(tag)?.[1] ?? "").toLowerCase()) ? tag.replace("<definedName ", '<definedName hidden="1" ') : tag,
    );
  parts["xl/workbook.xml"] = strToU8(xml);
}

/** Stands before the text of an error that a formula gave, until the sheet part is finished: the library would write it as a text. */
export const ERROR_MARK = "\uE000";

/** Turns marked results of formulas in a saved sheet part into errors. */
export function finishErrorResults(parts: Parts, path: string): void {
  const xml = textOf(parts, path);
  if (!xml.includes(ERROR_MARK)) return;
  const marked = new RegExp(`<c ([^>]*?) ?t="str"([^>]*)>(<f(?:[^>]*/>|[^>]*>[^<]*</f>))<v>${ERROR_MARK}([^<]*)</v>`, "g");
  parts[path] = strToU8(xml.replace(marked, '<c $1 t="e"$2>$3<v>$4</v>'));
}

function customFormats(stylesXml: string): Map<number, string> {
  const codes = new Map<number, string>();
  for (const tag of stylesXml.matchAll(/<(?:\w+:)?numFmt\s[^>]*?>/g)) codes.set(numberIn(tag[0], "numFmtId"), unescape(/formatCode="([^"]*)"/.exec(tag[0])?.[1] ?? ""));
  return codes;
}

function numberIn(tag: string, attribute: string): number {
  return Number(new RegExp(`\\b${attribute}="(\\d+)"`).exec(tag)?.[1] ?? -1);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

function unescape(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
