import { columnLetters, sheetPrefix } from "../cellAddress";
import type { StoredLogRow } from "../stored/logRows";
import { joinTexts, splitTexts } from "../stored/words";

/** What is written into the log before an action draws its first number: enough to know what it was about when it never ends. */
export interface BegunAction {
  readonly rule: string;
  /** The list, `名单!A1:G3001`. */
  readonly list: string;
  /** Column of the codes, 0-based, and its header; "" when it has none. */
  readonly target: number;
  readonly header: string;
  /** Input name → sheet column, 0-based. */
  readonly columns: readonly (readonly [input: string, column: number])[];
  readonly recordKey?: number | undefined;
}

/** An action as the log tells of it. */
export interface JournalEntry {
  readonly batch: string;
  readonly at: string;
  readonly by: string;
  /** Undefined when the log knows of no beginning. */
  readonly begun: Pick<BegunAction, "rule" | "list" | "header"> | undefined;
  readonly ended: boolean;
}

/** The cell of the log that says what was begun: `客户编码 | 名单!A1:G3001 | F=编码 | region=B | key=A`. */
export function printBegun({ rule, list, target, header, columns, recordKey }: BegunAction): string {
  const inputs = columns.map(([input, column]) => `${input}=${columnLetters(column)}`);
  const key = recordKey === undefined ? [] : [`key=${columnLetters(recordKey)}`];
  return joinTexts([rule, list, `${columnLetters(target)}=${header}`, ...inputs, ...key]);
}

/** A list's address with its sheet, quoted where need be. */
export function printList(sheet: string, address: string): string {
  return sheetPrefix(sheet) + address;
}

/** Reads what `printBegun` wrote; the parts that a person cut away are "". */
export function readBegun(text: string): Pick<BegunAction, "rule" | "list" | "header"> {
  const [rule = "", list = "", target = ""] = splitTexts(text);
  return { rule, list, header: target.includes("=") ? target.slice(target.indexOf("=") + 1) : "" };
}

/** Actions by their batch, as rows of the log tell of them; rows about anything else are passed over. */
export function readJournal(rows: readonly StoredLogRow[]): ReadonlyMap<string, JournalEntry> {
  const journal = new Map<string, JournalEntry>();
  const ended = new Set<string>();
  for (const { action, texts } of rows) {
    if (action === "begun" && texts.subject !== "") {
      journal.set(texts.subject, { batch: texts.subject, at: texts.at, by: texts.by, begun: readBegun(texts.after), ended: false });
    }
    // `客户编码 · 3k2l…`: whoever issued, finished, closed or took back an action names it last.
    if (action === "issued" || action === "finished" || action === "closed" || action === "voided" || action === "returned" || action === "adopted") {
      ended.add(texts.subject.slice(texts.subject.lastIndexOf(" ") + 1));
    }
  }
  for (const batch of ended) {
    const entry = journal.get(batch) ?? { batch, at: "", by: "", begun: undefined, ended: true };
    journal.set(batch, { ...entry, ended: true });
  }
  return journal;
}
