import { logRow } from "../../core/log/logChain";
import type { ClockPort, PersonPort, SettingsPort, SheetsPort } from "../ports";
import { LOG_FIELDS, logWord, readLog, type LogAction, type LogTexts } from "../stored/logRows";
import type { RowCodec } from "../stored/rowCodec";
import { codecsOf } from "./snapshot";

export interface LogEntry {
  readonly action: LogAction;
  readonly subject: string;
  readonly reason?: string;
  readonly before?: string;
  readonly after?: string;
}

/** The log of one workbook, as one machine writes it. */
export interface Logbook {
  /** Appends a row; its hash follows from the row that is the last one now. */
  write(entry: LogEntry): Promise<void>;
  /** Writes rows of ours once more that a co-author wrote over in the same moment; answers how many. */
  keep(): Promise<number>;
}

interface Dependencies {
  readonly sheets: SheetsPort;
  readonly settings: SettingsPort;
  readonly clock: ClockPort;
  readonly person: PersonPort;
}

type LogFields = Omit<LogTexts, "hash" | "previous">;

/** Rows of ours that are looked for again: what was written over shows within minutes. */
const REMEMBERED = 50;

export function createLogbook({ sheets, settings, clock, person }: Dependencies): Logbook {
  /** What was written from here, by its hash; the oldest first. */
  const ours = new Map<string, LogFields>();
  const place = async () => codecsOf(await sheets.look()).log;

  async function append(codec: RowCodec<"log">, fields: LogFields): Promise<void> {
    const { rowCount } = codec.place;
    const [last] = rowCount > 0 ? await sheets.read("log", rowCount - 1, 1) : [];
    const previous = last ? codec.exact(last, "hash") : "";
    const hash = logRow(previous, LOG_FIELDS.map((field) => fields[field]));
    await sheets.append("log", [codec.row({ ...fields, hash, previous })]);
    ours.set(hash, fields);
    for (const old of [...ours.keys()].slice(0, Math.max(0, ours.size - REMEMBERED))) ours.delete(old);
    // Rows that are cut off at the end leave a chain that is whole; the anchor tells that there were more.
    await settings.set("logAnchor", `${rowCount + 1} ${hash}`);
  }

  /** Where the log stands. One that is blank though it had rows says so in its first row. */
  async function begun(): Promise<RowCodec<"log">> {
    const codec = await place();
    const lost = codec.place.rowCount === 0 ? (settings.get("logAnchor") ?? "") : "";
    if (lost === "") return codec;
    await append(codec, { at: clock.now(), by: cellOf(person.name()), action: logWord("repaired", codec.locale), subject: codec.place.sheet, reason: "", before: lost, after: "" });
    return place();
  }

  return {
    async write(entry) {
      const codec = await begun();
      await append(codec, {
        at: clock.now(), by: cellOf(person.name()), action: logWord(entry.action, codec.locale), subject: cellOf(entry.subject),
        reason: cellOf(entry.reason), before: cellOf(entry.before), after: cellOf(entry.after),
      });
    },
    async keep() {
      if (ours.size === 0) return 0;
      const codec = await place();
      if (codec.place.state !== "there") return 0;
      const there = new Set((await readLogRows(sheets, codec)).map(({ texts }) => texts.hash));
      const gone = [...ours].filter(([hash]) => !there.has(hash));
      for (const [hash, fields] of gone) {
        await append(await place(), fields);
        ours.delete(hash);
      }
      return gone.length;
    },
  };
}

/** All rows of the log. */
export async function readLogRows(sheets: SheetsPort, codec: RowCodec<"log">): Promise<ReturnType<typeof readLog>> {
  const { rowCount, state } = codec.place;
  return state === "there" && rowCount > 0 ? readLog(codec, await sheets.read("log", 0, rowCount)) : [];
}

/** Longest text in a cell, with room to spare for those who count otherwise. */
const LONGEST = 32_000;

/** A text as the cell will hold it: the hash goes over what is read again. */
function cellOf(text = ""): string {
  return text.replace(/\r\n?/g, "\n").slice(0, LONGEST);
}
