import { ExcelError } from "../model/excelError";
import { Handle, wireClass } from "../protocol/registry";
import { eventRange } from "../protocol/eventPump";
import type { ExcelSession } from "../protocol/session";
import { applicationHandle } from "./application";
import { customXmlHandle } from "./customXml";
import { documentPropertiesHandle } from "./documentProperties";
import { functionsHandle } from "./functions";
import { namesHandle } from "./names";
import { rangeHandle } from "./range";
import { rangeAreasHandle } from "./rangeAreas";
import { runtimeHandle } from "./runtime";
import { settingsHandle } from "./settings";
import { tablesHandle } from "./tables";
import { text } from "./arguments";
import { workbookProtectionHandle } from "./workbookProtection";
import { worksheetsHandle } from "./worksheets";

/** The root of every request: the workbook itself. */
export const workbookHandle = (_session: ExcelSession): Handle => new Handle(workbookClass, null) as Handle;

const workbookClass = wireClass<null>("Workbook", {
  properties: {
    Name: (_self, call) => call.session.book.meta.name,
    ReadOnly: () => false,
    IsDirty: { get: (_self, call) => call.session.book.journal.canUndo, set: () => undefined },
    AutoSave: () => false,
    PreviouslySaved: () => true,
    CalculationEngineVersion: () => 191029,
    ChartDataPointTrack: { get: () => true, set: () => undefined, quiet: true },
    UsePrecisionAsDisplayed: { get: () => false, set: () => undefined, quiet: true },
  },
  objects: {
    Worksheets: () => worksheetsHandle(),
    Tables: () => tablesHandle(undefined),
    Names: () => namesHandle(undefined),
    Settings: () => settingsHandle(),
    CustomXmlParts: () => customXmlHandle(),
    Properties: () => documentPropertiesHandle(),
    Application: () => applicationHandle(),
    Protection: () => workbookProtectionHandle(),
    Functions: () => functionsHandle(),
    _Runtime: () => runtimeHandle(),
  },
  methods: {
    GetActiveCell: (_self, _args, call) => {
      const { view } = call.session;
      const box = view.selection[0]!;
      return rangeHandle(call.session, view.activeSheetId, { ...box, rows: 1, columns: 1 });
    },
    GetSelectedRange: (_self, _args, call) => {
      const { view } = call.session;
      if (view.selection.length !== 1) throw new ExcelError("InvalidSelection");
      return rangeHandle(call.session, view.activeSheetId, view.selection[0]!);
    },
    GetSelectedRanges: {
      run: (_self, _args, call) => rangeAreasHandle(call.session, call.session.view.activeSheetId, call.session.view.selection),
    },
    GetIsActiveCollabSession: (_self, _args, call) => call.session.book.views.length > 1,
    GetActiveChartOrNullObject: () => null,
    GetActiveSlicerOrNullObject: () => null,
    Save: () => null,
    Undo: (_self, _args, call) => {
      call.session.book.undo();
      return null;
    },
    _GetRangeForEventByReferenceId: (_self, [id], call) => {
      const range = eventRange(text(id));
      if (!range) throw new ExcelError("ItemNotFound");
      return rangeHandle(call.session, call.session.book.sheet(range.sheetId).id, range.box);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_self, [id], call) => {
      const range = eventRange(text(id));
      return range && call.session.book.findSheet(range.sheetId) ? rangeHandle(call.session, range.sheetId, range.box) : null;
    },
    _GetReferenceCount: (_self, _args, call) => call.session.referenceCount,
    _RemoveReference: (_self, [id], call) => {
      call.session.release(text(id));
      return null;
    },
    _RemoveAllReferences: (_self, _args, call) => {
      call.session.releaseAll();
      return null;
    },
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
});
