import type { InputValue } from "../../core";
import { createIssuer } from "../../core";
import type { FormulaAnswer, FormulaUseCases, Store, WaitingFormula } from "../api";
import type { ClockPort, EventsPort, FormulaCellsPort, PersonPort, SettingsPort } from "../ports";
import { createStore } from "../store";
import { createIssuingQueue } from "./issuingQueue";
import type { ActiveRule, IssuingWorkspace } from "./issuingWorkspace";
import { lookUp, ruleInputs } from "./lookUp";
import { createStampWatch } from "./stampWatch";

/** What the pane shows of the formulas. */
export interface FormulaState {
  readonly autoIssue: boolean;
  readonly waiting: readonly WaitingFormula[];
  /** Codes that no cell shows any more. */
  readonly orphans: readonly string[];
}

export interface Formulas extends FormulaUseCases {
  readonly state: Store<FormulaState>;
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
  const queue = createIssuingQueue({ workspace, cells, clock, person, watch, autoIssue, onError, onChanged: publish });
  const state = createStore<FormulaState>({ autoIssue: true, waiting: [], orphans: [] });
  let asked: { readonly rule: ActiveRule["rule"] | undefined; readonly size: number } = { rule: undefined, size: 0 };

  function publish(): void {
    state.set({ autoIssue: autoIssue(), waiting: queue.waiting(), orphans: watch.orphans() });
  }

  /** Cells that were told to wait ask again when the rule is another one, or when codes came in from elsewhere. */
  function workspaceChanged(): void {
    const now = { rule: workspace.defaultRule()?.rule, size: workspace.register().size };
    const changed = now.rule !== asked.rule || now.size !== asked.size;
    asked = now;
    if (changed) queue.askAgain().catch(onError);
    publish();
  }

  function active(): ActiveRule | undefined {
    return workspace.phase() === "ready" ? workspace.defaultRule() : undefined;
  }

  return {
    code(call) {
      const rule = active();
      const answers = call.elements.map((element, index): FormulaAnswer =>
        rule
          ? lookUp(workspace, rule, watch.memory, element, { address: call.address, element: index, spilled: call.elements.length > 1 })
          : { kind: "not-ready", phase: workspace.phase() },
      );
      queue.note(call, answers);
      return answers;
    },
    next(inputs) {
      const rule = active();
      if (!rule) return { kind: "not-ready", phase: workspace.phase() };
      const issuer = createIssuer({ rule: rule.rule, name: rule.name, version: rule.version, register: workspace.register(), counters: workspace.counters(), batch: "", by: "", at: "" });
      const outcome = issuer.add({ inputs: ruleInputs(rule, { inputs, customer: undefined }), recordKey: null, cell: "" });
      return outcome.status === "refused" ? { kind: "refused", findings: outcome.findings } : { kind: "code", code: outcome.code };
    },
    validate(codes, name) {
      const rule = workspace.phase() !== "ready" ? undefined : name === undefined ? workspace.defaultRule() : workspace.ruleNamed(name);
      return rule && codes.map((code) => isGood(rule, code));
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

/** A code is text; a number that merely looks like one has lost its zeros before and will again. */
function isGood({ rule }: ActiveRule, code: InputValue): boolean {
  return typeof code === "string" && rule.read(code).ok;
}
