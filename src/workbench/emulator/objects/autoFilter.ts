import { ExcelError } from "../model/excelError";
import { applyAutoFilter, clearTableFilters, filterTableColumn, reapplyTableFilters, setAutoFilter } from "../model/filtering";
import type { FilterCriterion, Sheet } from "../model/sheet";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { integer, option, optionalText, record } from "./arguments";
import { rangeArgument, rangeHandle } from "./range";
import { parseAddress } from "../model/address";
import { patchTable } from "../model/tableGrowth";
import { surroundingRegion } from "../model/regions";
import { tableOf, type TableRef } from "./table";
import { columnIndex, type ColumnRef } from "./tableColumns";
import type { SheetRef } from "./worksheet";

export const autoFilterHandle = (sheetId: string): Handle => new Handle(autoFilterClass, { sheetId }) as Handle;
export const tableAutoFilterHandle = (tableId: string): Handle => new Handle(tableFilterClass, { tableId }) as Handle;
export const columnFilterHandle = (column: ColumnRef): Handle => new Handle(filterClass, column) as Handle;

/** A criterion as the API has it; dates among `values` are taken by their text. */
export function criterionFrom(value: unknown): FilterCriterion {
  const options = record(value);
  const values = option(options, "values");
  return {
    filterOn: optionalText(option(options, "filterOn")) ?? "Values",
    values: Array.isArray(values) ? values.map((item) => (typeof item === "string" ? item : String((item as { date?: string }).date ?? item))) : undefined,
    criterion1: optionalText(option(options, "criterion1")) ?? optionalText(option(options, "color")),
    criterion2: optionalText(option(options, "criterion2")),
    operator: optionalText(option(options, "operator")),
    dynamicCriteria: optionalText(option(options, "dynamicCriteria")),
  };
}

const sheetOf = (self: SheetRef, call: Call): Sheet => call.session.book.sheet(self.sheetId);

function edit(call: Call, change: () => void): null {
  call.session.edit("filter", change);
  return null;
}

const criteriaList = (columns: number, criteria: ReadonlyMap<number, FilterCriterion>): unknown[] =>
  Array.from({ length: columns }, (_, at) => criteria.get(at) ?? null);

const autoFilterClass = wireClass<SheetRef>("AutoFilter", {
  properties: {
    Enabled: (self, call) => sheetOf(self, call).meta.autoFilter !== undefined,
    IsDataFiltered: (self, call) => (sheetOf(self, call).meta.autoFilter?.criteria.size ?? 0) > 0,
    Criteria: (self, call) => {
      const filter = sheetOf(self, call).meta.autoFilter;
      return filter ? criteriaList(filter.box.columns, filter.criteria) : [];
    },
  },
  methods: {
    Apply: (self, [where, column, criteria], call) => {
      const box = rangeArgument(where)?.box ?? (typeof where === "string" ? parseAddress(where)?.boxes[0] : undefined);
      if (!box) throw new ExcelError("InvalidArgument");
      const sheet = sheetOf(self, call);
      const whole = box.rows === 1 && box.columns === 1 ? surroundingRegion(sheet, box) : (sheet.usedBox(true, box) ?? box);
      const index = column === null || column === undefined ? undefined : integer(column);
      const criterion = criteria === null || criteria === undefined ? undefined : criterionFrom(criteria);
      return edit(call, () => applyAutoFilter(call.session.book, sheet, whole, index, criterion));
    },
    ClearCriteria: (self, _args, call) => {
      const { autoFilter } = sheetOf(self, call).meta;
      return edit(call, () => autoFilter && setAutoFilter(call.session.book, sheetOf(self, call), { box: autoFilter.box, criteria: new Map() }));
    },
    ClearColumnCriteria: (self, [column], call) => {
      const { autoFilter } = sheetOf(self, call).meta;
      if (!autoFilter) return null;
      const criteria = new Map(autoFilter.criteria);
      criteria.delete(integer(column));
      return edit(call, () => setAutoFilter(call.session.book, sheetOf(self, call), { box: autoFilter.box, criteria }));
    },
    Reapply: (self, _args, call) => {
      const { autoFilter } = sheetOf(self, call).meta;
      return edit(call, () => autoFilter && setAutoFilter(call.session.book, sheetOf(self, call), autoFilter));
    },
    Remove: (self, _args, call) => edit(call, () => setAutoFilter(call.session.book, sheetOf(self, call), undefined)),
    GetRange: (self, _args, call) => {
      const { autoFilter } = sheetOf(self, call).meta;
      if (!autoFilter) throw new ExcelError("ItemNotFound");
      return rangeHandle(call.session, self.sheetId, autoFilter.box);
    },
    GetRangeOrNullObject: (self, _args, call) => {
      const { autoFilter } = sheetOf(self, call).meta;
      return autoFilter ? rangeHandle(call.session, self.sheetId, autoFilter.box) : null;
    },
  },
});

