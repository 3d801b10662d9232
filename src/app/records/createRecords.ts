import { verifyLog, type ChainedRow, type LogAnchor } from "../../core/log";
import type { Ports } from "../ports";
import type { LogViewRow, RecordUseCases } from "../registerApi";
import { LOG_FIELDS, readLog, type StoredLogRow } from "../stored/logRows";
import { readLogRows } from "../workspace/logbook";
import { codecsOf } from "../workspace/snapshot";
import type { Workspace } from "../workspace/workspace";
import { auditWorkbook } from "./auditWorkbook";

/** The log, and whether everything is still right. */
export function createRecords(dependencies: { readonly workspace: Workspace; readonly ports: Pick<Ports, "sheets" | "formulaCells" | "clock" | "settings"> }): RecordUseCases {
  const { ports } = dependencies;
  const look = async () => codecsOf(await ports.sheets.look()).log;

  return {
    async log(most) {
      const codec = await look();
      const { state, rowCount, firstRow } = codec.place;
      const from = Math.max(0, rowCount - most);
      const rows = state === "there" && rowCount > from ? readLog(codec, await ports.sheets.read("log", from, rowCount - from), from) : [];
      const shown = rows.map(({ index, action, texts: { action: word, at, by, subject, reason, before, after } }): LogViewRow => ({ row: firstRow + index, at, by, action, word, subject, reason, before, after }));
      return { rows: shown.reverse(), total: state === "there" ? rowCount : 0 };
    },
    async verifyLog() {
      const codec = await look();
      const verdict = verifyLog(chainOf(await readLogRows(ports.sheets, codec), codec.position("previous") >= 0), anchorOf(ports.settings.get("logAnchor")));
      return { verdict, sheet: codec.place.sheet, firstRow: codec.place.firstRow };
    },
    audit: (options, run) => auditWorkbook(dependencies, options, run),
  };
}

const BLANK: ChainedRow = { fields: LOG_FIELDS.map(() => ""), hash: "", previous: "" };

/** The rows as the chain is judged: blank ones keep their places. Without the column of previous hashes a row counts with the hash above it. */
function chainOf(rows: readonly StoredLogRow[], isLinked: boolean): readonly ChainedRow[] {
  const chain: ChainedRow[] = [];
  for (const { index, texts } of rows) {
    while (chain.length < index) chain.push(BLANK);
    chain.push({ fields: LOG_FIELDS.map((field) => texts[field]), hash: texts.hash, previous: isLinked ? texts.previous : undefined });
  }
  return chain;
}

/** What the settings remember of the log: `12 3f9c…`. */
function anchorOf(setting: string | undefined): LogAnchor | undefined {
  const [, count, hash] = /^(\d+) ([0-9a-f]{64})$/.exec(setting ?? "") ?? [];
  return count === undefined || hash === undefined ? undefined : { count: Number(count), hash };
}
