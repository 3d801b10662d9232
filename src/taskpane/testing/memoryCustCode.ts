import { AUTOMATIC, CustCodeError, type AppError, type AppState, type CustCode, type EncodeReport, type EncodeRequest, type ListSource, type RowFindings, type RuleShare, type Run } from "../../app/api";
import {
  buildCodebooks, compileRule, createCounters, importCodebook, createRegister, createRuleChooser, createRuleDesk, chooseOnly, inputsOf as inputsOfDefinition, parsePattern, printPattern, proposeColumns,
  type ChainedRow, type CodebookEntry, type CompiledRule, type InputValue, type RegisterEntry, type RuleCandidate, type RuleChooser, type RuleDesk, type RuleVersion,
} from "../../core";
import type { RuleLint } from "../../core/lint/advice";
import { convertForeign } from "../../core/foreign";
import { templatesIn } from "../../core/templates";
import { decodeText, readCsv } from "../../app/rules/importCodebookFile";
import { undoBatch } from "../../app/lists/undoBatch";
import { planCodebooks } from "../../app/rules/importCodebookPlan";
import { memoryRegister } from "./memoryRegister";
import { memoryValidate, type Judge, type MemoryValidate } from "./memoryValidate";
import { memoryWorkspace } from "./memoryWorkspace";
import { listSourceOf, sampleBooks, sampleHeaders, sampleRows } from "./sampleList";

/**
 * CustCode over one list in memory: the genuine core behind the pane's contract, without a workbook. For tests and for looking at the
 * pane in a browser. Jumps are noted in `visited`, cells can be read back with `cell`.
 */
export interface MemoryCustCode extends CustCode {
  /** Marks, reports and guards that were asked for. */
  readonly asked: MemoryValidate["asked"];
  readonly visited: readonly string[];
  cell(row: number, column: number): InputValue;
  /** Types into a cell, as a person would. */
  type(row: number, column: number, value: InputValue): void;
  /** Changes the state from outside, as a co-author or a formula would. */
  setState(change: Partial<AppState>): void;
  /** Lists other than the sample's, or none. */
  select(list: ListSource | AppError): void;
}

export interface MemoryOptions {
  readonly phase?: AppState["phase"];
  readonly pattern?: string;
  /** Rules beside the first, by name. */
  readonly further?: Readonly<Record<string, string>>;
  readonly rows?: readonly (readonly InputValue[])[];
  readonly headers?: readonly string[];
  /** What the register holds at first. */
  readonly registered?: readonly RegisterEntry[];
  /** What the log holds at first. */
  readonly logged?: readonly ChainedRow[];
  readonly state?: Partial<AppState>;
  /** What validation finds in the list as it stands; nothing by default. */
  readonly judge?: Judge;
  /** What the lint says of a pattern; nothing by default. */
  readonly lint?: (pattern: string) => RuleLint;
  /** Rows encoded between two breaths; a run can be cancelled at each. */
  readonly chunk?: number;
  /** Waits between two chunks: by default one turn of the event loop. */
  readonly breathe?: () => Promise<void>;
}

