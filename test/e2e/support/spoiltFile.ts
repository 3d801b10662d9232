// Lists of codes as they come back from branches, dealers and old systems, as a real .xlsx file: numbers are numbers, dates are dates.
import ExcelJS from "exceljs";

/** A row of a list: what it says, its code before anything befell it, and what its cell holds now. */
export interface SpoiltRow {
  readonly inputs: readonly string[];
  readonly original: string;
  readonly held: ExcelJS.CellValue;
  /** The number format of the cell, where it is not General. */
  readonly format?: string;
}

export interface SpoiltList {
  readonly sheet: string;
  /** The last is that of the codes. */
  readonly headers: readonly string[];
  readonly rows: readonly SpoiltRow[];
}

/** The lists as the bytes of a file, each on a sheet of its own. */
export async function spoiltFile(lists: readonly SpoiltList[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { sheet, headers, rows } of lists) {
    const page = book.addWorksheet(sheet);
    page.addRow([...headers]);
    headers.forEach((_, column) => (page.getColumn(column + 1).width = column === 0 ? 26 : 16));
    for (const [at, { inputs, held, format }] of rows.entries()) {
      inputs.forEach((text, column) => (page.getCell(at + 2, column + 1).value = text));
      const cell = page.getCell(at + 2, headers.length);
      cell.value = held;
      if (format !== undefined) cell.numFmt = format;
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const pad = (number: number, width: number) => String(number).padStart(width, "0");

const places = [["北京市", "BJ"], ["上海市", "SH"], ["广东省", "GD"]] as const;
const trades = [["制造业", "MF"], ["批发和零售业", "RT"]] as const;

/** What people and other programs do to a code with letters; what cannot befall it leaves it as it is. */
const slips: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => code.replace("-0", "-O"),
  (code) => code.toLowerCase(),
  (code) => ` ${code}`,
  (code) => code.replaceAll("-", "－"),
  (code) => `${code.slice(0, 3)}\u200b${code.slice(3)}`,
  (code) => code,
  (code) => code.replaceAll("-", "–"),
  (code) => `${code}\u00a0`,
  (code) => [...code].map((character) => (/[A-Z0-9]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character)).join(""),
];

/** Codes of `{region}-{industry}-{seq:4}`, each row with what its code was made of. */
export function typedList(sheet: string, count: number): SpoiltList {
  const next = new Map<string, number>();
  const rows = Array.from({ length: count }, (_, at): SpoiltRow => {
    const [[place, region], [trade, industry]] = [places[at % places.length]!, trades[Math.floor(at / 3) % trades.length]!];
    const number = (next.get(region + industry) ?? 0) + 1;
    next.set(region + industry, number);
    const original = `${region}-${industry}-${pad(number, 4)}`;
    return { inputs: [`${place}第${at + 1}客户有限公司`, place, trade], original, held: slips[at % slips.length]!(original) };
  });
  return { sheet, headers: ["客户名称", "所在地区", "所属行业", "客户编码"], rows };
}

/** Codes of `{seq:8}` that Excel took for numbers: their zeros are lost. */
export function numberList(sheet: string, count: number): SpoiltList {
  const rows = Array.from({ length: count }, (_, at): SpoiltRow => {
    const original = pad(at * 977 + 12, 8);
    return { inputs: [`会员${at + 1}`], original, held: at % 4 === 3 ? original : Number(original) };
  });
  return { sheet, headers: ["会员", "会员号"], rows };
}

/** Codes of `01E{seq:4}` that Excel took for powers of ten. */
export function exponentList(sheet: string, count: number): SpoiltList {
  const rows = Array.from({ length: count }, (_, at): SpoiltRow => {
    const original = `01E${pad(at + 1, 4)}`;
    return at % 3 === 0 ? { inputs: [`门店${at + 1}`], original, held: Number(original), format: "0.00E+00" } : { inputs: [`门店${at + 1}`], original, held: original };
  });
  return { sheet, headers: ["门店", "门店编码"], rows };
}

/** Codes of `MAR-{seq:2}` that Excel took for days of March. */
export function dateList(sheet: string, count: number): SpoiltList {
  const rows = Array.from({ length: count }, (_, at): SpoiltRow => {
    const original = `MAR-${pad(at + 1, 2)}`;
    return at % 2 === 0 ? { inputs: [`航线${at + 1}`], original, held: new Date(Date.UTC(2026, 2, at + 1)), format: "d-mmm" } : { inputs: [`航线${at + 1}`], original, held: original };
  });
  return { sheet, headers: ["航线", "航线编码"], rows };
}
