import { ExcelError } from "../model/excelError";
import type { ExcelHost } from "./host";
import { ActionType, type RequestBody } from "./wire";

/** Excel on the web refuses larger requests and answers, in bytes. */
export const MAX_PAYLOAD = 5 * 1024 * 1024;

/** No read may touch more cells. */
export const MAX_CELLS = 5_000_000;

/** Throws `RangeExceedsLimit` for a read or write of too many cells. */
export function requireCellCount(cells: number): void {
  if (cells > MAX_CELLS) throw new ExcelError("RangeExceedsLimit");
}

/** The length of a text in bytes, as it travels. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    if (code >= 0xd800 && code <= 0xdbff) at++;
  }
  return bytes;
}

/** Throws what Excel throws while a cell is being edited. Requests of the function runtime and of Office itself go through. */
export function checkMode(host: ExcelHost, request: RequestBody): void {
  if (host.view.editing === undefined) return;
  const isOffice = Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === 2);
  if (isOffice || request.Actions.every((action) => action.ActionType === ActionType.trace)) return;
  throw new ExcelError("InvalidOperationInCellEditMode");
}
