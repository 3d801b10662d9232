import type { Locale } from "../api";
import type { OwnTable, TablePlan } from "../ports";
import { columnsOf, headerText, SCHEMA, sheetNameOf, type ColumnId } from "./columns";

const TITLES: Record<OwnTable, { readonly zh: string; readonly en: string }> = {
  rules: { zh: "编码规则", en: "coding rules" },
  codebooks: { zh: "码表(可直接在此编辑)", en: "codebooks (edit them right here)" },
  counters: { zh: "流水号计数器(“下一个号”可调大,不可调小)", en: "counters (“Next” may be raised, never lowered)" },
  register: { zh: "登记簿(只增不减,请勿修改或删除)", en: "register (only ever grows; please do not edit or delete)" },
  log: { zh: "日志(请勿修改)", en: "log (please do not edit)" },
};

/** Widths of the columns, in points. */
const WIDTHS: { readonly [T in OwnTable]: Readonly<Record<ColumnId<T>, number>> } = {
  rules: { name: 110, version: 60, pattern: 240, validFrom: 90, status: 70, owner: 90, reviewDate: 90, definition: 300 },
  codebooks: { codebook: 110, value: 180, code: 80, aliases: 260, parent: 100, from: 90, to: 90, status: 70 },
  counters: { rule: 110, key: 120, next: 80, step: 60, limit: 80, used: 60, lastCode: 130, lastIssued: 160, owner: 90 },
  register: { code: 130, rule: 110, version: 60, key: 110, number: 70, recordKey: 160, inputs: 200, status: 70, batch: 110, by: 90, at: 160, cell: 130, note: 160, until: 90 },
  log: { at: 160, by: 90, action: 110, subject: 160, reason: 200, before: 200, after: 200, hash: 160, previous: 160 },
};

/**
 * What to create for one table in the user's language.
 *
 * @param identity the workbook's identity, which stands in the title of each of our sheets; "" when it has none yet.
 */
export function planTable(table: OwnTable, locale: Locale, identity = ""): TablePlan {
  const what = headerText(TITLES[table], locale);
  const widths: Readonly<Record<string, number>> = WIDTHS[table];
  return {
    table,
    sheet: sheetNameOf(table),
    title: `CustCode ${what} · schema ${SCHEMA}${identity === "" ? "" : ` · id ${identity}`}`,
    schema: SCHEMA,
    columns: columnsOf(table).map(([id, words]) => ({
      header: headerText(words, locale),
      numberFormat: words.format ?? "@",
      width: widths[id] ?? 0,
    })),
  };
}
