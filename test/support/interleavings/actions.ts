// What people do through the add-in's pages: they begin it and go on, and it runs while everybody works.
import { CustCodeError, type ListSource } from "../../../src/app/api";
import { quietRun } from "../../../src/excel/testing/openCustCode";
import type { Team, TeamMember } from "../openColleagues";
import { LISTS, REGIONS, RULE } from "./officeBook";
import type { Kind, Operation } from "./operations";

type Action = (member: TeamMember, operation: Operation, team: Team) => Promise<unknown>;

const ACTIONS: Partial<Record<Kind, Action>> = {
  issue: async (member, { a }, team) => {
    const sheet = LISTS[a % LISTS.length]!;
    const list: ListSource = await team.work(member, async () => {
      await member.excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).activate();
        context.workbook.worksheets.getItem(sheet).getRange("A2").select();
        await context.sync();
      });
      return member.app.lists.find();
    });
    const { columns, recordKey, target } = member.app.lists.propose(RULE, list);
    await member.app.lists.issue({ list, rule: RULE, columns, ...(recordKey === undefined ? {} : { recordKey }), ...(target === undefined ? {} : { target }), targetHeader: "客户编码", includeHidden: true }, quietRun());
  },
  issueWaiting: (member) => member.app.formulas.issueWaiting(),
  void: async (member, { a }) => {
    const entries = [...member.app.workspace.register().entries()];
    const entry = entries[a % Math.max(1, entries.length)];
    if (entry) await (await member.app.register()).codes.void([entry.code], "重复");
  },
  undoBatch: async (member, { a, b }) => {
    const batches = await (await member.app.register()).codes.batches(5);
    const batch = batches[a % Math.max(1, batches.length)];
    if (batch && batch.living > 0 && batch.living < 20) await member.app.lists.undo(batch.batch, b % 3 === 0 ? "return" : "void");
  },
  reserve: async (member, { a, b }) => {
    const inputs = member.app.workspace.inputsOf(RULE).map((input) => (input === "region" ? REGIONS[a % REGIONS.length]! : ""));
    await (await member.app.register()).reservations.reserve({ rule: RULE, inputs, numbers: { next: 1 + (b % 2) }, customer: "", note: "预留", until: "" });
  },
};

/** What may stop an action in an office where everybody changes everything: it says so, and nothing was lost. */
const EXPECTED = new Set(["write-not-kept", "empty-sheet", "no-input-column", "no-selection", "merged-cells", "code-unknown", "counter-lower", "reserve-count", "cell-editing"]);

/** True for what the add-in may say in such an office. */
export const isExpected = (error: unknown): boolean => error instanceof CustCodeError && EXPECTED.has(error.error.kind);

/** Begins an action; the answer resolves when it is over, with what stopped it. Undefined for an operation that is none. */
export function begin(member: TeamMember, operation: Operation, team: Team): Promise<unknown> | undefined {
  const action = ACTIONS[operation.kind];
  return action && action(member, operation, team).then(() => undefined, (error: unknown) => error);
}
