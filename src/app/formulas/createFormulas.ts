import { createRuleDesk, needsParents, type Register, type RuleChooser } from "../../core";
import type { FormulaAnswer, FormulaUseCases, Store, WaitingFormula } from "../api";
import type { ClockPort, EventsPort, FormulaCellsPort, PersonPort, SettingsPort } from "../ports";
import { createStore } from "../store";
import { blocksOf } from "../workspace/blocks";
import { createGivenCodes } from "./givenCodes";
import { createIssuingQueue } from "./issuingQueue";
import type { IssuingWorkspace } from "./issuingWorkspace";
import { lookUp, rowOf } from "./lookUp";
import { createStampWatch } from "./stampWatch";

const NONE = { all: [], lost: [] };

/** What the pane shows of the formulas. */
export interface FormulaState {
  readonly autoIssue: boolean;
  readonly waiting: readonly WaitingFormula[];
  /** Codes that no cell shows any more. */
  readonly orphans: readonly string[];
}

export interface Formulas extends FormulaUseCases {
  readonly state: Store<FormulaState>;
  /** Codes that belong to somebody else: whatever stood in their places asks anew. */
  forget(codes: readonly string[]): void;
  /** Begins to listen to the workbook. */
  start(): Promise<void>;
  /** Resolves when the issuing queue has nothing left to do. */
  settled(): Promise<void>;
}

export interface FormulaDependencies {
  readonly workspace: IssuingWorkspace;
  readonly cells: FormulaCellsPort;
  readonly events: EventsPort;
  readonly settings: SettingsPort;
  readonly clock: ClockPort;
  readonly person: PersonPort;
  readonly onError: (error: unknown) => void;
}

/** The functions' side of CustCode: answers from memory, and the queue that issues what they could not find. */
export function createFormulas(dependencies: FormulaDependencies): Formulas {
  const { workspace, cells, events, settings, clock, person, onError } = dependencies;
  const autoIssue = () => settings.get("autoIssue") !== "off";
  const watch = createStampWatch(cells, async () => {
    await workspace.refresh();
    await workspace.restoreMissing();
  });
  const queue = createIssuingQueue({ workspace, cells, clock, person, watch, autoIssue, blocks: () => blocksOf({ settings, person }), onError, onChanged: publish });
  const state = createStore<FormulaState>({ autoIssue: true, waiting: [], orphans: [] });
  const given = createGivenCodes(workspace);
  let asked: { readonly chooser?: RuleChooser | undefined; readonly rules?: unknown; readonly size?: number; readonly register?: Register; readonly changes?: number } = {};

  function publish(): void {
    state.set({ autoIssue: autoIssue(), waiting: queue.waiting(), orphans: watch.orphans() });
  }

  /**
   * Cells that were told to wait ask again when the rule is another one, or when codes came in from elsewhere; those that have a code, when it is their
   * customer's no more. Rows that are added change nothing for these.
   */
  function workspaceChanged(): void {
    const register = workspace.register();
    const now = { chooser: workspace.chooser(), rules: workspace.ruleState(), size: register.size, register, changes: register.revision - register.size };
    const changed = now.chooser !== asked.chooser || now.rules !== asked.rules || now.size !== asked.size;
    const { all, lost } = workspace.phase() === "ready" && (now.register !== asked.register || now.changes !== asked.changes) ? given.takeOutdated() : NONE;
    asked = now;
    if (changed || all.length > 0) queue.askAgain(all, lost).catch(onError);
    publish();
  }

  /** A formula whose rule is blank means no rule, not the default one. */
  function chooserFor(rule: string | undefined): RuleChooser | undefined {
    return workspace.phase() === "ready" && rule !== "" ? workspace.chooser(rule) : undefined;
  }

  /** The answer where there is no rule to answer by. */
  function withoutRule(rule: string | undefined): FormulaAnswer {
    const phase = workspace.phase();
    return phase === "ready" && rule !== undefined ? { kind: "no-rule", rule } : { kind: "not-ready", phase };
  }

  return {
    code(call) {
      const chooser = chooserFor(call.rule);
      const answer = () => call.elements.map((element, index): FormulaAnswer =>
        chooser ? lookUp(workspace, chooser, watch.memory, element, { address: call.address, element: index, spilled: call.elements.length > 1 }) : withoutRule(call.rule),
      );
      // Parents that a running action has only drafted are nobody's yet.
      const answers = chooser && needsParents(chooser) ? workspace.parents.apart(answer) : answer();
      queue.note(call, answers);
      given.note(call, answers);
      return answers;
    },
    next(inputs, rule) {
      const chooser = chooserFor(rule);
      if (!chooser) return withoutRule(rule);
      const desk = createRuleDesk({ register: workspace.register(), counters: workspace.counters(), batch: "", by: "", at: "", blocks: blocksOf({ settings, person }) });
      const outcome = workspace.parents.apart(() => desk.add(chooser, { inputs: rowOf(chooser, { inputs, customer: undefined }), recordKey: null, cell: "" }));
      return outcome.status === "refused" ? { kind: "refused", findings: outcome.findings } : { kind: "code", code: outcome.code };
    },
    async issueWaiting() {
      const issued = await queue.issueNow();
      return { issued, left: queue.waiting() };
    },
    async setAutoIssue(on) {
      await settings.set("autoIssue", on ? "on" : "off");
      if (on) await queue.askAgain();
      publish();
    },
    async releaseOrphans(codes, how) {
      await workspace.exclusive(async () => workspace.release(await watch.takeOrphans(codes), how));
      publish();
    },
    forget(codes) {
      watch.forget(codes);
      publish();
    },
    state,
    async start() {
      workspace.subscribe(workspaceChanged);
      await events.onCellsChanged((change) => {
        if (change.own === undefined) queue.cellsChanged(change);
      });
      workspaceChanged();
    },
    settled: () => queue.settled(),
  };
}
