import { CustCodeError, type Locale, type Run } from "../../app/api";
import { cellAddress, parseArea } from "../../app/cellAddress";
import { csvFile, layoutFile, sqlFile } from "../../app/files/exportFiles";
import type { AdoptionUseCases, AdoptRequest, FileUseCases, RecordUseCases, RecoveryUseCases } from "../../app/registerApi";
import { LOG_ACTIONS, LOG_FIELDS } from "../../app/stored/logRows";
import { readStatus } from "../../app/stored/words";
import type { Snapshot } from "../../app/workspace/snapshot";
import { cellText, planReturn, verifyLog } from "../../core";
import { createAdoption, type Adoption } from "../../core/adopt";
import { auditRegister } from "../../core/audit";
import { backupPieces, compareBackup, planRestore, readBackup, type Backup, type WorkbookContent } from "../../core/backup";
import { chainLog, ruleBookOf, type MemoryWorkbook } from "./memoryWorkbook";

const sheet = "客户名单";
const cancelled = () => new CustCodeError({ kind: "cancelled", params: {} });

const readersOf = (workbook: MemoryWorkbook, rule: string) =>
  ruleBookOf(workbook)
    .rules.filter(({ version }) => rule === "" || version.name === rule)
    .flatMap(({ version, compiled }) => (compiled ? [{ name: version.name, version: version.version, rule: compiled }] : []));

/** Adopting from the list in memory. */
export function memoryAdoption(workbook: MemoryWorkbook): AdoptionUseCases {
  const { register, counters, cells, memory } = workbook;
  const { clock, person } = memory.ports;
  const adoptionOf = async ({ rule, columns, column, recordKey, list }: AdoptRequest, batch: string, run: Run): Promise<Adoption> => {
    await workbook.breathe();
    if (run.signal.aborted) throw cancelled();
    const inputs = Object.keys(columns);
    const adoption = createAdoption({ readers: readersOf(workbook, rule), inputs, register, counters, batch, by: person.name(), at: clock.now() });
    cells.forEach((row, index) => {
      adoption.add({
        row: list.firstRow + index,
        value: row[column] ?? null,
        cell: cellAddress(sheet, index + 1, column),
        recordKey: recordKey === undefined ? null : (row[recordKey] ?? null),
        inputs: inputs.length === 0 ? undefined : inputs.map((input) => row[columns[input] ?? -1] ?? null),
      });
    });
    return adoption;
  };
  return {
    compare: async (request, run, choices) => (await adoptionOf(request, "", run)).report(choices),
    async adopt(request, choices, run) {
      const batch = person.newBatch();
      const adoption = await adoptionOf(request, batch, run);
      const report = adoption.report(choices);
      const plan = adoption.plan(choices);
      for (const counter of plan.counters) counters.set(counter);
      for (const entry of plan.entries) register.append(entry);
      for (const [code, change] of plan.changes) register.change(code, change);
      const adopted = plan.entries.length + plan.changes.size;
      await memory.workspace.log({ action: "adopted", subject: `${request.rule || "*"} · ${batch}`, after: `${adopted} · ${sheet}!${request.list.address}` });
      workbook.changed();
      return { ...report, batch, adopted };
    },
  };
}

/** Log and audit over the register in memory; the log's table begins in row 4. */
export function memoryRecords(workbook: MemoryWorkbook): RecordUseCases {
  const firstRow = 4;
  const { register, counters, cells, memory } = workbook;
  const chain = () => chainLog(memory.log, memory.ports.clock.now(), workbook.logged);
  return {
    async log(most) {
      const rows = chain().map(({ fields }, index) => {
        const text = (field: (typeof LOG_FIELDS)[number]) => fields[LOG_FIELDS.indexOf(field)] ?? "";
        const word = text("action");
        return { row: firstRow + index, at: text("at"), by: text("by"), action: readStatus(LOG_ACTIONS, word), word, subject: text("subject"), reason: text("reason"), before: text("before"), after: text("after") };
      });
      return { rows: rows.reverse().slice(0, most), total: rows.length };
    },
    verifyLog: async () => ({ verdict: verifyLog(chain()), sheet: "CustCode Log", firstRow }),
    async audit(options, run) {
      await workbook.breathe();
      if (run.signal.aborted) throw cancelled();
      const { rules } = ruleBookOf(workbook);
      const texts = cells.flatMap((row, index) => row.map((value, column) => ({ address: cellAddress(sheet, index + 1, column), code: cellText(value) })));
      const isCode = (text: string) => register.has(text) || rules.some(({ compiled }) => compiled?.accepts(text));
      return auditRegister({
        register,
        counters,
        rules: rules.map(({ version, compiled }) => ({ name: version.name, version: version.version, rule: compiled })),
        today: memory.ports.clock.today(),
        ...(options.cells ? { cells: texts.filter(({ code }) => isCode(code)) } : {}),
      });
    },
  };
}

