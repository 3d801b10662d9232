/**
 * Several people on one workbook, each with genuine office.js on a copy of their own, for tests (files named `*.office.test.ts`):
 *
 * ```ts
 * const shared = createSharedWorkbook(["名单"]);
 * const office = await openCoauthors(shared, ["张", "李"]);
 * const [zhang, li] = office.people;
 * await zhang.excel.run(…);      // seen by 张 at once
 * shared.network.deliver();      // one message arrives
 * await office.settled();        // everything arrives, all pages are at rest
 * office.close();
 * ```
 *
 * Nothing arrives by itself. `deliverByChance(seed)` lets messages arrive at random while pages send requests.
 */
import { createSharedWorkbook, type RandomDelivery, type RandomOptions, type Replica, type SharedWorkbook } from "../coauthoring";
import { openExcel, type OpenedExcel, type OpenOptions } from "./openExcel";

export interface Coauthor {
  readonly person: string;
  readonly replica: Replica;
  readonly excel: OpenedExcel;
}

export interface Coauthors {
  readonly shared: SharedWorkbook;
  readonly people: readonly Coauthor[];
  of(person: string): Coauthor;
  /** One more person opens the workbook. */
  join(person: string): Promise<Coauthor>;
  /** The person closes the workbook, without what has not reached the server yet. */
  leave(person: string): void;
  /**
   * From now on, until the answer's `stop`, messages arrive by chance whenever a page's request is about to run. The same seed makes the
   * same choices; what they meet depends on the pages' own turns.
   */
  deliverByChance(seed: number, options?: RandomOptions): RandomDelivery & { stop(): void };
  /** Resolves when all pages are at rest; nothing more arrives through this. */
  resting(): Promise<void>;
  /** Resolves when everything has arrived everywhere and all pages are at rest. People who are cut off stay so. */
  settled(): Promise<void>;
  close(): void;
}

/** Opens a page for each of these people. Each takes about half a second. */
export async function openCoauthors(shared: SharedWorkbook = createSharedWorkbook(), persons: readonly string[] = ["张", "李"], options: Omit<OpenOptions, "workbook" | "person"> = {}): Promise<Coauthors> {
  const people: Coauthor[] = [];
  let delivery: RandomDelivery | undefined;
  const join = async (person: string): Promise<Coauthor> => {
    const replica = shared.join(person);
    // On their own copy everybody is the user at the grid.
    const excel = await openExcel({ ...options, workbook: replica.book });
    // Looks at every request and picks none: a moment in which something may arrive.
    excel.host.faults.add(
      () => {
        delivery?.tick();
        return false;
      },
      {},
      Infinity,
    );
    const coauthor: Coauthor = { person, replica, excel };
    people.push(coauthor);
    return coauthor;
  };
  const of = (person: string): Coauthor => {
    const found = people.find((coauthor) => coauthor.person === person);
    if (!found) throw new Error(`${person} is not here`);
    return found;
  };
  const resting = async (): Promise<void> => {
    do for (const { excel } of people) await excel.settled();
    while (people.some(({ excel }) => !excel.host.isIdle || excel.host.functions.isBusy));
  };
  for (const person of persons) await join(person);
  return {
    shared,
    people,
    of,
    join,
    leave(person) {
      const { excel } = of(person);
      people.splice(people.indexOf(of(person)), 1);
      excel.close();
      shared.leave(person);
    },
    deliverByChance(seed, chosen) {
      const begun = shared.network.random(seed, chosen);
      delivery = begun;
      return Object.assign(begun, {
        stop: () => {
          if (delivery === begun) delivery = undefined;
        },
      });
    },
    resting,
    async settled() {
      await resting();
      while (shared.network.pending.length > 0) {
        shared.network.settle();
        await resting();
      }
    },
    close() {
      // The first page is the test's own window: frames in it go before it.
      for (const { excel } of [...people].reverse()) excel.close();
      for (const { person } of people.splice(0)) shared.leave(person);
    },
  };
}
