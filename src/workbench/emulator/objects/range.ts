import { formulaFromR1C1 } from "../calc/formulaText";
import { boxAddress, fullAddress } from "../model/address";
import { isOnSheet } from "../model/boxes";
import { ExcelError } from "../model/excelError";
import type { Sheet } from "../model/sheet";
import { applyStyle } from "../model/styling";
import { MAX_COLUMNS, MAX_ROWS, type Box } from "../model/values";
import { requireWritable } from "../model/writing";
import { requireCellCount } from "../protocol/limits";
import { Handle, wireClass, type Call } from "../protocol/registry";
import type { ExcelSession } from "../protocol/session";
import { matrixFor } from "./arguments";
import { cellProperties } from "./cellProperties";
import { conditionalFormatsHandle } from "./conditionalFormats";
import { dataValidationHandle } from "./dataValidation";
import { writeContents } from "./formulaCheck";
import { rangeActions } from "./rangeActions";
import { formulasOf, formulasR1C1Of, matrixOf, numberFormatsOf, textsOf, valuesOf, valueTypesOf } from "./rangeContent";
import { rangeFormatHandle, styleName } from "./rangeFormat";
import { columnsHidden, pixelsOf, rowsHidden, setHidden } from "./rangeLayout";
import { rangeNavigation } from "./rangeNavigation";
import { RangeRef } from "./rangeRef";
import { rangeSearch } from "./rangeSearch";
import { rangeSortHandle } from "./rangeSort";
import { rangeTracing } from "./workbookRangeAreas";
import { worksheetHandle } from "./worksheet";

/** A range object for a box. Throws `InvalidArgument` when the box is not on the sheet. */
export function rangeHandle(session: ExcelSession, sheetId: string, box: Box): Handle {
  if (!isOnSheet(box)) throw new ExcelError("InvalidArgument");
  return new Handle(rangeClass, session.pass(new RangeRef(sheetId, [box]))) as Handle;
}

export const sheetOf = (range: RangeRef, call: Call): Sheet => call.session.book.sheet(range.sheetId);

/** The box of a range that was handed over as an argument, or undefined. Throws `InvalidArgument` for anything else. */
export function rangeArgument(value: unknown): RangeRef | undefined {
  return value instanceof Handle && value.self instanceof RangeRef ? value.self : undefined;
}

function writeContent(range: RangeRef, value: unknown, call: Call): void {
  const { box } = range;
  requireCellCount(box.rows * box.columns);
  const inputs = matrixFor(value, box);
  call.session.edit("values", () => writeContents(call.session.book, sheetOf(range, call), box, inputs));
}

function writeR1C1(range: RangeRef, value: unknown, call: Call): void {
  const { box } = range;
  const inA1 = matrixFor(value, box).map((line, r) =>
    line.map((input, c) => {
      const isFormula = typeof input === "string" && input.startsWith("=");
      return isFormula ? formulaFromR1C1(input, boxAddress({ row: box.row + r, column: box.column + c, rows: 1, columns: 1 })) : input;
    }),
  );
  writeContent(range, inA1, call);
}

/** One format for all cells: a text, or the documentation's `[["0.00"]]`. */
function singleFormat(value: unknown): string | undefined {
  const inner: unknown = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 ? (value[0] as unknown[])[0] : value;
  return typeof inner === "string" ? inner : undefined;
}

function writeNumberFormat(range: RangeRef, value: unknown, call: Call): void {
  const { book } = call.session;
  const sheet = sheetOf(range, call);
  const { box } = range;
  requireWritable(book, sheet, box);
  call.session.edit("number format", () => {
    const only = singleFormat(value);
    if (only !== undefined) return applyStyle(book, sheet, box, { numberFormat: only });
    const matrix = matrixFor(value, box);
    const first = matrix[0]?.[0];
    if (typeof first === "string" && matrix.every((line) => line.every((format) => format === first))) {
      return applyStyle(book, sheet, box, { numberFormat: first });
    }
    const styles = matrix.map((line, r) =>
      line.map((format, c) => {
        const number = sheet.styleNumber(box.row + r, box.column + c);
        return typeof format === "string" ? book.styles.derive(number, { numberFormat: format }) : number;
      }),
    );
    book.put(sheet, box, { styles });
    book.note({ kind: "format", sheetId: sheet.id, box });
  });
}

