/**
 * Sentences for an audit of the register and for a look at the log's chain. Apart from `createMessages`, because the worksheet functions never need
 * them and their script is to stay small.
 */
import type { Locale } from "../app/api";
import type { AuditFinding, AuditKind, AuditReason } from "../core/audit";
import type { LogFinding, LogFindingKind } from "../core/log";
import type { AuditDictionary, LogNoteKind } from "./auditDictionary";
import { auditNotesEn } from "./auditNotes.en";
import { auditNotesZh } from "./auditNotes.zh";
import { fillTemplate, type Params } from "./fillTemplate";
import { inputNames } from "./inputNames";

export interface AuditMessages {
  /** What all findings of a kind have in common, for the line above them. */
  auditTitle(kind: AuditKind): string;
  /** What is wrong and what to do. `firstRow`: the sheet's 1-based row of the first register row; left out, rows are not named. */
  auditNote(finding: Pick<AuditFinding, "kind" | "row" | "params">, firstRow?: number): string;
  logTitle(kind: LogFindingKind): string;
  /** The same for the log; `firstRow`: the sheet's 1-based row of the first log row. */
  logNote(finding: LogFinding, firstRow: number): string;
}

const dictionaries: Readonly<Record<Locale, AuditDictionary>> = { "zh-CN": auditNotesZh, "en-US": auditNotesEn };

/** Which sentence a finding in the log has, and its parameters but for `row`. */
const logSentence = (finding: LogFinding, place: (row: number) => number, between: string): readonly [LogNoteKind, Params] => {
  switch (finding.kind) {
    case "altered":
      return [`altered-${finding.cell}`, {}];
    case "inserted":
      if (finding.copyOf !== undefined) return ["inserted-copy", { copy: place(finding.copyOf) }];
      if (finding.follows === undefined) return ["inserted", {}];
      return ["inserted-late", { follows: finding.follows < 0 ? undefined : place(finding.follows) }];
    case "removed":
      return finding.after < 0 ? ["removed-top", {}] : ["removed", { after: place(finding.after) }];
    case "moved":
      return finding.sorted ? ["sorted", { count: finding.rows.length }] : ["moved", { rows: finding.rows.map(place).join(between) }];
    case "end-removed":
      return finding.missing > 0 ? ["end-removed", { missing: finding.missing }] : ["end-removed-unknown", {}];
  }
};

/** The sentences of a language. */
export const createAuditMessages = (locale: Locale): AuditMessages => {
  const { titles, notes, unreadable, statuses, logTitles, log, between } = dictionaries[locale];
  return {
    auditTitle: (kind) => titles[kind],
    auditNote: ({ kind, row, params }, firstRow) => {
      const place = (value: string | number | undefined): number | undefined => (firstRow === undefined || typeof value !== "number" ? undefined : firstRow + value);
      const template = kind === "code-unreadable" ? unreadable[params["reason"] as AuditReason] : notes[kind];
      const { first, segment = "", status = "" } = params;
      const said = fillTemplate(template, { ...params, row: place(row), first: place(first), segment: inputNames[locale][segment] ?? segment, status: statuses[status] ?? status });
      return said.charAt(0).toUpperCase() + said.slice(1);
    },
    logTitle: (kind) => logTitles[kind],
    logNote: (finding, firstRow) => {
      const place = (row: number): number => firstRow + row;
      const [kind, params] = logSentence(finding, place, between);
      return fillTemplate(log[kind], { ...params, row: place(finding.at) });
    },
  };
};