/** Backups and exports of what is in memory. */
export function memoryFiles(workbook: MemoryWorkbook): FileUseCases {
  const { register, counters, memory } = workbook;
  const { clock, person } = memory.ports;
  const content = (): WorkbookContent => ({
    workbook: "0123456789abcdef0123456789abcdef", rules: workbook.state().rules, codebooks: workbook.entries(), counters: counters.all(), register: [...register.entries()], log: [], settings: {},
  });
  const backupIn = (text: string): Backup => {
    const reading = readBackup(text);
    if (!reading.ok) throw new CustCodeError({ kind: "bad-backup", params: { ...reading.problem.params, reason: reading.problem.kind } });
    return reading.backup;
  };
  const snapshot = () => ({ register, counters, entries: workbook.entries(), ruleBook: ruleBookOf(workbook) }) as unknown as Snapshot;
  return {
    async backup() {
      return { name: `custcode-backup-${clock.today()}.json`, type: "application/json", parts: [...backupPieces(content(), { at: clock.now(), by: person.name() })], notes: [] };
    },
    async compare(text) {
      return compareBackup(backupIn(text), content());
    },
    async restore(text, choices) {
      const [backup, present] = [backupIn(text), content()];
      const report = compareBackup(backup, present, choices);
      const plan = planRestore(backup, present, choices);
      for (const counter of [...plan.counters.added, ...plan.counters.changed]) counters.set(counter);
      for (const { row, change } of plan.register.changed) register.changeRow(row, change);
      for (const entry of plan.register.added) register.append(entry);
      workbook.setEntries([...workbook.entries(), ...plan.codebooks]);
      if (!plan.empty) workbook.setState({ phase: "ready", rules: [...workbook.state().rules, ...plan.rules], registered: register.size, counters: counters.all() });
      return report;
    },
    registerCsv: async (locale: Locale) => csvFile(snapshot(), clock.today(), locale),
    sql: async (dialect, locale) => sqlFile(snapshot(), dialect, clock.now(), clock.today(), locale),
    layout: async (system) => layoutFile(snapshot(), system, clock.today()),
  };
}

/** What is unfinished stands in the state; the codes stand in the register, their cells in the list. */
export function memoryRecovery(workbook: MemoryWorkbook): RecoveryUseCases {
  const { register, counters, cells } = workbook;
  const open = (batch: string) => [...register.entries()].filter((entry) => entry.batch === batch && entry.status === "issued" && !cells.some((row) => row.includes(entry.code)));
  const end = (batch: string) => workbook.setState({ unfinished: workbook.state().unfinished.filter((each) => each.batch !== batch) });
  return {
    unfinished: async () => workbook.state().unfinished,
    async finish(batch, run) {
      await workbook.breathe();
      const left: string[] = [];
      let written = 0;
      for (const { code, cell } of open(batch)) {
        const area = parseArea(cell);
        const row = area && cells[area.row - 1];
        if (!row || (row[area.column] ?? null) !== null) left.push(code);
        else {
          row[area.column] = code;
          run.progress(++written, written);
        }
      }
      end(batch);
      return { written, left };
    },
    async close(batch, how) {
      const codes = open(batch).map(({ code }) => code);
      const plan = how === "return" ? planReturn(register, counters, codes) : { returned: [], counters: [] };
      for (const counter of plan.counters) counters.set(counter);
      for (const { code } of plan.returned) register.setStatus(code, "returned");
      const voided = codes.filter((code) => register.find(code)?.status === "issued");
      for (const code of voided) register.setStatus(code, "void");
      end(batch);
      return { voided: voided.length, returned: plan.returned.length };
    },
    settleTwice: async () => undefined,
    dismiss: (newCode) => workbook.setState({ unsettled: workbook.state().unsettled.filter((each) => each.newCode !== newCode) }),
  };
}
