/** Marks on cells of lists: conditional formats that are known by their formulas to be ours. */
import { CustCodeError } from "../app/api";
import { columnLetters } from "../app/cellAddress";
import type { MarkedRow, MarksPort } from "../app/marksPort";
import type { Severity } from "../core/validate/catalogue";
import { piecesBySize } from "./bulkWrites";
import { inChunks, rowsPerRead } from "./chunks";
import { excelRun, hasExcelApi } from "./excelRun";

interface Look {
  readonly fill: string;
  readonly ink: string;
  readonly line: "Continuous" | "Dash" | "Dot";
  readonly bold: boolean;
  readonly sign: string;
}

/** Fill and ink have a contrast of over 7 : 1 with each other, on any background; line, weight and sign tell them apart without colour. */
const LOOKS: Readonly<Record<Severity, Look>> = {
  error: { fill: "#FFC7CE", ink: "#7A0008", line: "Continuous", bold: true, sign: "✖" },
  warning: { fill: "#FFEB9C", ink: "#5C3D00", line: "Dash", bold: true, sign: "⚠" },
  information: { fill: "#DDEBF7", ink: "#0B3A66", line: "Dot", bold: false, sign: "ⓘ" },
};

/** Always true, since N of a text is 0. The text says to everybody who looks at the formats of a cell whose this one is. */
const formulaOf = (severity: Severity): string => `=N("CustCode ${severity}")=0`;

const OWN = /^=?\s*N\(\s*"CustCode (?:error|warning|information)"\s*\)\s*=\s*0\s*$/i;

/** Excel takes addresses up to 8192 characters, and may write them with $ and the sheet's name before it counts. */
const ADDRESS_LENGTH = 3_000;
/** So much of addresses is sent in one request. */
const ADDRESSES_PER_REQUEST = 600_000;
/** Formats that are looked at or deleted in one request. */
const FORMATS_PER_REQUEST = 1_000;

const LAST_ROW = 1_048_576;

/** See the port. */
export const mark: MarksPort["mark"] = async (sheet, column, rows) => {
  requireAreas();
  const groups = await groupsOf(sheet, column, rows);
  const pieces = groups.flatMap(({ severity, withSign, rows: own }) => addressesOf(columnLetters(column), own).map((address) => ({ severity, withSign, address })));
  await excelRun(async (context) => {
    const whole = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, LAST_ROW, 1);
    for (const old of await ownFormats(context, whole)) old.delete();
    await context.sync();
  });
  for (const { from, count } of piecesBySize(pieces, ({ address }) => address.length, ADDRESSES_PER_REQUEST)) await layAll(sheet, pieces.slice(from, from + count));
  return groups.reduce((sum, group) => sum + group.rows.length, 0);
};

const layAll = (sheet: string, pieces: readonly MarkedPiece[]): Promise<void> =>
  excelRun(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const piece of pieces) lay(worksheet.getRanges(piece.address), piece);
    await context.sync();
  });

/** See the port. */
export const unmark: MarksPort["unmark"] = (sheet) =>
  excelRun(async (context) => {
    const own = await ownFormats(context, context.workbook.worksheets.getItem(sheet).getRange());
    const areas = hasExcelApi("1.9") ? own.map((format) => format.getRanges()) : [];
    for (const area of areas) area.load("cellCount");
    if (areas.length > 0) await context.sync();
    for (const format of own) format.delete();
    await context.sync();
    return areas.reduce((sum, { cellCount }) => sum + cellCount, 0);
  });

/** See the port. */
export const isMarked: MarksPort["isMarked"] = (sheet) =>
  excelRun(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    await context.sync();
    return !worksheet.isNullObject && (await ownFormats(context, worksheet.getRange())).length > 0;
  });

function requireAreas(): void {
  if (!hasExcelApi("1.9")) throw new CustCodeError({ kind: "excel-too-old", params: { needs: "ExcelApi 1.9" } });
}

