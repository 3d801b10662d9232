import { applyStyle, sharedStyle } from "../model/styling";
import type { CellStyle } from "../model/style";
import type { Box } from "../model/values";
import { requireWritable } from "../model/writing";
import { Handle, wireClass, type Call, type WireProperty } from "../protocol/registry";
import type { ExcelSession } from "../protocol/session";
import { ExcelError } from "../model/excelError";
import { integer, text } from "./arguments";
import { cellStyleChange } from "./cellStyles";
import { color } from "./colors";
import { sheetOf } from "./range";
import { columnWidth, rowHeight, STANDARD_HEIGHT, STANDARD_WIDTH } from "../model/sizes";
import type { RangeRef } from "./rangeRef";

export const rangeFormatHandle = (_session: ExcelSession, range: RangeRef): Handle => new Handle(formatClass, range) as Handle;

/** A property that reads and writes one property of the cells' style; mixed values are null. */
function styled<K extends keyof CellStyle>(key: K, read: (value: CellStyle[K]) => unknown = (value) => value, write: (value: unknown) => CellStyle[K] = (value) => value as CellStyle[K]): WireProperty<RangeRef> {
  return {
    get: (range, call) => {
      const values = range.boxes.map((box) => sharedStyle(call.session.book, sheetOf(range, call), box, key));
      const first = values[0];
      return first === null || first === undefined || values.some((value) => value !== first) ? null : read(first);
    },
    set: (range, value, call) => {
      if (value === null) return;
      changeStyle(range, call, { [key]: write(value) } as Partial<CellStyle>);
    },
  };
}

function changeStyle(range: RangeRef, call: Call, change: Partial<CellStyle>): void {
  const sheet = sheetOf(range, call);
  call.session.edit("format", () => {
    for (const box of range.boxes) {
      requireWritable(call.session.book, sheet, box);
      applyStyle(call.session.book, sheet, box, change);
    }
  });
}

/** `range.style`: the cell style by name, with what it looks like. */
export const styleName: WireProperty<RangeRef> = { ...styled("styleName"), set: (range, value, call) => changeStyle(range, call, cellStyleChange(text(value))), quiet: true };

const fontClass = wireClass<RangeRef>("RangeFont", {
  properties: {
    Name: styled("fontName"),
    Size: styled("fontSize"),
    Color: styled("fontColor", undefined, color),
    Bold: styled("bold"),
    Italic: styled("italic"),
    Underline: styled("underline"),
    Strikethrough: styled("strikethrough"),
    Subscript: { get: () => false, set: () => undefined, quiet: true },
    Superscript: { get: () => false, set: () => undefined, quiet: true },
    TintAndShade: { get: () => 0, set: () => undefined, quiet: true },
  },
});

const fillClass = wireClass<RangeRef>("RangeFill", {
  properties: {
    Color: styled("fill", (value) => (value === "" ? "#FFFFFF" : value), color),
    Pattern: { get: () => null, set: () => undefined, quiet: true },
    PatternColor: { get: () => "", set: () => undefined, quiet: true },
    TintAndShade: { get: () => 0, set: () => undefined, quiet: true },
    PatternTintAndShade: { get: () => 0, set: () => undefined, quiet: true },
  },
  methods: {
    Clear: (range, _args, call) => {
      changeStyle(range, call, { fill: "" });
      return null;
    },
  },
});

const protectionClass = wireClass<RangeRef>("FormatProtection", {
  properties: { Locked: styled("locked"), FormulaHidden: styled("formulaHidden") },
});

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;

interface BorderRef {
  readonly range: RangeRef;
  readonly edge: string;
}

/** One third of a border's text: style, colour or weight. */
function borderPart(part: 0 | 1 | 2): WireProperty<BorderRef> {
  const read = (border: BorderRef, call: Call): string[] => {
    const style = call.session.book.styles.get(sheetOf(border.range, call).styleNumber(border.range.box.row, border.range.box.column));
    return (style.borders[border.edge] ?? "None #000000 Thin").split(" ");
  };
  return {
    get: (border, call) => read(border, call)[part],
    set: (border, value, call) => {
      const parts = read(border, call);
      parts[part] = part === 1 ? color(value) : String(value);
      if (part !== 0 && parts[0] === "None") parts[0] = "Continuous";
      const style = call.session.book.styles.get(sheetOf(border.range, call).styleNumber(border.range.box.row, border.range.box.column));
      changeStyle(border.range, call, { borders: { ...style.borders, [border.edge]: parts.join(" ") } });
    },
  };
}

const borderClass = wireClass<BorderRef>("RangeBorder", {
  identify: (border) => ({ _Id: border.edge }),
  properties: {
    SideIndex: (border) => border.edge,
    Style: borderPart(0),
    Color: borderPart(1),
    Weight: borderPart(2),
    TintAndShade: { get: () => 0, set: () => undefined, quiet: true },
  },
});

const borderHandle = (range: RangeRef, edge: unknown): Handle => {
  const found = EDGES.find((name) => name === edge);
  if (!found) throw new ExcelError("InvalidArgument");
  return new Handle(borderClass, { range, edge: found }) as Handle;
};