const isWholeColumn = (box: Box): boolean => box.rows === MAX_ROWS;
const isWholeRow = (box: Box): boolean => box.columns === MAX_COLUMNS;

const address = (range: RangeRef, call: Call): string => fullAddress(sheetOf(range, call).name, range.box);
const numberFormats = (range: RangeRef, call: Call): unknown => numberFormatsOf(call.session.book, sheetOf(range, call), range.box);
const formulas = (range: RangeRef, call: Call): unknown => formulasOf(sheetOf(range, call), range.box);

export const rangeClass = wireClass<RangeRef>("Range", {
  referable: true,
  properties: {
    Address: address,
    AddressLocal: address,
    CellCount: (range) => (range.box.rows * range.box.columns > 0x7fffffff ? -1 : range.box.rows * range.box.columns),
    RowCount: (range) => range.box.rows,
    ColumnCount: (range) => range.box.columns,
    RowIndex: (range) => range.box.row,
    ColumnIndex: (range) => range.box.column,
    Values: [(range, call) => valuesOf(sheetOf(range, call), range.box), writeContent],
    Formulas: [formulas, writeContent],
    FormulasLocal: [formulas, writeContent],
    FormulasR1C1: { get: (range, call) => formulasR1C1Of(sheetOf(range, call), range.box), set: writeR1C1, quiet: true },
    NumberFormat: [numberFormats, writeNumberFormat],
    NumberFormatLocal: { get: numberFormats, set: writeNumberFormat },
    Text: (range, call) => textsOf(call.session.book, sheetOf(range, call), range.box, call.session.host.locale),
    ValueTypes: (range, call) => valueTypesOf(sheetOf(range, call), range.box),
    IsEntireColumn: (range) => isWholeColumn(range.box),
    IsEntireRow: (range) => isWholeRow(range.box),
    RowHidden: {
      get: (range, call) => rowsHidden(sheetOf(range, call), range.box),
      set: (range, value, call) => setHidden(call.session, sheetOf(range, call), range.box, "row", value),
    },
    ColumnHidden: {
      get: (range, call) => columnsHidden(sheetOf(range, call), range.box),
      set: (range, value, call) => setHidden(call.session, sheetOf(range, call), range.box, "column", value),
    },
    Hidden: (range, call) => rowsHidden(sheetOf(range, call), range.box) === true || columnsHidden(sheetOf(range, call), range.box) === true,
    HasSpill: {
      get: (range, call) => {
        const sheet = sheetOf(range, call);
        const flags = matrixOf(range.box, (row, column) => sheet.spills.has(`${row},${column}`) || sheet.spillOver(row, column) !== undefined).flat();
        return flags.every((hasSpill) => hasSpill) ? true : flags.some((hasSpill) => hasSpill) ? null : false;
      },
      quiet: true,
    },
    Top: { get: (range, call) => pixelsOf(sheetOf(range, call), range.box).top, quiet: true },
    Left: { get: (range, call) => pixelsOf(sheetOf(range, call), range.box).left, quiet: true },
    Height: { get: (range, call) => pixelsOf(sheetOf(range, call), range.box).height, quiet: true },
    Width: { get: (range, call) => pixelsOf(sheetOf(range, call), range.box).width, quiet: true },
    Style: styleName,
  },
  objects: {
    Worksheet: (range, call) => worksheetHandle(call.session, range.sheetId),
    Format: (range, call) => rangeFormatHandle(call.session, range),
    Sort: (range) => rangeSortHandle(range),
    DataValidation: (range) => dataValidationHandle(range),
    ConditionalFormats: (range) => conditionalFormatsHandle(range),
  },
  methods: { ...rangeNavigation, ...rangeActions, ...rangeSearch, ...cellProperties, ...rangeTracing },
});