const tableFilterClass = wireClass<TableRef>("AutoFilter", {
  properties: {
    Enabled: (self, call) => tableOf(self, call).showFilterButton,
    IsDataFiltered: (self, call) => tableOf(self, call).filters.size > 0,
    Criteria: (self, call) => criteriaList(tableOf(self, call).columns.length, tableOf(self, call).filters),
  },
  methods: {
    Apply: (self, [_where, column, criteria], call) => {
      const table = tableOf(self, call);
      if (column === null || column === undefined) return null;
      const index = integer(column);
      if (index < 0 || index >= table.columns.length) throw new ExcelError("InvalidArgument");
      return edit(call, () => filterTableColumn(call.session.book, table, index, criterionFrom(criteria)));
    },
    ClearCriteria: (self, _args, call) => edit(call, () => clearTableFilters(call.session.book, tableOf(self, call))),
    ClearColumnCriteria: (self, [column], call) => edit(call, () => filterTableColumn(call.session.book, tableOf(self, call), integer(column), undefined)),
    Remove: (self, _args, call) =>
      edit(call, () => {
        clearTableFilters(call.session.book, tableOf(self, call));
        patchTable(call.session.book, self.tableId, { showFilterButton: false });
      }),
    Reapply: (self, _args, call) => edit(call, () => reapplyTableFilters(call.session.book, tableOf(self, call))),
    GetRange: (self, _args, call) => rangeHandle(call.session, tableOf(self, call).sheetId, tableOf(self, call).box),
    GetRangeOrNullObject: (self, _args, call) => rangeHandle(call.session, tableOf(self, call).sheetId, tableOf(self, call).box),
  },
});

function filterColumn(self: ColumnRef, criterion: FilterCriterion | undefined, call: Call): null {
  const table = tableOf(self, call);
  return edit(call, () => filterTableColumn(call.session.book, table, columnIndex(self, call), criterion));
}

const ranked = (filterOn: string) => (self: ColumnRef, [count]: readonly unknown[], call: Call): null =>
  filterColumn(self, criterionFrom({ filterOn, criterion1: String(integer(count)) }), call);

const filterClass = wireClass<ColumnRef>("Filter", {
  properties: { Criteria: (self, call) => tableOf(self, call).filters.get(columnIndex(self, call)) ?? null },
  methods: {
    Apply: (self, [criteria], call) => filterColumn(self, criterionFrom(criteria), call),
    ApplyValuesFilter: (self, [values], call) => filterColumn(self, criterionFrom({ filterOn: "Values", values }), call),
    ApplyCustomFilter: (self, [criterion1, criterion2, operator], call) => filterColumn(self, criterionFrom({ filterOn: "Custom", criterion1, criterion2, operator }), call),
    ApplyCellColorFilter: (self, [color], call) => filterColumn(self, criterionFrom({ filterOn: "CellColor", color }), call),
    ApplyFontColorFilter: (self, [color], call) => filterColumn(self, criterionFrom({ filterOn: "FontColor", color }), call),
    ApplyDynamicFilter: (self, [dynamicCriteria], call) => filterColumn(self, criterionFrom({ filterOn: "Dynamic", dynamicCriteria }), call),
    ApplyTopItemsFilter: ranked("TopItems"),
    ApplyTopPercentFilter: ranked("TopPercent"),
    ApplyBottomItemsFilter: ranked("BottomItems"),
    ApplyBottomPercentFilter: ranked("BottomPercent"),
    Clear: (self, _args, call) => filterColumn(self, undefined, call),
  },
});
