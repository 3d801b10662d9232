import { type AppError, CustCodeError } from "../app/api";

/**
 * Runs one piece of work in Excel and turns Excel's errors into ours.
 *
 * @throws CustCodeError with the kind that tells the person what to do; `excel` with Excel's own code where we know no better.
 */
export function excelRun<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withOurErrors(() => Excel.run(work));
}

/**
 * The same for work that touches each of its objects before one `sync` and none after it, but for what was loaded. `Excel.run` would have Excel
 * keep every range for later, and drop them again in a request of their own.
 */
export function excelOnce<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withOurErrors(() => work(new Excel.RequestContext()));
}

async function withOurErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toCustCodeError(error);
  }
}

const KINDS: Readonly<Record<string, AppError["kind"]>> = {
  AccessDenied: "protected-sheet",
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidSelection: "no-selection",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  ApiNotFound: "excel-too-old",
};

/** Gives our own errors back as they are; anything that Excel threw becomes one of ours, with Excel's code and words kept. */
export function toCustCodeError(error: unknown): CustCodeError {
  if (error instanceof CustCodeError) return error;
  const code = property(error, "code");
  const message = property(error, "message");
  return new CustCodeError({ kind: KINDS[code] ?? "excel", params: { code, message } });
}

/** True when the request or its answer was larger than this Excel takes: the same work in two halves may do. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof CustCodeError && error.error.kind === "too-large";
}

/** Whether this Excel has a requirement set of the ExcelApi family, such as `1.13`. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function property(error: unknown, name: string): string {
  if (typeof error !== "object" || error === null) return name === "message" ? String(error) : "";
  const value = (error as Record<string, unknown>)[name];
  return typeof value === "string" ? value : "";
}