/** Those of our formats that touch a range. */
async function ownFormats(context: Excel.RequestContext, range: Excel.Range): Promise<readonly Excel.ConditionalFormat[]> {
  if (!hasExcelApi("1.6")) return [];
  const formats = range.conditionalFormats;
  formats.load("items/type");
  await context.sync();
  const custom = formats.items.filter(({ type }) => type === "Custom");
  const own: Excel.ConditionalFormat[] = [];
  await inChunks(custom.length, FORMATS_PER_REQUEST, async (from, count) => {
    const rules = custom.slice(from, from + count).map((format) => format.custom.rule);
    for (const rule of rules) rule.load("formula");
    await context.sync();
    own.push(...custom.slice(from, from + count).filter((_, at) => OWN.test(rules[at]!.formula)));
  });
  return own;
}

/** How cells are to look. */
interface MarkedLook {
  readonly severity: Severity;
  /** The cells hold plain texts, before which the format puts a sign. */
  readonly withSign: boolean;
}

interface Group extends MarkedLook {
  readonly rows: number[];
}

interface MarkedPiece extends MarkedLook {
  readonly address: string;
}

/**
 * The rows whose cells still show what was judged, by how they are to look. A sign is put before texts alone: a number format of ours would show
 * dates and padded numbers otherwise than their cells' own formats do.
 */
async function groupsOf(sheet: string, column: number, rows: readonly MarkedRow[]): Promise<readonly Group[]> {
  const groups = (["error", "warning", "information"] as const).flatMap((severity) => [true, false].map((withSign): Group => ({ severity, withSign, rows: [] })));
  const sorted = [...rows].sort((a, b) => a.row - b.row);
  const first = sorted[0]?.row ?? 0;
  let at = 0;
  await inChunks((sorted.at(-1)?.row ?? -1) - first + 1, rowsPerRead(4), async (from, count) => {
    if ((sorted[at]?.row ?? Infinity) >= first + from + count) return;
    const { values, text, numberFormat } = await excelRun(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(first - 1 + from, column, count, 1);
      range.load("values,text,numberFormat");
      await context.sync();
      return range;
    });
    for (; at < sorted.length && sorted[at]!.row < first + from + count; at++) {
      const { row, severity, text: judged } = sorted[at]!;
      const cell: unknown = values[row - first - from]?.[0];
      if (![text[row - first - from]?.[0] ?? "", String(cell)].some((now) => isStill(now, judged))) continue;
      const format = String(numberFormat[row - first - from]?.[0]);
      const withSign = typeof cell === "string" && cell !== "" && (format === "@" || !format.includes("@"));
      groups.find((group) => group.severity === severity && group.withSign === withSign)!.rows.push(row);
    }
  });
  return groups;
}

/** Judged texts are cut off at so many units. */
const JUDGED_LENGTH = 200;

function isStill(now: string, judged: string): boolean {
  return now === judged || (judged.length >= JUDGED_LENGTH && now.startsWith(judged));
}

/** Rows of one column as lists of addresses, runs of rows as one, each list short enough for Excel. */
export function addressesOf(letters: string, rows: readonly number[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (let at = 0; at < rows.length; ) {
    const first = rows[at]!;
    let last = first;
    for (at++; rows[at] === last + 1 || rows[at] === last; at++) last = rows[at]!;
    const area = first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`;
    if (list !== "" && list.length + area.length >= ADDRESS_LENGTH) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? area : `${list},${area}`;
  }
  return list === "" ? lists : [...lists, list];
}

function lay(areas: Excel.RangeAreas, { severity, withSign }: MarkedLook): void {
  const { fill, ink, line, bold, sign } = LOOKS[severity];
  const { rule, format } = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
  rule.formula = formulaOf(severity);
  format.fill.color = fill;
  format.font.color = ink;
  if (bold) format.font.bold = true;
  if (withSign) format.numberFormat = `General;-General;General;"${sign} "@`;
  for (const border of [format.borders.top, format.borders.bottom, format.borders.left, format.borders.right]) {
    border.style = line;
    border.color = ink;
  }
}