const fail = (kind: AppError["kind"]) => new CustCodeError({ kind, params: {} });
const notAsked = { kind: "blank" } as const;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export function memoryCustCode(options: MemoryOptions = {}): MemoryCustCode {
  const { pattern = "{region}-{industry}-{seq:4}", headers = sampleHeaders, chunk = 5, breathe = turn, lint: lintOf = () => ({ advice: [] }) } = options;
  const cells = (options.rows ?? sampleRows).map((row) => [...row]);
  let source: ListSource | AppError = listSourceOf(headers, cells.length);
  const listeners = new Set<() => void>();
  const selectionListeners = new Set<() => void>();
  const listListeners = new Set<() => void>();
  let entries: readonly CodebookEntry[] = options.phase === "absent" ? [] : [...(sampleBooks["region"] ?? []), ...(sampleBooks["industry"] ?? [])];
  const register = createRegister(options.registered);
  const counters = createCounters([], register);
  const visited: string[] = [];
  let batches = 0;

  const summaries = () => buildCodebooks(entries).books.names.map((name) => ({ name, count: entries.filter(({ codebook }) => codebook === name).length }));
  const version = (name: string, text: string, number: number): RuleVersion => {
    const parsed = parsePattern(text);
    if (!parsed.ok) throw new Error(`No pattern: ${text}`);
    return { name, version: number, pattern: text, validFrom: "", status: "active", owner: "", reviewDate: "", definition: parsed.value };
  };
  const phase = options.phase ?? "ready";
  let state: AppState = {
    phase,
    rules: phase === "absent" || phase === "loading" ? [] : [version("客户编码", pattern, 1), ...Object.entries(options.further ?? {}).map(([name, text]) => version(name, text, 1))],
    codebooks: summaries(),
    automatic: Object.values(options.further ?? {}).some((text) => text.includes(" when ")),
    reviewsDue: [], nearlyFull: [], counters: [],
    registered: 0,
    problems: [],
    autoIssue: true,
    waiting: [],
    orphans: [],
    unfinished: [],
    unsettled: [],
    ...options.state,
  };
  const setState = (change: Partial<AppState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const setEntries = (next: readonly CodebookEntry[]) => {
    entries = next;
    setState({ codebooks: summaries() });
  };

  const compiled = (name: string): CompiledRule => {
    const rule = state.rules.find((each) => each.name === name);
    const result = rule && compileRule(rule.definition, buildCodebooks(entries).books);
    if (!result?.ok) throw fail("no-rule");
    return result.value;
  };
  const inputsOf = (rule: Pick<CompiledRule, "inputs">, columns: Readonly<Record<string, number>>, row: readonly InputValue[]) => rule.inputs.map((input) => row[columns[input] ?? -1] ?? null);
  const deskFor = (batch: string): RuleDesk => createRuleDesk({ register, counters, batch, by: "", at: "2026-01-01T00:00:00Z" });
  const meant = (name: string) => (name === AUTOMATIC ? state.rules.filter(({ definition }, at) => at === 0 || definition.when) : state.rules.filter((rule) => rule.name === name));
  const chooserFor = (name: string): RuleChooser => {
    const { books } = buildCodebooks(entries);
    const candidates = meant(name).map(({ name: own, version: number, definition }): RuleCandidate => {
      const result = compileRule(definition, books);
      return { name: own, version: number, definition, rule: result.ok ? result.value : undefined, findings: result.ok ? [] : result.findings };
    });
    if (name === AUTOMATIC) return createRuleChooser(candidates[0], candidates.slice(1), books);
    return chooseOnly({ name, version: 1, rule: compiled(name) });
  };
  const inputsMeant = (name: string) => [...new Set(meant(name).flatMap(({ definition }) => [...inputsOfDefinition(definition), ...(name === AUTOMATIC ? (definition.when ?? []) : []).map(({ input }) => input)]))];

  const encode = async (request: EncodeRequest, run: Run, write: boolean): Promise<EncodeReport> => {
    const chooser = chooserFor(request.rule);
    const batch = write ? `b${++batches}` : "";
    const desk = deskFor(batch);
    const byRule = new Map<string, RuleShare>();
    const target = request.target ?? headers.length;
    const report = { issued: 0, known: 0, kept: 0, refused: 0 };
    const samples: { address: string; code: string }[] = [];
    const refusals: RowFindings[] = [];
    const odd: string[] = [];
    let cancelled = false;
    const pending: (() => void)[] = [];
    const flush = () => {
      if (!write) return;
      desk.commit();
      for (const put of pending.splice(0)) put();
    };
    for (const [index, row] of cells.entries()) {
      if (index % chunk === 0) {
        run.progress(index, cells.length);
        await breathe();
        if (run.signal.aborted) {
          if (index === 0 || !write) throw fail("cancelled");
          cancelled = true;
          break;
        }
      }
      const address = `客户名单!${"ABCDEFGHIJ"[target]}${index + 2}`;
      if ((row[target] ?? null) !== null) {
        report.kept++;
        if (typeof row[target] !== "string") odd.push(address);
        continue;
      }
      const recordKey = request.recordKey === undefined ? null : (row[request.recordKey] ?? null);
      const inputs = inputsOf(chooser, request.columns, row);
      const outcome = desk.add(chooser, { inputs, recordKey, cell: address });
      if (outcome.status === "refused") {
        report.refused++;
        refusals.push({ row: index + 2, address, text: String(row[0] ?? ""), findings: outcome.findings });
        continue;
      }
      report[outcome.status]++;
      const by = chooser.choose(inputs).choice?.name;
      if (chooser.isAutomatic && by !== undefined) {
        const share = byRule.get(by) ?? { rule: by, issued: 0, known: 0, sample: outcome.code };
        byRule.set(by, { ...share, [outcome.status]: share[outcome.status] + 1 });
      }
      if (samples.length < 10) samples.push({ address, code: outcome.code });
      pending.push(() => void (row[target] = outcome.code));
      if ((index + 1) % chunk === 0) flush();
    }
    flush();
    if (write) setState({ registered: register.size, counters: counters.all() });
    return { batch, rows: cells.length, ...report, skippedHidden: 0, cancelled, samples, refusals, oddCells: { count: odd.length, first: odd[0] ?? "" }, byRule: [...byRule.values()], alike: { count: 0, rows: [] }, nearlyFull: [] };
  };

  const office = {
    register, counters, cells, columnCount: headers.length, state: () => state, entries: () => entries,
    changed: () => setState({ registered: register.size, counters: counters.all() }),
  };
  const memory = memoryWorkspace(office);
  const desk = memoryRegister({ ...office, memory, logged: options.logged ?? [], setEntries, setState, breathe });

  const validation = memoryValidate({ ...office, compiled, judge: options.judge ?? (() => ({ found: [], about: [] })), chunk, breathe });

  return {
    register: async () => desk,
    validate: async () => validation,
    asked: validation.asked,
    visited,
    cell: (row, column) => cells[row]?.[column] ?? null,
    type(row, column, value) {
      const cellsOfRow = cells[row];
      if (cellsOfRow) cellsOfRow[column] = value;
      for (const listener of listListeners) listener();
    },
    setState,
    select: (next) => {
      source = next;
      for (const listener of selectionListeners) listener();
    },
    state: {
      get: () => state,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    setup: {
      async create({ rule, codebooks }) {
        await breathe();
        setEntries(codebooks.flatMap((id) => sampleBooks[id] ?? []));
        setState({ phase: "ready", rules: [version(rule.name, rule.pattern, 1)] });
      },
      readyCodebooks: (locale) =>
        Object.entries(sampleBooks).map(([id, book]) => ({
          id,
          name: id,
          title: (locale === "zh-CN" ? { region: "地区", industry: "行业", tier: "客户等级" } : { region: "Regions", industry: "Industries", tier: "Tiers" })[id] ?? id,
          count: book.length,
          source: locale === "zh-CN" ? "国家统计局" : "National Bureau of Statistics",
          date: "2024-12-31",
        })),
      showSheets: async () => undefined,
      reload: async () => setState({ phase: "ready", problems: [] }),
    },
    rules: {
      parse(text) {
        const parsed = parsePattern(text);
        return parsed.ok ? { definition: parsed.value, findings: [] } : { findings: parsed.findings };
      },
      async preview(text, list, count) {
        const parsed = parsePattern(text);
        if (!parsed.ok) return { findings: parsed.findings, rows: [], missing: [] };
        const { books } = buildCodebooks(entries);
        const rule = compileRule(parsed.value, books);
        if (!rule.ok) return { definition: parsed.value, findings: rule.findings, rows: [], missing: [] };
        const columns = list ? proposeColumns(rule.value.inputs, list.columns.map(({ header }) => header)).columns : {};
        const chooser = chooseOnly({ name: "preview", version: 1, rule: rule.value });
        const desk = deskFor("");
        const rows = cells.slice(0, list ? count : 0).map((row, index) => {
          const inputs = inputsOf(rule.value, columns, row);
          const outcome = desk.add(chooser, { inputs, recordKey: null, cell: "" });
          return { row: index + 2, inputs, ...(outcome.status === "refused" ? { findings: outcome.findings } : { code: outcome.code, findings: [] }) };
        });
        const lacking = new Map<string, { codebook: string; input: string; value: string; count: number; firstRow: number; near?: { value: string; code: string } }>();
        for (const [index, row] of (list ? cells : []).entries()) {
          for (const { kind, params } of rule.value.frame(inputsOf(rule.value, columns, row)).findings) {
            if (kind !== "value-unknown") continue;
            const [codebook, value] = [String(params["codebook"]), String(params["value"])];
            const known = lacking.get(codebook + value);
            if (known) known.count++;
            else lacking.set(codebook + value, { codebook, input: String(params["input"]), value, count: 1, firstRow: index + 2, near: books.get(codebook)?.nearest(value) });
          }
        }
        return { definition: parsed.value, findings: rule.value.warnings, rows, missing: [...lacking.values()] };
      },
      print: printPattern,
      lint: async (text) => lintOf(text),
      convert: async (text) => convertForeign(text),
      checkSchemes: () => [{ id: "damm", catches: { single: 100, swap: 100, jump: 90.4, twin: 90.4, phonetic: 100 }, characters: "0123456789", width: 1, advised: true }],
      templates: async (locale) => templatesIn(locale),
      async save({ name, pattern: text, ...about }) {
        const before = state.rules.find((rule) => rule.name === name);
        const next = { ...version(name, text, (before?.version ?? 0) + 1), ...about };
        setState({ rules: before ? state.rules.map((rule) => (rule === before ? next : rule)) : [...state.rules, next] });
      },
      retire: async (name) => setState({ rules: state.rules.map((rule) => (rule.name === name ? { ...rule, status: "retired" } : rule)) }),
      versions: (name) => state.rules.filter((rule) => rule.name === name).map((each) => ({ version: each, state: "in-force", codes: register.size, editable: false })),
      inputs: inputsMeant,
      exportRules: (names) => JSON.stringify(names),
      compareRules: async () => ({ rules: [], codebooks: [] }),
      importRules: async () => ({ rules: [], codebooks: [] }),
      makeDefault: async (name) => setState({ rules: [...state.rules].sort((a, b) => Number(b.name === name) - Number(a.name === name)) }),
      async addValues(values) {
        const added = values.flatMap((each): readonly CodebookEntry[] =>
          "code" in each ? [{ codebook: each.codebook, value: each.value, code: each.code, aliases: [], parent: "", from: "", to: "", status: "active" }] : [],
        );
        const aliased = entries.map((entry) => {
          const names = values.flatMap((each) => ("aliasOf" in each && each.codebook === entry.codebook && each.aliasOf === entry.value ? [each.value] : []));
          return names.length > 0 ? { ...entry, aliases: [...entry.aliases, ...names] } : entry;
        });
        setEntries([...aliased, ...added]);
      },
      addReadyCodebook: async (id) => setEntries([...entries, ...(sampleBooks[id] ?? [])]),
      problems: (name) => {
        const { books } = buildCodebooks(entries);
        return meant(name).flatMap(({ definition }) => {
          const result = compileRule(definition, books);
          return result.ok ? [] : result.findings;
        });
      },
      entries: (codebook) => entries.filter((entry) => entry.codebook === codebook),
      async readCells(given) {
        if (given.kind === "list") return { cells: [headers, ...cells], rowShift: 0 };
        const text = decodeText(given.bytes);
        const table = text === undefined ? undefined : await readCsv(text);
        if (!table) throw fail("bad-table");
        return { cells: table, rowShift: 0 };
      },
      async readCodebook(given, choice) {
        const { findings, ...found } = importCodebook(given.cells, choice);
        const plan = planCodebooks(found.entries, entries);
        return { ...found, findings: [...findings.filter(({ params }) => params["row"] !== undefined || found.entries.length === 0), ...plan.findings], changes: plan.changes };
      },
      async importCodebook(incoming) {
        const { added, aliases, changes } = planCodebooks(incoming, entries);
        setEntries([...entries.map((entry, index) => ({ ...entry, aliases: aliases.get(index) ?? entry.aliases })), ...added]);
        return changes;
      },
    },
    lists: {
      async find() {
        if ("kind" in source) throw new CustCodeError(source);
        return { ...source };
      },
      onSelectionChanged(listener) {
        selectionListeners.add(listener);
        return () => void selectionListeners.delete(listener);
      },
      onListChanged(_, listener) {
        listListeners.add(listener);
        return () => void listListeners.delete(listener);
      },
      propose: (rule, list) => proposeColumns(inputsMeant(rule), list.columns.map(({ header }) => header)),
      dryRun: (request, run) => encode(request, run, false),
      issue: (request, run) => encode(request, run, true),
      async undo(batch, how) {
        return undoBatch(memory, batch, how);
      },
      goTo: async (address) => {
        visited.push(address);
      },
    },
    // The pane asks nothing of these.
    queries: {
      lookUp: () => notAsked, checkDigit: () => notAsked, decode: () => notAsked, part: () => notAsked, sortKey: () => notAsked,
      find: () => notAsked, customer: () => notAsked, status: () => notAsked, phase: () => state.phase, note: () => undefined,
    },
    formulas: {
      code: ({ elements }) => elements.map(() => ({ kind: "waiting" })),
      next: () => ({ kind: "waiting" }),
      async issueWaiting() {
        const { waiting } = state;
        setState({ waiting: [] });
        return { issued: waiting.length, left: [] };
      },
      setAutoIssue: async (autoIssue) => setState({ autoIssue }),
      async releaseOrphans(codes, how) {
        await memory.workspace.release(codes, how);
        setState({ orphans: state.orphans.filter(({ code }) => !codes.includes(code)) });
      },
    },
  };
}
