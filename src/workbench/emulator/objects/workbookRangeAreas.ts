import { fullAddress } from "../model/address";
import { ExcelError } from "../model/excelError";
import { trace, type SheetBox } from "../model/tracing";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { integer, text } from "./arguments";
import { rangeHandle } from "./range";
import { rangeAreasHandle } from "./rangeAreas";
import type { RangeRef } from "./rangeRef";

/** Areas of several sheets as one object: what cells depend on, or what depends on them. */
interface AreasRef {
  readonly areas: readonly SheetBox[];
}

/** The areas that a trace from a range finds. Throws `ItemNotFound` when there are none. */
const traced = (direction: "precedents" | "dependents", all: boolean) => (range: RangeRef, _args: readonly unknown[], call: Call): Handle => {
  const areas = trace(call.session.book, { sheetId: range.sheetId, box: range.box }, direction, all);
  if (areas.length === 0) throw new ExcelError("ItemNotFound");
  return new Handle(workbookAreasClass, { areas }) as Handle;
};

/** Methods of Range. */
export const rangeTracing = {
  GetDirectPrecedents: traced("precedents", false),
  GetPrecedents: traced("precedents", true),
  GetDirectDependents: traced("dependents", false),
  GetDependents: traced("dependents", true),
};

/** The areas sheet by sheet, as RangeAreas. */
function bySheet(self: AreasRef, call: Call): Handle[] {
  const sheetIds = [...new Set(self.areas.map(({ sheetId }) => sheetId))];
  return sheetIds.map((id) => rangeAreasHandle(call.session, id, self.areas.filter(({ sheetId }) => sheetId === id).map(({ box }) => box)));
}

function ofSheet(self: AreasRef, key: unknown, call: Call): Handle | null {
  const { book } = call.session;
  const sheet = book.sheetByName(text(key)) ?? book.findSheet(text(key));
  const boxes = self.areas.filter(({ sheetId }) => sheetId === sheet?.id).map(({ box }) => box);
  return sheet && boxes.length > 0 ? rangeAreasHandle(call.session, sheet.id, boxes) : null;
}

function itemAt(items: readonly Handle[], index: unknown): Handle {
  const item = items[integer(index)];
  if (!item) throw new ExcelError("ItemNotFound");
  return item;
}

const areasClass = wireClass<AreasRef>("RangeAreasCollection", {
  items: bySheet,
  methods: { GetCount: (self, _args, call) => bySheet(self, call).length, GetItemAt: (self, [index], call) => itemAt(bySheet(self, call), index) },
});

const ranges = (self: AreasRef, call: Call): Handle[] => self.areas.map(({ sheetId, box }) => rangeHandle(call.session, sheetId, box));

const rangesClass = wireClass<AreasRef>("RangeCollection", {
  items: ranges,
  methods: { GetCount: (self) => self.areas.length, GetItemAt: (self, [index], call) => itemAt(ranges(self, call), index) },
});

const workbookAreasClass = wireClass<AreasRef>("WorkbookRangeAreas", {
  referable: true,
  properties: { Addresses: (self, call) => self.areas.map(({ sheetId, box }) => fullAddress(call.session.book.sheet(sheetId).name, box)) },
  objects: { Areas: (self) => new Handle(areasClass, self) as Handle, Ranges: (self) => new Handle(rangesClass, self) as Handle },
  methods: {
    GetRangeAreasBySheet: (self, [key], call) => {
      const found = ofSheet(self, key, call);
      if (!found) throw new ExcelError("ItemNotFound");
      return found;
    },
    GetRangeAreasOrNullObjectBySheet: (self, [key], call) => ofSheet(self, key, call),
  },
});
