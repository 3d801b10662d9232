import { fullAddress } from "../model/address";
import type { Box } from "../model/values";
import { isOnSheet, intersection } from "../model/boxes";
import { ExcelError } from "../model/excelError";
import { MAX_COLUMNS, MAX_ROWS } from "../model/values";
import { Handle, wireClass, type Call } from "../protocol/registry";
import type { ExcelSession } from "../protocol/session";
import { flag, integer, oneOf } from "./arguments";
import { conditionalFormatsHandle } from "./conditionalFormats";
import { dataValidationHandle } from "./dataValidation";
import { rangeArgument, rangeHandle, sheetOf } from "./range";
import { rangeActions } from "./rangeActions";
import { rangeFormatHandle, styleName } from "./rangeFormat";
import { RangeRef } from "./rangeRef";
import { rangeSearch } from "./rangeSearch";
import { tablesWithin } from "./tables";
import { worksheetHandle } from "./worksheet";

/** Several areas of one sheet as one object. Throws `InvalidArgument` when one is not on the sheet. */
export function rangeAreasHandle(session: ExcelSession, sheetId: string, boxes: readonly Box[]): Handle {
  if (boxes.length === 0 || !boxes.every(isOnSheet)) throw new ExcelError("InvalidArgument");
  return new Handle(rangeAreasClass, session.pass(new RangeRef(sheetId, boxes))) as Handle;
}

const address = (areas: RangeRef, call: Call): string => {
  const { name } = sheetOf(areas, call);
  return areas.boxes.map((box) => fullAddress(name, box)).join(",");
};

const derived = (areas: RangeRef, call: Call, change: (box: Box) => Box | undefined): Handle | null => {
  const boxes = areas.boxes.flatMap((box) => change(box) ?? []);
  return boxes.length === 0 ? null : rangeAreasHandle(call.session, areas.sheetId, boxes);
};

const orFail = (handle: Handle | null): Handle => {
  if (!handle) throw new ExcelError("ItemNotFound");
  return handle;
};

const common = (areas: RangeRef, other: unknown, call: Call): Handle | null => {
  const range = rangeArgument(other);
  if (!range || range.sheetId !== areas.sheetId) throw new ExcelError("InvalidArgument");
  const boxes = areas.boxes.flatMap((box) => range.boxes.flatMap((candidate) => intersection(box, candidate) ?? []));
  return boxes.length === 0 ? null : rangeAreasHandle(call.session, areas.sheetId, boxes);
};

const used = (areas: RangeRef, valuesOnly: unknown, call: Call): Handle | null =>
  derived(areas, call, (box) => sheetOf(areas, call).usedBox(flag(valuesOnly, false), box));

const rangesClass = wireClass<RangeRef>("RangeCollection", {
  items: (areas, call) => areas.boxes.map((box) => rangeHandle(call.session, areas.sheetId, box)),
  properties: { Count: (areas) => areas.boxes.length },
  methods: {
    GetCount: (areas) => areas.boxes.length,
    GetItemAt: (areas, [index], call) => {
      const box = areas.boxes[integer(index)];
      if (!box) throw new ExcelError("ItemNotFound");
      return rangeHandle(call.session, areas.sheetId, box);
    },
  },
});

export const rangeAreasClass = wireClass<RangeRef>("RangeAreas", {
  referable: true,
  properties: {
    Address: address,
    AddressLocal: address,
    AreaCount: (areas) => areas.boxes.length,
    CellCount: (areas) => areas.boxes.reduce((sum, box) => sum + box.rows * box.columns, 0),
    IsEntireColumn: (areas) => areas.boxes.every((box) => box.rows === MAX_ROWS),
    IsEntireRow: (areas) => areas.boxes.every((box) => box.columns === MAX_COLUMNS),
    Style: styleName,
  },
  objects: {
    Areas: (areas) => new Handle(rangesClass, areas) as Handle,
    Worksheet: (areas, call) => worksheetHandle(call.session, areas.sheetId),
    Format: (areas, call) => rangeFormatHandle(call.session, areas),
    DataValidation: (areas) => dataValidationHandle(areas),
    ConditionalFormats: (areas) => conditionalFormatsHandle(areas),
  },
  methods: {
    Clear: rangeActions.Clear!,
    Calculate: rangeActions.Calculate!,
    SetDirty: rangeActions.SetDirty!,
    Select: rangeActions.Select!,
    CopyFrom: (areas, args, call) => {
      oneOf(args[1], ["All", "Formulas", "Values", "Formats"] as const, "All");
      for (const box of areas.boxes) rangeActions.CopyFrom!(new RangeRef(areas.sheetId, [box]), args, call);
      return null;
    },
    GetEntireRow: (areas, _args, call) => derived(areas, call, (box) => ({ ...box, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: (areas, _args, call) => derived(areas, call, (box) => ({ ...box, row: 0, rows: MAX_ROWS })),
    GetOffsetRangeAreas: (areas, [rows, columns], call) =>
      derived(areas, call, (box) => ({ ...box, row: box.row + integer(rows), column: box.column + integer(columns) })),
    GetIntersection: (areas, [other], call) => orFail(common(areas, other, call)),
    GetIntersectionOrNullObject: (areas, [other], call) => common(areas, other, call),
    GetSpecialCells: rangeSearch.GetSpecialCells!,
    GetSpecialCellsOrNullObject: rangeSearch.GetSpecialCellsOrNullObject!,
    GetUsedRangeAreas: (areas, [valuesOnly], call) => orFail(used(areas, valuesOnly, call)),
    GetUsedRangeAreasOrNullObject: (areas, [valuesOnly], call) => used(areas, valuesOnly, call),
    GetTables: (areas, [fullyContained], call) => tablesWithin(areas.sheetId, areas.boxes, flag(fullyContained, false), call),
  },
});
