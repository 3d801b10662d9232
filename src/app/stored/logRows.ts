import type { Locale } from "../api";
import type { StoredCell } from "../ports";
import { isBlankRow, type RowCodec } from "./rowCodec";
import { readStatus } from "./words";

/** What the log tells of; each has its word in the sheet. */
export const LOG_ACTIONS = {
  "set-up": { zh: "建立", en: "set up" },
  "rule-saved": { zh: "保存规则", en: "rule saved" },
  "rule-retired": { zh: "停用规则", en: "rule retired" },
  "rules-imported": { zh: "导入规则", en: "rules imported" },
  "codebook-changed": { zh: "修改码表", en: "codebook changed" },
  begun: { zh: "开始发放", en: "issuing begun" },
  issued: { zh: "发放", en: "issued" },
  finished: { zh: "补完发放", en: "issuing finished" },
  closed: { zh: "结束发放", en: "issuing closed" },
  adopted: { zh: "收编", en: "adopted" },
  reserved: { zh: "预留", en: "reserved" },
  assigned: { zh: "启用预留", en: "reservation used" },
  voided: { zh: "作废", en: "voided" },
  returned: { zh: "退回", en: "returned" },
  reissued: { zh: "改发", en: "issued anew" },
  "counter-raised": { zh: "调大计数器", en: "counter raised" },
  restored: { zh: "补登记", en: "registered again" },
  "backup-restored": { zh: "恢复备份", en: "backup restored" },
  repaired: { zh: "修复工作表", en: "sheets repaired" },
  "codes-repaired": { zh: "修复编码", en: "codes repaired" },
  "repair-undone": { zh: "撤销修复", en: "repair undone" },
  "option-changed": { zh: "更改选项", en: "option changed" },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

export type LogAction = keyof typeof LOG_ACTIONS;

/** The fields of a log row over which its hash goes, in this order. */
export const LOG_FIELDS = ["at", "by", "action", "subject", "reason", "before", "after"] as const;

/** A row of the log as it stands in the sheet. */
export type LogTexts = Readonly<Record<(typeof LOG_FIELDS)[number] | "hash" | "previous", string>>;

export interface StoredLogRow {
  /** 0-based data row. */
  readonly index: number;
  readonly texts: LogTexts;
  /** Undefined for a word that is none of ours. */
  readonly action: LogAction | undefined;
}

/** Reads rows of the log; blank ones are passed over. */
export function readLog(codec: RowCodec<"log">, rows: readonly (readonly StoredCell[])[], from = 0): readonly StoredLogRow[] {
  return rows.flatMap((row, offset): readonly StoredLogRow[] => {
    if (isBlankRow(row)) return [];
    const text = (column: (typeof LOG_FIELDS)[number] | "hash" | "previous") => codec.exact(row, column);
    const texts: LogTexts = {
      at: text("at"), by: text("by"), action: text("action"), subject: text("subject"), reason: text("reason"),
      before: text("before"), after: text("after"), hash: text("hash"), previous: text("previous"),
    };
    return [{ index: from + offset, texts, action: readStatus(LOG_ACTIONS, texts.action) }];
  });
}

/** The word for an action in one language. */
export function logWord(action: LogAction, locale: Locale): string {
  return locale === "zh-CN" ? LOG_ACTIONS[action].zh : LOG_ACTIONS[action].en;
}
