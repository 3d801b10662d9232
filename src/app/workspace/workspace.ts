import { chooseOnly, inputsOf, type CompiledRule, type RegisterEntry, type RuleCandidate, type RuleChooser, type RuleDefinition } from "../../core";
import { AUTOMATIC, CustCodeError, type Store } from "../api";
import { createExclusive } from "../exclusive";
import type { IssuingWorkspace } from "../formulas/issuingWorkspace";
import type { CellsChange, EventsPort, Ports } from "../ports";
import { createStore } from "../store";
import { createEnvironment, needsNames, type RuleEnvironment } from "./environment";
import type { LogEntry } from "./logbook";
import { hasConditions, type RuleInUse } from "./ruleBook";
import { emptySnapshot, loadSnapshot, recompile, type KeepingOf, type Snapshot } from "./snapshot";
import type { Writes } from "./writes";

const loadChanges = () => import("./changes");

/** What is known of the workbook, once for pane, functions and ribbon, and the one door through which it is changed. */
export interface Workspace extends IssuingWorkspace {
  snapshot(): Snapshot;
  /** Reads everything, and writes again what the register lost. Must run inside `exclusive`, like all that follow. */
  load(): Promise<void>;
  log(entry: LogEntry): Promise<void>;
  /** All other changes of our tables. */
  writes(): Promise<Writes>;
  /** Codes of ours that others registered earlier in the same moment: their rows are void, their customers need new ones. */
  readonly gaveWay: Store<readonly RegisterEntry[]>;
  /** Hands them over to whoever issues them anew. */
  takeGivenWay(): readonly RegisterEntry[];
  /** The same as `chooser`; throws `no-rule` when there is none that can issue. */
  chooserFor(rule: string): RuleChooser;
  defaultRuleName(): string | undefined;
  /** Chooses as the rules will once this one is saved; without conditions it is the only one. Undefined when it cannot issue. */
  chooserWith(candidate: RuleCandidate): RuleChooser | undefined;
  /** The named rule, or the default rule and those between which conditions choose; empty when there is none. */
  rulesMeant(rule: string): readonly RuleInUse[];
  /** The inputs that the named rule needs, or those of all rules between which conditions choose; known also while codebooks are missing. */
  inputsOf(rule: string): readonly string[];
  /** Further headers under which these inputs are found, as the rules name them. */
  headersOf(rule: string): Readonly<Record<string, readonly string[]>>;
  /** What rules are compiled with. */
  readonly environment: RuleEnvironment;
  /** Loads what a rule needs that is not saved yet. Not to be called inside `exclusive`. */
  prepareFor(definition: RuleDefinition): Promise<void>;
  /** The rule version under which a code was issued, if it is one of the given ones. */
  issuedUnder(code: string, rules: readonly CompiledRule[]): CompiledRule | undefined;
  /** Counts the changes of cells, anywhere in the workbook, that are not known to be our own doing. */
  touches(): number;
  /** Throws `not-set-up` or `blocked` when nothing may be issued. */
  assertReady(): void;
  /** Tells everybody that something changed that is not in the sheets (a setting). */
  announce(): void;
  /** Listens to changes of our sheets that are not our own doing. */
  start(events: EventsPort): Promise<void>;
  /** Does nothing by itself any more. */
  stop(): void;
}

/** Changes of our sheets by hand or by co-authors come in bursts; so many milliseconds after the last one they are read. */
const CALM_MS = 300;
/**
 * What the register lost is written again once nobody has touched our sheets for so long: a person who takes back several actions in a
 * row must not find a new one of ours to take back each time.
 */
const UNDO_MS = 2_000;
/** So long everybody is given to write their own rows again. */
const ABSENT_MS = 10_000;

type WorkspacePorts = Pick<Ports, "sheets" | "settings" | "clock" | "person" | "chance" | "loadInitials"> & { readonly onError: (error: unknown) => void };

