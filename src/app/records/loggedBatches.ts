import type { StoredLogRow } from "../stored/logRows";

/** What the log says of an action that registered codes. */
export interface LoggedBatch {
  readonly batch: string;
  readonly issued: number;
}

/**
 * The actions of which the log says how many rows they registered. Such a row names the action last (`客户编码 · 7k2…`) and begins with the number
 * (`120 · 名单!A1:F121`); what was changed by hand and says neither is left out.
 */
export function loggedBatches(rows: readonly Pick<StoredLogRow, "action" | "texts">[]): readonly LoggedBatch[] {
  return rows.flatMap(({ action, texts: { subject, after } }): readonly LoggedBatch[] => {
    if (action !== "issued" && action !== "adopted") return [];
    const batch = subject.split("·").at(-1)?.trim() ?? "";
    const issued = Number(/^\s*(\d{1,9})(?!\d)/.exec(after)?.[1] ?? Number.NaN);
    return batch === "" || Number.isNaN(issued) ? [] : [{ batch, issued }];
  });
}
