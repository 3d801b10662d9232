import { createExclusive } from "../../app/exclusive";
import { columnLetters, parseArea } from "../../app/cellAddress";
import type { AppState } from "../../app/api";
import type { CellContent, ListPort, Ports, SettingKey } from "../../app/ports";
import type { LogEntry } from "../../app/workspace/logbook";
import { buildRuleBook } from "../../app/workspace/ruleBook";
import { readApartIn } from "../../app/workspace/readApart";
import { emptySnapshot, type Snapshot } from "../../app/workspace/snapshot";
import type { Workspace } from "../../app/workspace/workspace";
import type { Writes } from "../../app/workspace/writes";
import { cellText, chooseOnly, normalizeText, planReturn, type CodebookEntry, type Counters, type InputValue, type Register, type RuleVersion } from "../../core";
import { createParents } from "../../core/issue/createParents";

/** The list and the register that a pane's tests work on. */
export interface MemoryOffice {
  readonly register: Register;
  readonly counters: Counters;
  /** Rows of the list below its headers, which stand in row 1. */
  readonly cells: InputValue[][];
  readonly columnCount: number;
  state(): AppState;
  entries(): readonly CodebookEntry[];
  /** Register or counters are others now. */
  changed(): void;
}

/** What use cases need of a workbook, with one sheet in memory, and what they wrote into the log. */
export interface MemoryWorkspace {
  readonly workspace: Workspace;
  readonly ports: Ports;
  readonly log: readonly LogEntry[];
}

const sheet = "客户名单";
/** Today, where nothing says otherwise. */
const today = "2026-01-01";

/**
 * A workspace and ports over a list in memory, so that the genuine use cases run behind the pane's contract without a workbook. Only what
 * the register's use cases ask for is there.
 */
export function memoryWorkspace(office: MemoryOffice): MemoryWorkspace {
  const { register, counters } = office;
  const log: LogEntry[] = [];
  const settings = new Map<SettingKey, string>();
  let person = "";
  let batches = 0;

  const snapshot = (): Snapshot => {
    const { rules } = office.state();
    return { ...emptySnapshot("ready"), register, counters, versions: rules, entries: office.entries(), ruleBook: bookOf(rules) };
  };
  const bookOf = (rules: readonly RuleVersion[]) => buildRuleBook(rules, office.entries(), { today: () => today, random: () => 0 });

  const writes: Writes = {
    heal: async () => undefined,
    restoreMissing: async () => 0,
    async commit({ entries, counters: changed, changes = [] }) {
      for (const counter of changed) counters.set(counter);
      for (const entry of entries) register.append(entry);
      await writes.change(changes);
      office.changed();
      return new Set<string>();
    },
    async change(changes) {
      for (const { code, batch, change } of changes) {
        const row = register.rowsOf(code).find((each) => batch === undefined || register.entry(each).batch === batch);
        if (row !== undefined) register.changeRow(row, change);
      }
      office.changed();
      return new Set(changes);
    },
    async setCounters(changed) {
      for (const counter of changed) counters.set(counter);
      office.changed();
    },
    async release(codes, how, note) {
      const plan = how === "return" ? planReturn(register, counters, codes, readApartIn(snapshot().ruleBook, counters)) : { returned: [], counters: [] };
      const given = new Set(plan.returned.map(({ code }) => code));
      const living = codes.flatMap((code) => register.find(code) ?? []).filter(({ status }) => status !== "void" && status !== "returned");
      await writes.change(living.map(({ code, batch }) => ({ code, batch, change: { status: given.has(code) ? "returned" : "void", ...(note === undefined ? undefined : { note }) } })));
      await writes.setCounters(plan.counters, true);
      return { voided: living.length - given.size, returned: given.size };
    },
    restoreEntries: async (entries) => {
      for (const entry of entries) register.append(entry);
      office.changed();
    },
    log: async (entry) => void log.push(entry),
    keepLog: async () => 0,
  };

  const workspace = {
    snapshot,
    register: () => register,
    counters: () => counters,
    parents: createParents({ register: () => register, ruleNames: () => [], parentAt: () => undefined }),
    prepared: async () => undefined,
    exclusive: createExclusive(),
    refresh: async () => undefined,
    assertReady: () => undefined,
    restoreMissing: async () => undefined,
    writes: async () => writes,
    release: (codes, how, note) => writes.release(codes, how, note),
    log: writes.log,
    announce: office.changed,
    chooserFor(name) {
      const rule = snapshot().ruleBook.get(name);
      if (!rule?.compiled) throw new Error(`No rule: ${name}`);
      return rule.chooser ?? chooseOnly({ name: rule.version.name, version: rule.version.version, rule: rule.compiled });
    },
  } satisfies Partial<Workspace> as Partial<Workspace> as Workspace;

  const each = function* (): Generator<{ readonly text: string; readonly address: string }> {
    for (const [index, row] of office.cells.entries()) {
      for (const [column, value] of row.entries()) if (value !== null) yield { text: cellText(value), address: `${sheet}!${columnLetters(column)}${index + 2}` };
    }
  };
  const addressesOf = (code: string) => [...each()].filter(({ text }) => normalizeText(text) === normalizeText(code)).map(({ address }) => address);
  const contentOf = (value: InputValue): CellContent => (value === null || value === "" ? { kind: "blank" } : { kind: "text", text: cellText(value) });

  const lists: Partial<ListPort> = {
    // The cell of the code column in the first row whose code is blank, as somebody would select it.
    selection: async () => {
      const row = office.cells.findIndex((cells) => (cells[office.columnCount - 1] ?? null) === null);
      return { sheet, own: false, areaCount: 1, otherTables: [], selection: { firstRow: row + 2, rowCount: 1, firstColumn: office.columnCount - 1, columnCount: 1 } };
    },
    assertWritable: async () => undefined,
    used: async () => ({ sheet, firstRow: 2, rowCount: office.cells.length, firstColumn: 0, columnCount: office.columnCount }),
    contents: async ({ firstRow, rowCount }: { readonly firstRow: number; readonly rowCount: number }, column: number) =>
      office.cells.slice(firstRow - 2, firstRow - 2 + rowCount).map((row) => contentOf(row[column] ?? null)),
    write: async (_: string, column: number, firstRow: number, texts: readonly (string | null)[]) => {
      texts.forEach((text, at) => {
        const row = office.cells[firstRow - 2 + at];
        if (row && text !== null) row[column] = text === "" ? null : text;
      });
      return new Set<number>();
    },
    select: async (address: string) => void parseArea(address),
  };

  const ports: Partial<Ports> = {
    clock: { now: () => `${today}T08:00:00Z`, today: () => today, elapsed: () => 0, pause: async () => undefined, wait: async () => undefined },
    person: { name: () => person, setName: (name: string) => void (person = name), newBatch: () => `m${++batches}`, remember: () => undefined, forget: () => undefined, ownBatches: () => [] },
    settings: { load: async () => undefined, get: (key: SettingKey) => settings.get(key), set: async (key: SettingKey, value: string) => void settings.set(key, value) },
    formulaCells: {
      read: async () => [],
      stamp: async () => new Set(),
      recalculate: async () => undefined,
      find: async (codes: readonly string[]) => new Map(codes.map((code) => [code, addressesOf(code)] as const).filter(([, addresses]) => addresses.length > 0)),
      locate: async (codes: readonly string[]) => new Set(codes.filter((code) => addressesOf(code).length > 0)),
      scan: async (look: (text: string, address: () => string) => void) => {
        for (const { text, address } of each()) look(text, () => address);
      },
    },
    lists: lists as ListPort,
  };

  return { workspace, ports: ports as Ports, log };
}
