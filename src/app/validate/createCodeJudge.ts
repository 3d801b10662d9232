import { catalogue, createInspector, type InspectorOptions } from "../../core/validate";
import type { Inspection, RowInspection } from "../../core/validate/inspection";
import { AUTOMATIC } from "../api";
import { createBreath, inSlices } from "../breath";
import type { AskedCode, CodeJudge, NotJudged } from "../judgeApi";
import type { ClockPort } from "../ports";
import type { Workspace } from "../workspace/workspace";
import { judgingRules } from "./judgingRules";

interface Parts {
  readonly workspace: Pick<Workspace, "phase" | "prepared" | "rulesMeant" | "inputsOf" | "register" | "counters" | "parents">;
  readonly clock: Pick<ClockPort, "today" | "elapsed" | "pause">;
}

type EachAnswer = Awaited<ReturnType<CodeJudge["each"]>>;

interface WaitingCall {
  readonly asked: readonly AskedCode[];
  readonly rule: string | undefined;
  readonly resolve: (answer: EachAnswer) => void;
  readonly reject: (error: unknown) => void;
}

const judges = new WeakMap<object, CodeJudge>();

/** The judge of a workspace: the same for all calls, so that those of one calculation are judged together. */
export function codeJudgeOf(parts: Parts): CodeJudge {
  const known = judges.get(parts.workspace) ?? createCodeJudge(parts);
  judges.set(parts.workspace, known);
  return known;
}

/** Judges values by what is in memory. */
export function createCodeJudge({ workspace, clock }: Parts): CodeJudge {
  let waiting: WaitingCall[] = [];

  function optionsFor(rule: string | undefined, inputs: readonly string[], apart: boolean): NotJudged | { readonly kind: "ready"; readonly options: InspectorOptions } {
    const phase = workspace.phase();
    if (phase !== "ready") return { kind: "not-ready", phase };
    const rules = workspace.rulesMeant(rule ?? AUTOMATIC).flatMap(judgingRules);
    if (rules.length === 0) return rule === undefined ? { kind: "not-ready", phase } : { kind: "no-rule", rule };
    const counters = (name: string, key: string) => workspace.counters().get(name, key);
    return { kind: "ready", options: { rules, inputs, register: workspace.register(), counters, today: clock.today(), parents: workspace.parents, apart } };
  }

  /** Lets the page breathe while it works. */
  async function inspect(options: InspectorOptions, asked: readonly AskedCode[]): Promise<Inspection> {
    const breathe = createBreath(clock);
    const inspector = createInspector(options);
    for (const [row, { code, inputs }] of asked.entries()) {
      inspector.add({ row, code: { value: code }, ...(inputs ? { inputs } : {}) });
      const pause = breathe();
      if (pause) await pause;
    }
    return inSlices(inspector.finish(), breathe);
  }

  /** One by one judges a hundred thousand calls as fast as one call of a hundred thousand cells: those by the same rule are taken together. */
  async function judgeWaiting(): Promise<void> {
    const calls = waiting;
    try {
      await workspace.prepared();
    } finally {
      waiting = [];
    }
    const groups = new Map<string, WaitingCall[]>();
    for (const call of calls) {
      const id = JSON.stringify([call.rule ?? null, widthOf(call.asked)]);
      const group = groups.get(id);
      if (group) group.push(call);
      else groups.set(id, [call]);
    }
    for (const group of groups.values()) await judgeTogether(group);
  }

  async function judgeTogether(calls: readonly WaitingCall[]): Promise<void> {
    try {
      const { rule, asked: first } = calls[0]!;
      const ready = optionsFor(rule, workspace.inputsOf(rule ?? AUTOMATIC).slice(0, widthOf(first)), true);
      if (ready.kind !== "ready") {
        for (const { resolve } of calls) resolve(ready);
        return;
      }
      const { found } = await inspect(ready.options, calls.flatMap(({ asked }) => asked));
      const byRow = new Map(found.filter(isWrong).map((each) => [each.row, each]));
      let from = 0;
      for (const { asked, resolve } of calls) {
        const start = from;
        resolve({ kind: "judged", rows: asked.map((_, at) => byRow.get(start + at)) });
        from += asked.length;
      }
    } catch (error) {
      for (const { reject } of calls) reject(error);
    }
  }

  return {
    each: (asked, rule) =>
      new Promise((resolve, reject) => {
        waiting.push({ asked, rule, resolve, reject });
        if (waiting.length > 1) return;
        const calls = waiting;
        judgeWaiting().catch((error: unknown) => {
          for (const call of calls) call.reject(error);
        });
      }),
    async list(codes, rule) {
      await workspace.prepared();
      const ready = optionsFor(rule, [], false);
      return ready.kind === "ready" ? { kind: "judged", inspection: await inspect(ready.options, codes.map((code) => ({ code }))) } : ready;
    },
  };
}

/** How many inputs are said beside the codes. */
function widthOf(asked: readonly AskedCode[]): number {
  return asked[0]?.inputs?.length ?? 0;
}

/** Information can be left as it is. */
function isWrong({ findings }: RowInspection): boolean {
  return findings.some(({ kind }) => catalogue[kind].severity !== "information");
}
