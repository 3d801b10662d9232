import { intersection, without } from "../model/boxes";
import { ExcelError } from "../model/excelError";
import type { ConditionalFormatRecord, Sheet } from "../model/sheet";
import type { Box } from "../model/values";
import { Handle, wireClass, type Call, type WireClass, type WireProperty } from "../protocol/registry";
import { flag, integer, oneOf, text } from "./arguments";
import { conditionalBordersHandle, type FormatAccess, type FormatRef } from "./conditionalBorders";
import { rangeHandle, sheetOf } from "./range";
import { rangeAreasHandle } from "./rangeAreas";
import type { RangeRef } from "./rangeRef";
import { color } from "./colors";

/** The conditional formats that touch a range. */
export const conditionalFormatsHandle = (range: RangeRef): Handle => new Handle(collectionClass, range) as Handle;

const TYPES = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;

const handle = (sheetId: string, item: ConditionalFormatRecord): Handle => new Handle(formatClass, { sheetId, id: item.id }) as Handle;

const touching = (range: RangeRef, call: Call): readonly ConditionalFormatRecord[] =>
  sheetOf(range, call).meta.conditionalFormats.filter((item) => item.boxes.some((box) => range.boxes.some((other) => intersection(box, other))));

function recordOf(self: FormatRef, call: Call): ConditionalFormatRecord {
  const found = call.session.book.sheet(self.sheetId).meta.conditionalFormats.find((item) => item.id === self.id);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function write(sheet: Sheet, conditionalFormats: readonly ConditionalFormatRecord[], call: Call): void {
  if (sheet.meta.protection) throw new ExcelError("AccessDenied");
  call.session.edit("conditional format", () => {
    call.session.book.patchSheet(sheet, { conditionalFormats });
    call.session.book.note({ kind: "other", what: "conditional format" });
  });
}

function change(self: FormatRef, alter: (item: ConditionalFormatRecord) => ConditionalFormatRecord, call: Call): void {
  const sheet = call.session.book.sheet(self.sheetId);
  write(sheet, sheet.meta.conditionalFormats.map((item) => (item.id === self.id ? alter(item) : item)), call);
}

/** A property kept in the record's `rule` or `format` under a name of its own. */
function kept(part: "rule" | "format", key: string, missing: unknown, check: (value: unknown) => unknown = (value) => value): WireProperty<FormatRef> {
  return {
    get: (self, call) => recordOf(self, call)[part][key] ?? missing,
    set: (self, value, call) => change(self, (item) => ({ ...item, [part]: { ...item[part], [key]: check(value) } }), call),
  };
}

const child = (type: () => WireClass<FormatRef>) => (self: FormatRef): Handle => new Handle(type(), self) as Handle;

const cleared = (keys: readonly string[]) => (self: FormatRef, _args: readonly unknown[], call: Call): null => {
  change(self, (item) => ({ ...item, format: Object.fromEntries(Object.entries(item.format).filter(([key]) => !keys.includes(key))) }), call);
  return null;
};

/** A number format's text; null takes it away. */
function numberFormat(value: unknown): unknown {
  return value === null ? undefined : text(value);
}

const formatAccess: FormatAccess = {
  read: (self, call) => recordOf(self, call).format,
  write: (self, format, call) => change(self, (item) => ({ ...item, format }), call),
};

const fontClass = wireClass<FormatRef>("ConditionalRangeFont", {
  properties: {
    Color: kept("format", "fontColor", "", color),
    Bold: kept("format", "bold", null),
    Italic: kept("format", "italic", null),
    Underline: kept("format", "underline", "None"),
    Strikethrough: kept("format", "strikethrough", null),
  },
  methods: { Clear: cleared(["fontColor", "bold", "italic", "underline", "strikethrough"]) },
});

const fillClass = wireClass<FormatRef>("ConditionalRangeFill", {
  properties: { Color: kept("format", "fill", "", color) },
  methods: { Clear: cleared(["fill"]) },
});

const rangeFormatClass = wireClass<FormatRef>("ConditionalRangeFormat", {
  properties: { NumberFormat: kept("format", "numberFormat", null, numberFormat) },
  objects: { Font: child(() => fontClass), Fill: child(() => fillClass), Borders: (self) => conditionalBordersHandle(formatAccess, self) },
  methods: {
    ClearFormat: (self, _args, call) => {
      change(self, (item) => ({ ...item, format: {} }), call);
      return null;
    },
  },
});

const ruleClass = wireClass<FormatRef>("ConditionalFormatRule", {
  properties: {
    Formula: kept("rule", "formula", "", text),
    FormulaLocal: kept("rule", "formula", "", text),
    FormulaR1C1: { ...kept("rule", "formula", "", text), quiet: true },
  },
});

const customClass = wireClass<FormatRef>("CustomConditionalFormat", {
  objects: { Rule: child(() => ruleClass), Format: child(() => rangeFormatClass) },
});

/** A kind whose whole rule is one object (`{ formula1, operator }`), with a format. */
const ruled = (name: string): WireClass<FormatRef> =>
  wireClass<FormatRef>(name, {
    properties: { Rule: kept("rule", "rule", {}) },
    objects: { Format: child(() => rangeFormatClass) },
  });

const cellValueClass = ruled("CellValueConditionalFormat");
const textClass = ruled("TextConditionalFormat");
const topBottomClass = ruled("TopBottomConditionalFormat");
const presetClass = ruled("PresetCriteriaConditionalFormat");

/** A kind that is all settings, each kept as it came. */
const settings = (name: string, missing: Readonly<Record<string, unknown>>): WireClass<FormatRef> =>
  wireClass<FormatRef>(name, {
    properties: Object.fromEntries(Object.entries(missing).map(([key, value]) => [key, kept("rule", key, value)])),
    ...(name === "DataBarConditionalFormat"
      ? {
          objects: {
            PositiveFormat: child(() => settings("ConditionalDataBarPositiveFormat", { FillColor: "#638EC6", GradientFill: true, BorderColor: "" })),
            NegativeFormat: child(() =>
              settings("ConditionalDataBarNegativeFormat", { FillColor: "#FF0000", MatchPositiveFillColor: false, BorderColor: "", MatchPositiveBorderColor: false })),
          },
        }
      : {}),
  });

const colorScaleClass = settings("ColorScaleConditionalFormat", { Criteria: null, ThreeColorScale: false });
const iconSetClass = settings("IconSetConditionalFormat", { Criteria: [], ReverseIconOrder: false, ShowIconOnly: false, Style: "ThreeTrafficLights1" });
const dataBarClass = settings("DataBarConditionalFormat", {
  ShowDataBarOnly: false, BarDirection: "Context", AxisFormat: "Automatic", AxisColor: "", LowerBoundRule: { type: "Automatic" }, UpperBoundRule: { type: "Automatic" },
});

/** The part of a conditional format that belongs to its type; another type's part is null or an error. */
const typed = (type: string, partClass: WireClass<FormatRef>, orNull: boolean) => (self: FormatRef, call: Call): Handle | null => {
  if (recordOf(self, call).type === type) return new Handle(partClass, self) as Handle;
  if (orNull) return null;
  throw new ExcelError("ItemNotFound");
};

const formatClass = wireClass<FormatRef>("ConditionalFormat", {
  identify: (self) => ({ Id: self.id }),
  properties: {
    Id: (self) => self.id,
    Type: (self, call) => recordOf(self, call).type,
    StopIfTrue: [(self, call) => recordOf(self, call).stopIfTrue, (self, value, call) => change(self, (item) => ({ ...item, stopIfTrue: flag(value, false) }), call)],
    Priority: [
      (self, call) => call.session.book.sheet(self.sheetId).meta.conditionalFormats.findIndex((item) => item.id === self.id),
      (self, value, call) => {
        const sheet = call.session.book.sheet(self.sheetId);
        const item = recordOf(self, call);
        const others = sheet.meta.conditionalFormats.filter((other) => other !== item);
        others.splice(integer(value), 0, item);
        write(sheet, others, call);
      },
    ],
  },
  objects: {
    Custom: typed("Custom", customClass, false),
    CustomOrNullObject: typed("Custom", customClass, true),
    CellValue: typed("CellValue", cellValueClass, false),
    CellValueOrNullObject: typed("CellValue", cellValueClass, true),
    TextComparison: typed("ContainsText", textClass, false),
    TextComparisonOrNullObject: typed("ContainsText", textClass, true),
    TopBottom: typed("TopBottom", topBottomClass, false),
    TopBottomOrNullObject: typed("TopBottom", topBottomClass, true),
    ColorScale: typed("ColorScale", colorScaleClass, false),
    ColorScaleOrNullObject: typed("ColorScale", colorScaleClass, true),
    IconSet: typed("IconSet", iconSetClass, false),
    IconSetOrNullObject: typed("IconSet", iconSetClass, true),
    DataBar: typed("DataBar", dataBarClass, false),
    DataBarOrNullObject: typed("DataBar", dataBarClass, true),
    Preset: typed("PresetCriteria", presetClass, false),
    PresetOrNullObject: typed("PresetCriteria", presetClass, true),
  },
  methods: {
    Delete: (self, _args, call) => {
      const sheet = call.session.book.sheet(self.sheetId);
      recordOf(self, call);
      write(sheet, sheet.meta.conditionalFormats.filter((item) => item.id !== self.id), call);
      return null;
    },
    GetRange: (self, _args, call) => {
      const { boxes } = recordOf(self, call);
      if (boxes.length !== 1) throw new ExcelError("InvalidOperation");
      return rangeHandle(call.session, self.sheetId, boxes[0]!);
    },
    GetRangeOrNullObject: (self, _args, call) => {
      const { boxes } = recordOf(self, call);
      return boxes.length === 1 ? rangeHandle(call.session, self.sheetId, boxes[0]!) : null;
    },
    GetRanges: (self, _args, call) => rangeAreasHandle(call.session, self.sheetId, recordOf(self, call).boxes),
  },
});

const orFail = (range: RangeRef, item: ConditionalFormatRecord | undefined): Handle => {
  if (!item) throw new ExcelError("ItemNotFound");
  return handle(range.sheetId, item);
};

function clearAll(range: RangeRef, call: Call): null {
  const sheet = sheetOf(range, call);
  const left = sheet.meta.conditionalFormats.flatMap((item) => {
    const boxes = range.boxes.reduce<readonly Box[]>((rest, hole) => rest.flatMap((box) => without(box, hole)), item.boxes);
    return boxes.length === 0 ? [] : [{ ...item, boxes }];
  });
  write(sheet, left, call);
  return null;
}

const collectionClass = wireClass<RangeRef>("ConditionalFormatCollection", {
  items: (range, call) => touching(range, call).map((item) => handle(range.sheetId, item)),
  item: (range, id, call) => orFail(range, touching(range, call).find((item) => item.id === id)),
  methods: {
    Add: (range, [type], call) => {
      const sheet = sheetOf(range, call);
      const id = `{00000000-000E-0000-0000-${call.session.book.nextId().toString(16).toUpperCase().padStart(12, "0")}}`;
      const item: ConditionalFormatRecord = { id, boxes: range.boxes, type: oneOf(type, TYPES), stopIfTrue: false, rule: {}, format: {} };
      write(sheet, [item, ...sheet.meta.conditionalFormats], call);
      return handle(range.sheetId, item);
    },
    ClearAll: (range, _args, call) => clearAll(range, call),
    GetCount: (range, _args, call) => touching(range, call).length,
    GetItemAt: (range, [index], call) => orFail(range, touching(range, call)[integer(index)]),
    GetItemOrNullObject: (range, [id], call) => {
      const item = touching(range, call).find((candidate) => candidate.id === id);
      return item ? handle(range.sheetId, item) : null;
    },
  },
});
