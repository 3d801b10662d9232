import { ExcelError } from "../model/excelError";
import { Handle, type WireClass } from "../protocol/registry";
import type { ExcelSession } from "../protocol/session";
import { officeServices } from "./officeServices";
import { workbookHandle } from "./workbook";

/** What a request's path begins with: the workbook. */
export const globalObject = (session: ExcelSession): Handle => workbookHandle(session);

/** Services that answer whatever they are asked with nothing: telemetry, licences, Office's own housekeeping. */
const SILENT = /^Microsoft\.(Telemetry|InternalService|Office|AppRuntime|OfficeSharedApi|LocaleApi|Experiment|DynamicRibbon)\b/;

const silentService: WireClass<unknown> = {
  name: "Service",
  properties: {},
  methods: new Proxy({}, { get: () => ({ run: () => null }) }),
};

/** Objects that a request makes by their type's name. Throws `ApiNotFound` for the ones that are not played. */
export function newObject(typeName: string, _args: readonly unknown[], session: ExcelSession): Handle {
  const service = officeServices(typeName, session);
  if (service) return service;
  if (SILENT.test(typeName)) return new Handle<unknown>(silentService, undefined);
  throw new ExcelError("ApiNotFound", `The object ${typeName} is not available.`);
}
