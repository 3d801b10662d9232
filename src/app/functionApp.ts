import type { RegisterEntry, RuleVersion } from "../core";
import type { AppState, CounterFill, CustCode } from "./api";
import { createCodeQueries } from "./formulas/codeQueries";
import { createFormulas } from "./formulas/createFormulas";
import type { CodeJudge } from "./judgeApi";
import type { Ports } from "./ports";
import { createRecoveryState, type RecoveryState } from "./recovery/recoveryState";
import { createStore, type WritableStore } from "./store";
import { nearlyFull } from "./workspace/counterFill";
import { createWorkspace, type Workspace } from "./workspace/workspace";

/** What only the pane needs of the workbook. */
export type PanePorts = Pick<Ports, "lists" | "repairs" | "marks" | "guards" | "reports">;

/** What the worksheet functions need of it. */
export type FunctionPorts = Omit<Ports, keyof PanePorts>;

/**
 * The part of CustCode that functions wait for when a workbook is opened: the snapshot in memory and the issuing queue. What only the pane
 * asks for is joined later (see `joinPane`), so that it need not be loaded first.
 */
export interface FunctionApp extends Pick<CustCode, "state" | "formulas" | "queries"> {
  readonly workspace: Workspace;
  /** What judges codes for worksheet functions, loaded with the first call. */
  judge(): Promise<CodeJudge>;
  /** What crashes and co-authors left, as whoever looks for it found it. */
  readonly recoveryState: WritableStore<RecoveryState>;
  /** See `Formulas.forget`. */
  forgetCodes(codes: readonly string[]): void;
  /** Reads the workbook and begins to listen to it. Functions answer `not-ready` until then, those that need rules alone until these are read. */
  start(): Promise<void>;
  /** Resolves when the issuing queue has nothing left to do and no cell is still to be calculated anew. */
  settled(): Promise<void>;
  /** The workbook is left: nothing is done by itself any more. */
  stop(): void;
}

/** CustCode over one workbook, without its pane. `onError` hears of what went wrong without anybody having asked for it. */
export function createFunctionApp(ports: FunctionPorts, onError: (error: unknown) => void): FunctionApp {
  const { settings, clock, person, events, formulaCells } = ports;
  const workspace = createWorkspace({ ...ports, onError });
  const formulas = createFormulas({ workspace, cells: formulaCells, events, settings, clock, person, onError });
  const queries = createCodeQueries({ workspace, cells: formulaCells, clock, onError });
  const recoveryState = createRecoveryState();
  let fillsSeen: readonly unknown[] = [];
  let fillsNow: readonly CounterFill[] = [];
  const state = createStore<AppState>(currentState());

  function currentState(): AppState {
    const { phase, ruleBook, counters, register, problems } = workspace.snapshot();
    const { autoIssue, waiting, orphans } = formulas.state.get();
    const first = workspace.defaultRuleName();
    const rules: RuleVersion[] = ruleBook.rules.map(({ version }) => version);
    rules.sort((a, b) => Number(b.name === first) - Number(a.name === first));
    return {
      phase,
      rules,
      automatic: workspace.chooser()?.isAutomatic ?? false,
      reviewsDue: ruleBook.rules.flatMap(({ inForce, version: { name, reviewDate, owner } }) =>
        inForce && reviewDate !== "" && reviewDate <= ruleBook.day ? [{ rule: name, reviewDate, owner }] : [],
      ),
      nearlyFull: fills(),
      codebooks: ruleBook.summaries,
      counters: counters.all(),
      registered: register.size,
      problems,
      autoIssue,
      waiting,
      orphans: orphans.map((code) => register.find(code)).filter((entry): entry is RegisterEntry => entry !== undefined),
      ...recoveryState.get(),
    };
  }

  /** Worked out again only when counters or rules have changed: the state is asked for with every formula that is noted. */
  function fills(): readonly CounterFill[] {
    const { ruleBook, counters } = workspace.snapshot();
    const now = [ruleBook, counters, counters.revision];
    if (now.some((each, at) => each !== fillsSeen[at])) {
      fillsSeen = now;
      fillsNow = nearlyFull(ruleBook, counters.all());
    }
    return fillsNow;
  }

  const publish = () => state.set(currentState());
  workspace.subscribe(publish);
  formulas.state.subscribe(publish);
  recoveryState.subscribe(publish);

  return {
    state,
    formulas,
    queries,
    workspace,
    judge: async () => (await import("./validate/createCodeJudge")).codeJudgeOf({ workspace, clock }),
    recoveryState,
    forgetCodes: formulas.forget,
    async start() {
      queries.start();
      await settings.load();
      await workspace.exclusive(workspace.load);
      await workspace.start(events);
      await formulas.start();
    },
    async settled() {
      await formulas.settled();
      await queries.settled();
    },
    stop: workspace.stop,
  };
}
