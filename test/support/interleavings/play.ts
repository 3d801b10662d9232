// Plays a scenario: people who work in one workbook at the same time, until all have settled; then looks whether the laws hold.
import { setImmediate as turn } from "node:timers/promises";
import { copyWorkbook, createSharedWorkbook, type SharedWorkbook } from "../../../src/workbench/emulator/coauthoring";
import { USER } from "../../../src/workbench/emulator/model/events";
import type { Workbook } from "../../../src/workbench/emulator/model/workbook";
import { writeInputs } from "../../../src/workbench/emulator/model/writing";
import { openExcel } from "../../../src/workbench/emulator/testing/openExcel";
import { openColleagues, type Team, type TeamMember } from "../openColleagues";
import { begin, isExpected } from "./actions";
import { createChronicle, type Chronicle } from "./chronicle";
import { edit } from "./edits";
import { findBroken, type Outcome } from "./laws";
import { box, newOffice, RULE, tableOf } from "./officeBook";
import type { Operation, Scenario } from "./operations";
import { ownSurroundings } from "./surroundings";

/** What people see is looked at after so many operations each time. */
const LOOK_EVERY = 8;

/** The office's workbook after CustCode was set up, to be copied. */
export async function setUpOffice(blockSize = 0): Promise<Workbook> {
  const shared = createSharedWorkbook(newOffice());
  const team = await openColleagues(shared, ["甲"], { withFunctions: false, around: ownSurroundings() });
  const [{ app, replica }] = team.people as [TeamMember];
  await app.setup.create({ locale: "zh-CN", rule: { name: RULE, pattern: "{region}-{seq:4}" }, codebooks: [] });
  if (blockSize > 0) await (await app.register()).options.set({ blockSize });
  const { sheet, body } = tableOf(replica.book, "CustCodeCodebooks")!;
  // One row after the other, as typed: a table grows by what is written right below it.
  for (const [at, cells] of [["region", "北京", "BJ"], ["region", "上海", "SH"]].entries()) {
    replica.book.edit(USER, "codebook", () => writeInputs(replica.book, sheet, box(body.row + at, body.column, 1, 3), [cells]));
  }
  await team.settled();
  if (app.workspace.chooser() === undefined) throw new Error("The office has no rule that issues");
  const book = copyWorkbook(shared.book);
  team.close();
  return book;
}

/** Plays a scenario on a copy of the office's workbook. */
export async function play(scenario: Scenario, office: Workbook): Promise<Outcome> {
  const shared = createSharedWorkbook(office);
  // Whoever takes the test's own window for their page cannot close it before the others: nobody of ours does.
  const window = await openExcel();
  const names = Array.from({ length: scenario.people }, (_, at) => `员工${at + 1}`);
  const team = await openColleagues(shared, names, { withFunctions: scenario.withFunctions, around: ownSurroundings() });
  const stage: Stage = { shared, team, names, chronicle: createChronicle(), busy: new Map(), errors: [], performed: 0 };
  try {
    if (scenario.blockSize > 0) await takeBlocks(stage);
    const delivery = team.deliverByChance(scenario.seed);
    for (const [at, operation] of scenario.operations.entries()) {
      await perform(stage, operation);
      for (let moments = operation.moments; moments > 0; moments--) delivery.tick();
      for (let turns = operation.turns; turns > 0; turns--) await turn();
      if (at % LOOK_EVERY === 0) for (const member of team.people) stage.chronicle.look(member);
    }
    delivery.stop();
    await settle(stage);
    return await findBroken({ ...stage, blockSize: scenario.blockSize });
  } finally {
    team.close();
    window.close();
  }
}

/** An office at work. */
export interface Stage {
  readonly shared: SharedWorkbook;
  readonly team: Team;
  readonly names: readonly string[];
  readonly chronicle: Chronicle;
  /** What people began in their panes and is not over. */
  readonly busy: Map<string, Promise<void>>;
  readonly errors: unknown[];
  performed: number;
}

async function perform(stage: Stage, operation: Operation): Promise<void> {
  const { team, shared, names, busy } = stage;
  const person = names[operation.person % names.length]!;
  const member = team.people.find((candidate) => candidate.person === person)!;
  stage.performed++;
  switch (operation.kind) {
    case "cutOff":
      return shared.network.disconnect(person);
    case "comeBack":
      return shared.network.reconnect(person);
    case "wait":
      for (let turns = operation.a % 30; turns > 0; turns--) await turn();
      return;
    case "reopen":
      return reopen(stage, member, true);
    case "crash":
      return reopen(stage, member, false);
    default:
  }
  if (edit(member.replica.book, operation) || busy.has(person)) return;
  const action = begin(member, operation, team);
  if (!action) return;
  const isOver = action.then((error) => {
    busy.delete(person);
    // Whoever has closed the workbook is not told any more.
    if (error !== undefined && !isExpected(error) && team.people.includes(member)) stage.errors.push(error);
  });
  busy.set(person, isOver);
}

/** Closes the workbook, saved or not, in the middle of whatever goes on, and opens it again. */
async function reopen({ shared, team, chronicle, busy, errors }: Stage, member: TeamMember, isSaved: boolean): Promise<void> {
  const { person } = member;
  if (isSaved) {
    shared.network.reconnect(person);
    while (shared.network.deliverTo(person, "up"));
  }
  chronicle.left(person);
  errors.push(...member.errors.filter((error) => !isExpected(error)));
  busy.delete(person);
  team.leave(person);
  chronicle.look(await team.join(person));
}

/** Everybody issues once, so that each has numbers of their own. */
async function takeBlocks({ team }: Stage): Promise<void> {
  for (const member of team.people) {
    const operation: Operation = { kind: "reserve", person: 0, a: 0, b: 0, c: 0, turns: 0, moments: 0 };
    for (const a of [0, 1]) {
      const error = await begin(member, { ...operation, a }, team);
      if (error !== undefined) throw error as Error;
      await team.settled();
    }
  }
}

/** Everything has arrived, and what the add-ins made of it; nobody has anything left to do. */
async function settle({ shared, team, names, busy, chronicle, errors }: Stage): Promise<void> {
  for (const person of names) shared.network.reconnect(person);
  while (busy.size > 0) {
    shared.network.settle();
    await turn();
  }
  await team.settled();
  for (const member of team.people) chronicle.look(member);
  errors.push(...team.people.flatMap((member) => member.errors).filter((error) => !isExpected(error)));
}
