import { normalizeText, type RegisterEntry } from "../../core";
import { planReserve, type ReserveResult } from "../../core/reserve";
import { CustCodeError } from "../api";
import { knownEntries, nameCodes } from "../codes/knownEntries";
import { planAgain } from "../planAgain";
import type { Ports } from "../ports";
import type { ReservationUseCases, ReservePlan, ReserveRequest } from "../registerApi";
import { blocksOf } from "../workspace/blocks";
import type { Workspace } from "../workspace/workspace";
import { assignCode } from "./assignCode";
import { checkDay, checkRequest, meantRule, type MeantRule } from "./reserveRequest";

/** How often further numbers are drawn for those that co-authors had first. */
const TRIES = 4;

/** Reserving codes, and what becomes of them. */
export function createReservations(dependencies: { readonly workspace: Workspace; readonly ports: Ports }): ReservationUseCases {
  const { workspace, ports } = dependencies;

  /** Codes that the rule reads, that stand in cells, and that the register does not know: typed by hand, or from before. */
  async function codesInUse(meant: MeantRule): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    if ("findings" in meant) return found;
    const register = workspace.register();
    await ports.formulaCells.scan((text) => {
      if (text.length <= meant.rule.width.most * 2 && meant.rule.accepts(text) && !register.has(text)) found.add(normalizeText(text));
    });
    return found;
  }

  function planFor(request: ReserveRequest, meant: MeantRule, inUse: ReadonlySet<string>, batch: string): ReserveResult {
    if ("findings" in meant) return { entries: [], counters: [], refused: [{ code: "", findings: meant.findings }], counter: { key: "", before: 0, after: 0 } };
    const { numbers, customer, note, until } = request;
    return workspace.parents.apart(() =>
      planReserve({
        ...meant, numbers, until, customer: customer.trim(), note: note.trim(), inUse, batch, by: ports.person.name(), at: ports.clock.now(),
        register: workspace.register(), counters: workspace.counters(), blocks: blocksOf(ports),
      }),
    );
  }

  /** Plans and writes; answers also what must not be used because somebody else has it. */
  function write(request: ReserveRequest, inUse: ReadonlySet<string>, batch: string): Promise<{ readonly plan: ReserveResult; readonly lost: ReadonlySet<string> }> {
    return planAgain(async () => {
      // Rules may be others after what was read meanwhile.
      const plan = planFor(request, meantRule(workspace, request), inUse, batch);
      const { entries, counters } = plan;
      return { plan, lost: entries.length === 0 ? new Set<string>() : await (await workspace.writes()).commit({ entries, counters }) };
    }, workspace.refresh);
  }

  return {
    async list() {
      const register = workspace.register();
      const found: RegisterEntry[] = [];
      for (let row = 0; row < register.size; row++) if (register.fields.status(row) === "reserved") found.push(register.entry(row));
      // Those without end come last; what is over comes first by its day.
      return found.sort((a, b) => ((a.until ?? "9") < (b.until ?? "9") ? -1 : (a.until ?? "9") > (b.until ?? "9") ? 1 : 0));
    },
    async plan(request) {
      checkRequest(request, ports.clock.today());
      await workspace.prepared();
      workspace.assertReady();
      const meant = meantRule(workspace, request);
      return shown(planFor(request, meant, await codesInUse(meant), ""));
    },
    async reserve(request) {
      checkRequest(request, ports.clock.today());
      await workspace.prepared();
      return workspace.exclusive(async () => {
        await workspace.refresh();
        workspace.assertReady();
        const inUse = await codesInUse(meantRule(workspace, request));
        const batch = ports.person.newBatch();
        const kept: RegisterEntry[] = [];
        let { numbers } = request;
        let before: number | undefined;
        for (let attempt = 1; ; attempt++) {
          const { plan, lost } = await write({ ...request, numbers }, inUse, batch);
          before ??= plan.counter.before;
          kept.push(...plan.entries.filter(({ code }) => !lost.has(code)));
          // A co-author had some of them in the same moment. One next number is as good as another; named ones are gone.
          const isShort = "next" in numbers && lost.size > 0 && attempt < TRIES;
          if (isShort) {
            numbers = { next: lost.size };
            continue;
          }
          const [first] = kept;
          if (first) await workspace.log({ action: "reserved", subject: `${first.rule} · ${batch}`, reason: request.note.trim(), after: `${kept.length} · ${nameCodes(kept)}` });
          const taken = [...lost].map((code) => ({ code, findings: [{ kind: "reserve-taken" as const, params: { code, customer: "" } }] }));
          return shown({ counter: { ...plan.counter, before }, entries: kept, refused: [...plan.refused, ...taken] });
        }
      });
    },
    extend: (codes, until, note) =>
      workspace.exclusive(async () => {
        checkDay(until, ports.clock.today());
        await workspace.refresh();
        workspace.assertReady();
        await workspace.restoreMissing();
        const entries = knownEntries(workspace.register(), codes);
        const other = entries.find(({ status }) => status !== "reserved");
        if (other) throw new CustCodeError({ kind: "not-reserved", params: { code: other.code } });
        const found = await (await workspace.writes()).change(entries.map(({ code, batch }) => ({ code, batch, change: { until, note: note.trim() } })));
        const before = [...new Set(entries.map((entry) => entry.until ?? ""))].join(", ");
        if (found.size > 0) await workspace.log({ action: "reserved", subject: nameCodes(entries), reason: note.trim(), before, after: until });
        return found.size;
      }),
    assign: (code, customer, intoSelectedCell) => assignCode(dependencies, code, customer, intoSelectedCell),
  };
}

function shown({ entries, refused, counter }: Pick<ReserveResult, "entries" | "refused" | "counter">): ReservePlan {
  return { codes: entries.map(({ code }) => code), refused, counter };
}
