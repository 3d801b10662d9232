import { logRow } from "../../core/log/logChain";
import type { Locale } from "../api";
import type { ClockPort, PersonPort, SheetsPort } from "../ports";
import type { RowCodec } from "../stored/rowCodec";

/** What the log tells of; each has its word in the sheet. */
export type LogAction = "set-up" | "rule-saved" | "rule-retired" | "rules-imported" | "codebook-changed" | "issued" | "voided" | "returned" | "restored";

const WORDS: Readonly<Record<LogAction, { readonly zh: string; readonly en: string }>> = {
  "set-up": { zh: "建立", en: "set up" },
  "rule-saved": { zh: "保存规则", en: "rule saved" },
  "rule-retired": { zh: "停用规则", en: "rule retired" },
  "rules-imported": { zh: "导入规则", en: "rules imported" },
  "codebook-changed": { zh: "修改码表", en: "codebook changed" },
  issued: { zh: "发放", en: "issued" },
  voided: { zh: "作废", en: "voided" },
  returned: { zh: "退回", en: "returned" },
  restored: { zh: "补登记", en: "registered again" },
};

export interface LogEntry {
  readonly action: LogAction;
  readonly subject: string;
  readonly reason?: string;
  readonly before?: string;
  readonly after?: string;
}

/** The fields of a log row over which its hash goes, in this order. */
export const LOG_FIELDS = ["at", "by", "action", "subject", "reason", "before", "after"] as const;

/** Appends one row to the log; its hash follows from the row that is the last one now. */
export async function writeLog(sheets: SheetsPort, codec: RowCodec<"log">, rowCount: number, entry: LogEntry, clock: ClockPort, person: PersonPort): Promise<void> {
  const [last] = rowCount > 0 ? await sheets.read("log", rowCount - 1, 1) : [];
  const fields = {
    at: clock.now(),
    by: person.name(),
    action: word(entry.action, codec.locale),
    subject: entry.subject,
    reason: entry.reason ?? "",
    before: entry.before ?? "",
    after: entry.after ?? "",
  };
  const hash = logRow(last ? codec.text(last, "hash") : "", LOG_FIELDS.map((field) => fields[field]));
  await sheets.append("log", [codec.row({ ...fields, hash })]);
}

function word(action: LogAction, locale: Locale): string {
  return locale === "zh-CN" ? WORDS[action].zh : WORDS[action].en;
}
