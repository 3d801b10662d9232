import type { InputValue } from "../../core";
import { createRepairer } from "../../core/repair";
import { catalogue, createInspector, inspectList, type InspectorOptions } from "../../core/validate";
import type { Inspection, RowInspection } from "../../core/validate/inspection";
import { AUTOMATIC } from "../api";
import type { AskedCode, CodeJudge, NotJudged } from "../judgeApi";
import type { ClockPort } from "../ports";
import type { Workspace } from "../workspace/workspace";
import { judgingRules } from "./judgingRules";

/** Milliseconds of judging after which the page may breathe. */
const BREATH_MS = 40;

interface Parts {
  readonly workspace: Pick<Workspace, "phase" | "prepared" | "rulesMeant" | "inputsOf" | "register" | "counters" | "parents">;
  readonly clock: Pick<ClockPort, "today" | "elapsed" | "pause">;
}

/** Judges values by what is in memory. */
export function createCodeJudge({ workspace, clock }: Parts): CodeJudge {
  /** What to judge by; without a repairer where only good and bad are to be told apart. */
  function optionsFor(rule: string | undefined, inputs: readonly string[]): NotJudged | { readonly kind: "ready"; readonly options: InspectorOptions } {
    const phase = workspace.phase();
    if (phase !== "ready") return { kind: "not-ready", phase };
    const rules = workspace.rulesMeant(rule ?? AUTOMATIC).flatMap(judgingRules);
    if (rules.length === 0) return rule === undefined ? { kind: "not-ready", phase } : { kind: "no-rule", rule };
    const counters = (name: string, key: string) => workspace.counters().get(name, key);
    return { kind: "ready", options: { rules, inputs, register: workspace.register(), counters, parents: workspace.parents, today: clock.today() } };
  }

  const withRepairs = (options: InspectorOptions): InspectorOptions => ({ ...options, repairer: createRepairer(options) });

  async function inspectSlowly(options: InspectorOptions, asked: readonly AskedCode[], breathe: () => Promise<void> | undefined): Promise<Inspection> {
    const inspector = createInspector(options);
    for (const [row, { code, inputs }] of asked.entries()) {
      inspector.add({ row, code: { value: code }, ...(inputs ? { inputs } : {}) });
      const pause = breathe();
      if (pause) await pause;
    }
    const work = inspector.finish();
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      await breathe();
    }
  }

  function createBreath(): () => Promise<void> | undefined {
    let since = clock.elapsed();
    return () => (clock.elapsed() - since <= BREATH_MS ? undefined : clock.pause().then(() => void (since = clock.elapsed())));
  }

  return {
    async each(asked, rule) {
      await workspace.prepared();
      const inputs = workspace.inputsOf(rule ?? AUTOMATIC).slice(0, Math.max(0, ...asked.map((each) => each.inputs?.length ?? 0)));
      const ready = optionsFor(rule, inputs);
      if (ready.kind !== "ready") return ready;
      const { options } = ready;
      const breathe = createBreath();
      const suspects = asked.length > 1 ? suspectsIn(await inspectSlowly(options, asked, breathe), asked) : [0];
      const alone = withRepairs(options);
      const rows: (RowInspection | undefined)[] = asked.map(() => undefined);
      for (const at of suspects) {
        const { code, inputs: said } = asked[at] ?? { code: null };
        rows[at] = inspectList(alone, [{ row: at, code: { value: code }, ...(said ? { inputs: said } : {}) }]).found.find(isWrong);
        const pause = breathe();
        if (pause) await pause;
      }
      return { kind: "judged", rows };
    },
    async list(codes, rule) {
      await workspace.prepared();
      const ready = optionsFor(rule, []);
      if (ready.kind !== "ready") return ready;
      return { kind: "judged", inspection: await inspectSlowly(withRepairs(ready.options), codes.map((code: InputValue) => ({ code })), createBreath()) };
    },
  };
}

/** A list says of its rows all that is wrong with each by itself, and more; one that follows no rule says it once. */
function suspectsIn({ found, about }: Inspection, asked: readonly AskedCode[]): readonly number[] {
  return about.some(({ kind }) => kind === "list-follows-no-rule") ? asked.map((_, at) => at) : found.map(({ row }) => row);
}

/** Information can be left as it is. */
function isWrong({ findings }: RowInspection): boolean {
  return findings.some(({ kind }) => catalogue[kind].severity !== "information");
}
