/**
 * Two to eight people, each with the whole add-in (use cases, functions, issuing queue) on a copy of the workbook of their own:
 *
 * ```ts
 * const shared = createSharedWorkbook(["名单"]);
 * const team = await openColleagues(shared, ["张", "李", "王"]);
 * const [zhang, li] = team.people;
 * await team.work(zhang, () => zhang.app.lists.issue(…));
 * await team.settled();
 * ```
 *
 * `shared.network` says what arrives when; `team.deliverByChance(seed)` lets it arrive between the pages' requests.
 */
import type { CustCodeApp } from "../../src/app/custCode";
import { createCustCode } from "../../src/app/custCode";
import type { Ports } from "../../src/app/ports";
import { provideFunctions } from "../../src/functions/functions";
import { worksheetFunctions } from "../../src/functions/worksheetFunctions";
import { messagesIn } from "../../src/messages/messagesIn";
import type { RandomDelivery, RandomOptions, SharedWorkbook } from "../../src/workbench/emulator/coauthoring";
import type { FunctionMetadata } from "../../src/workbench/emulator/protocol/functionBridge";
import { openCoauthors, type Coauthor } from "../../src/workbench/emulator/testing/openCoauthors";
import type { OpenedExcel } from "../../src/workbench/emulator/testing/openExcel";
import { readFunctionMetadata } from "./functionMetadata";
import { portsOf } from "./openColleague";
import { createQuickClock, type QuickClock } from "./quickClock";
import { inTurn, onTurn, pageInTurn, takeTurns } from "./turns";

export interface TeamMember extends Coauthor {
  readonly app: CustCodeApp;
  /** What went wrong without anybody having asked for it. */
  readonly errors: unknown[];
}

export interface Team {
  readonly shared: SharedWorkbook;
  readonly people: readonly TeamMember[];
  /** One more person opens the workbook, with the add-in. */
  join(person: string): Promise<TeamMember>;
  /** The person closes the workbook, without what has not reached the server yet; `join` opens it again as it was agreed by then. */
  leave(person: string): void;
  /** Runs something in one person's turn: needed where the test itself names `Excel` or a port. */
  work<T>(member: TeamMember, work: () => T): T;
  deliverByChance(seed: number, options?: RandomOptions): RandomDelivery & { stop(): void };
  /** Pages, functions and queues are at rest; nothing more arrives through this. */
  resting(): Promise<void>;
  /** Everything has arrived everywhere, and what the add-ins made of it too. People who are cut off stay so. */
  settled(): Promise<void>;
  close(): void;
}

export interface TeamOptions {
  /** Without functions a page opens sooner: for tests that issue in the pane only. */
  readonly withFunctions?: boolean;
  /** Takes the place of a person's surroundings, such as chance. The clock that is given lets nobody wait long. */
  readonly around?: (ports: Ports, person: string) => Ports;
}

/** Opens the workbook with the add-in for each of these people. */
export async function openColleagues(shared: SharedWorkbook, names: readonly string[], options: TeamOptions = {}): Promise<Team> {
  const withFunctions = options.withFunctions ?? true;
  const functions = withFunctions ? ((await readFunctionMetadata()) as readonly FunctionMetadata[]) : undefined;
  const office = await openCoauthors(shared, [], { functions });
  const people: TeamMember[] = [];
  const clocks: QuickClock[] = [];
  let stop: (() => void) | undefined;

  const join = async (person: string): Promise<TeamMember> => {
    const coauthor = await office.join(person);
    const { excel } = coauthor;
    stop ??= takeTurns();
    excel.host.enter = (arrive) => inTurn(excel, arrive);
    const errors: unknown[] = [];
    const ports = portsOf(excel);
    const quick = createQuickClock(ports.clock);
    clocks.push(quick);
    const named: Ports = { ...ports, clock: quick.clock, person: { ...ports.person, name: () => person } };
    const app = onTurn(excel, createCustCode(options.around?.(named, person) ?? named, (error) => errors.push(error)));
    const member: TeamMember = { ...coauthor, app, errors };
    people.push(member);
    if (withFunctions) for (const [id, answer] of Object.entries(worksheetFunctions)) excel.CustomFunctions.associate(id, answer as (...given: never[]) => unknown);
    await app.start();
    return member;
  };

  const appInTurn = (): CustCodeApp => memberOf(people, pageInTurn()).app;
  if (withFunctions) {
    // One set of functions for all pages: it answers from the add-in of the page that is called.
    provideFunctions({
      get formulas() {
        return appInTurn().formulas;
      },
      get queries() {
        return appInTurn().queries;
      },
      judge: () => appInTurn().judge(),
      locale: () => "zh-CN",
      sentences: () => messagesIn("zh-CN").functions,
    });
  }

  const resting = async (): Promise<void> => {
    for (let quiet = 0; quiet < 2; quiet = clocks.some(({ waiting }) => waiting > 0) ? 0 : quiet + 1) {
      await office.resting();
      for (const { app } of people) await app.settled();
      await office.resting();
    }
  };
  for (const name of names) await join(name);
  return {
    shared,
    people,
    join,
    leave(person) {
      const member = people.find((candidate) => candidate.person === person);
      if (!member) throw new Error(`${person} is not here`);
      people.splice(people.indexOf(member), 1);
      member.app.stop();
      office.leave(person);
    },
    work: (member, work) => inTurn(member.excel, work),
    deliverByChance: (seed, chosen) => office.deliverByChance(seed, chosen),
    resting,
    async settled() {
      await resting();
      while (shared.network.pending.length > 0) {
        shared.network.settle();
        await resting();
      }
    },
    close() {
      for (const { app } of people) app.stop();
      stop?.();
      office.close();
    },
  };
}

function memberOf(people: readonly TeamMember[], excel: OpenedExcel | undefined): TeamMember {
  const member = people.find((candidate) => candidate.excel === excel);
  if (!member) throw new Error("A function was called in nobody's turn");
  return member;
}