export function createWorkspace(ports: WorkspacePorts): Workspace {
  const { sheets, settings, clock, chance, onError } = ports;
  const store = createStore<Snapshot>(emptySnapshot("loading"));
  const exclusive = createExclusive();
  const environment = createEnvironment(ports, () => store.get());
  /** Rules, codebooks or old rows of the register were touched: a cheap look is not enough. */
  let stale = false;
  /** Somebody else's hand was the last on the register: they, too, write again what they know. */
  let touchedElsewhere = false;
  let touchedLog = false;
  let touches = 0;
  /** Batches written from here since the start. */
  const ownBatches = new Set<string>();
  const given = createStore<readonly RegisterEntry[]>([]);
  let pendingReload = 0;
  let stopped = false;

  function defaultInUse(): RuleInUse | undefined {
    const { ruleBook } = store.get();
    const chosen = settings.get("defaultRule");
    return (chosen === undefined ? undefined : ruleBook.get(chosen)) ?? ruleBook.rules.find(({ inForce }) => inForce) ?? ruleBook.rules[0];
  }

  function chooser(rule: string = AUTOMATIC): RuleChooser | undefined {
    const { ruleBook } = store.get();
    if (rule !== AUTOMATIC) return ruleBook.get(rule)?.chooser;
    const fallback = defaultInUse();
    return ruleBook.automatic(fallback) ?? fallback?.chooser;
  }

  function rulesMeant(rule: string): readonly RuleInUse[] {
    const { ruleBook } = store.get();
    const first = rule === AUTOMATIC ? defaultInUse() : ruleBook.get(rule);
    const conditional = rule === AUTOMATIC ? ruleBook.rules.filter((each) => each !== first && each.inForce && hasConditions(each.version)) : [];
    return first ? [first, ...conditional] : conditional;
  }

  function readers(rule: string = AUTOMATIC): readonly CompiledRule[] {
    return rulesMeant(rule).flatMap(inForceFirst);
  }

  /** Has the rules compiled again once the reader of names has come. Those who wait for it are not kept by an action that runs. */
  async function prepared(definitions: readonly RuleDefinition[] = store.get().versions.filter(needsNames).map(({ definition }) => definition)): Promise<void> {
    if (await environment.prepare(definitions)) await exclusive(async () => store.set(recompile(store.get(), environment.current())));
  }

  /** Hashes are loaded for workbooks that want them; without identity there is no salt yet. */
  const keepingOf: KeepingOf = async (identity, hashed) =>
    (hashed || settings.get("hashedKeys") === "on") && identity !== "" ? (await import("../../core/recordKeys/createRecordForm")).createRecordForm({ hashed: true, salt: identity }) : undefined;

  async function load(): Promise<void> {
    await read();
    await restoreMissing();
  }

  async function read(): Promise<void> {
    stale = false;
    const before = store.get();
    store.set(await loadSnapshot(sheets, environment.current(), before, keepingOf, before.phase === "loading" ? store.set : undefined));
    void prepared().catch(onError);
  }

  async function refresh(): Promise<void> {
    if (stale) return read();
    const { missing } = store.get();
    // Others may have written the rows again: only reading all of it tells.
    const now = environment.current();
    const look = missing.length > 0 ? loadSnapshot : (await loadChanges()).refreshSnapshot;
    store.set(await look(sheets, now, store.get(), keepingOf));
  }

  function assertReady(): void {
    const { phase, problems } = store.get();
    if (phase === "absent" || phase === "loading") throw new CustCodeError({ kind: "not-set-up", params: {} });
    const worst = problems.find(({ blocks }) => blocks);
    if (phase === "blocked") throw new CustCodeError({ kind: "blocked", params: { sheet: worst?.sheet ?? "", problem: worst?.kind ?? "" } });
  }

  let writer: Promise<Writes> | undefined;

  /** What changes our tables, loaded with the first change. */
  function writes(): Promise<Writes> {
    writer ??= loadChanges().then(({ createWrites }) =>
      createWrites({
        ports, get: store.get, set: store.set, refresh, read, assertReady, ownBatches,
        doubt: () => void (stale = true),
        gaveWay: (entries) => void given.set([...given.get(), ...entries]),
      }),
    );
    return writer;
  }

  /** Loads nothing as long as nothing is missing. */
  async function restoreMissing(ownOnly = false): Promise<void> {
    if (store.get().missing.length > 0) await (await writes()).restoreMissing(ownOnly);
  }

  /** Waits until the burst is over, then reads what changed, once. */
  async function reloadSoon(): Promise<void> {
    const mine = ++pendingReload;
    await clock.wait(CALM_MS);
    if (mine !== pendingReload || stopped) return;
    await exclusive(refresh);
    const logTouched = touchedLog;
    if (store.get().missing.length === 0 && !logTouched) return;
    await clock.wait(UNDO_MS);
    if (mine !== pendingReload || stopped) return;
    touchedLog = false;
    await exclusive(async () => {
      await restoreMissing(touchedElsewhere);
      if (logTouched && writer) await (await writer).keepLog();
    });
    if (store.get().missing.length === 0) return;
    // Whoever wrote these rows is not here to write them again. One of us does; that two do is no harm.
    await clock.wait(ABSENT_MS + chance.below(ABSENT_MS));
    if (mine !== pendingReload || stopped) return;
    await exclusive(async () => {
      await refresh();
      await restoreMissing();
    });
  }

  function cellsChanged(change: CellsChange): void {
    if (change.byUs === true) return;
    touches++;
    if (change.own === undefined) return;
    // Rows that came below the register's known end are read by any refresh; all else is read from the start.
    const { codecs, registerRows } = store.get();
    const firstRow = Number(/\d+/.exec(change.address)?.[0] ?? 0);
    const below = change.own === "register" && change.type === "edited" && firstRow >= codecs.register.place.firstRow + registerRows;
    if (!below && change.own !== "counters" && change.own !== "log") stale = true;
    if (change.own === "register") touchedElsewhere = change.source === "remote";
    if (change.own === "log") touchedLog = true;
    reloadSoon().catch(onError);
  }

  return {
    snapshot: () => store.get(),
    phase(of) {
      const { phase, ruleBook } = store.get();
      const now = of === "rules" && phase === "loading" && ruleBook.rules.length > 0 ? "ready" : phase;
      return now === "ready" && environment.isLoading() && chooser() === undefined ? "loading" : now;
    },
    register: () => store.get().register,
    counters: () => store.get().counters,
    parents: environment.parents,
    environment,
    defaultRuleName: () => defaultInUse()?.version.name,
    chooser,
    chooserFor(name) {
      const found = chooser(name);
      if (!found) throw new CustCodeError({ kind: "no-rule", params: { rule: name } });
      return found;
    },
    readers,
    rulesMeant,
    issuedUnder(code, rules) {
      const { register, ruleBook } = store.get();
      const entry = register.find(code);
      const compiled = entry && ruleBook.get(entry.rule)?.versions.find(({ version }) => version.version === entry.version)?.compiled;
      return compiled && rules.includes(compiled) ? compiled : undefined;
    },
    ruleState: () => store.get().ruleBook,
    chooserWith(candidate) {
      const { name, version, rule, definition } = candidate;
      if (rule === undefined) return undefined;
      return (definition.when ?? []).length > 0 ? store.get().ruleBook.automaticWith(candidate, defaultInUse()) : chooseOnly({ name, version, rule });
    },
    inputsOf(name) {
      const rule = name === AUTOMATIC ? defaultInUse() : store.get().ruleBook.get(name);
      return chooser(name)?.inputs ?? (rule ? inputsOf(rule.version.definition) : []);
    },
    headersOf(name) {
      const definitions = chooser(name)?.rules.map(({ rule }) => rule.definition) ?? [];
      return headersIn(definitions);
    },
    // Rules that need nothing loaded go on without.
    prepared: () => prepared().catch(onError),
    prepareFor: (definition) => prepared([definition]),
    exclusive,
    load,
    refresh,
    commit: async (plan) => (await writes()).commit(plan),
    restoreMissing,
    release: async (codes, how, note) => (await writes()).release(codes, how, note),
    log: async (entry) => (await writes()).log(entry),
    writes,
    gaveWay: given,
    takeGivenWay() {
      const entries = given.get();
      given.set([]);
      return entries;
    },
    touches: () => touches,
    assertReady,
    announce: () => store.set({ ...store.get() }),
    subscribe: (listener) => store.subscribe(listener),
    stop: () => void (stopped = true),
    async start(events) {
      await events.onCellsChanged(cellsChanged);
      await events.onSheetsChanged(() => void reloadSoon().catch(onError));
    },
  };
}

/** Further headers of inputs, by the inputs' names. */
export function headersIn(definitions: readonly RuleDefinition[]): Readonly<Record<string, readonly string[]>> {
  const headers: Record<string, readonly string[]> = {};
  for (const { name, also } of definitions.flatMap(({ inputs = [] }) => inputs)) headers[name] = [...(headers[name] ?? []), ...also];
  return headers;
}

function inForceFirst({ compiled, all }: RuleInUse): readonly CompiledRule[] {
  return compiled ? [compiled, ...all.filter((version) => version !== compiled)] : all;
}