const bordersClass = wireClass<RangeRef>("RangeBorderCollection", {
  properties: { Count: () => EDGES.length },
  items: (range) => EDGES.map((edge) => borderHandle(range, edge)),
  item: (range, edge) => borderHandle(range, edge),
  // By these names `setCellProperties` speaks of them.
  objects: {
    Top: (range) => borderHandle(range, "EdgeTop"),
    Bottom: (range) => borderHandle(range, "EdgeBottom"),
    Left: (range) => borderHandle(range, "EdgeLeft"),
    Right: (range) => borderHandle(range, "EdgeRight"),
    Vertical: (range) => borderHandle(range, "InsideVertical"),
    Horizontal: (range) => borderHandle(range, "InsideHorizontal"),
    DiagonalDown: (range) => borderHandle(range, "DiagonalDown"),
    DiagonalUp: (range) => borderHandle(range, "DiagonalUp"),
  },
  methods: { GetItemAt: (range, [index]) => borderHandle(range, EDGES[integer(index)]) },
});

/** Sizes given in points for every column or row of the range. */
function sized(axis: "column" | "row"): WireProperty<RangeRef> {
  const span = (box: Box): [number, number] => (axis === "column" ? [box.column, Math.min(box.columns, 16_384)] : [box.row, Math.min(box.rows, 10_000)]);
  return {
    get: (range, call) => {
      const sheet = sheetOf(range, call);
      const [first, count] = span(range.box);
      const size = axis === "column" ? columnWidth : rowHeight;
      const value = size(sheet, first);
      for (let index = first; index < first + count; index++) if (size(sheet, index) !== value) return null;
      return value;
    },
    set: (range, value, call) => {
      if (value === null) return;
      if (typeof value !== "number" || value < 0) throw new ExcelError("InvalidArgument");
      const sheet = sheetOf(range, call);
      const key = axis === "column" ? "columnWidths" : "rowHeights";
      const sizes = new Map(sheet.meta[key]);
      for (const box of range.boxes) {
        const [first, count] = span(box);
        for (let index = first; index < first + count; index++) sizes.set(index, value);
      }
      call.session.edit("size", () => call.session.book.patchSheet(sheet, { [key]: sizes }));
    },
  };
}

/** Widens columns to their longest text: about six points a letter, twelve for Chinese characters. */
function autofitColumns(range: RangeRef, call: Call): null {
  const sheet = sheetOf(range, call);
  const widths = new Map(sheet.meta.columnWidths);
  for (const box of range.boxes) {
    const longest = new Map<number, number>();
    sheet.values.forEach(box, (_row, column, value) => {
      const text = String(value);
      let width = 10;
      for (const letter of text.slice(0, 200)) width += letter.codePointAt(0)! > 0x2e7f ? 11 : 5.5;
      longest.set(column, Math.max(longest.get(column) ?? 0, width));
    });
    for (const [column, width] of longest) widths.set(column, Math.min(width, 1_200));
  }
  call.session.edit("autofit", () => call.session.book.patchSheet(sheet, { columnWidths: widths }));
  return null;
}

/** -90 to 90 degrees, or 180 for letters below one another. */
function orientation(value: unknown): number {
  const angle = integer(value);
  if (angle !== 180 && Math.abs(angle) > 90) throw new ExcelError("InvalidArgument");
  return angle;
}

const inert = (value: unknown): WireProperty<RangeRef> => ({ get: () => value, set: () => undefined, quiet: true });

const formatClass = wireClass<RangeRef>("RangeFormat", {
  properties: {
    WrapText: styled("wrapText"),
    HorizontalAlignment: styled("horizontalAlignment"),
    VerticalAlignment: styled("verticalAlignment"),
    IndentLevel: styled("indentLevel"),
    ColumnWidth: sized("column"),
    RowHeight: sized("row"),
    TextOrientation: styled("textOrientation", undefined, orientation),
    ReadingOrder: inert("Context"),
    ShrinkToFit: inert(false),
    AutoIndent: inert(false),
    UseStandardHeight: {
      get: (range, call) => rowHeight(sheetOf(range, call), range.box.row) === STANDARD_HEIGHT,
      set: (range, _value, call) => sized("row").set!(range, STANDARD_HEIGHT, call),
      quiet: true,
    },
    UseStandardWidth: {
      get: (range, call) => columnWidth(sheetOf(range, call), range.box.column) === STANDARD_WIDTH,
      set: (range, _value, call) => sized("column").set!(range, STANDARD_WIDTH, call),
      quiet: true,
    },
  },
  objects: {
    Fill: (range) => new Handle(fillClass, range) as Handle,
    Font: (range) => new Handle(fontClass, range) as Handle,
    Borders: (range) => new Handle(bordersClass, range) as Handle,
    Protection: (range) => new Handle(protectionClass, range) as Handle,
  },
  methods: {
    AutofitColumns: (range, _args, call) => autofitColumns(range, call),
    AutofitRows: () => null,
    AdjustIndent: () => null,
  },
});
