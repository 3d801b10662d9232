import { createWorkbook } from "../createWorkbook";
import type { Origin } from "../model/events";
import type { Workbook } from "../model/workbook";
import { applyOperations } from "./applying";
import { carryChange } from "./carrying";
import { copyWorkbook } from "./copyWorkbook";
import { Network } from "./network";
import type { Change, Operation } from "./operations";
import { Replica, type Sent } from "./replica";

/** One person as the server knows them: what was agreed by others and was not seen yet when their last change was made. */
interface Member {
  readonly replica: Replica;
  unseen: { readonly number: number; operations: readonly Operation[] }[];
}

/** A workbook that several people work in, each in a copy of their own. */
export class SharedWorkbook {
  /** The state that was agreed upon so far. Look at it, do not write into it. */
  readonly book: Workbook;
  /** Carries changes to and fro; nothing arrives unless it is told so. */
  readonly network = new Network();
  private readonly members = new Map<string, Member>();
  private count = 0;

  constructor(start: Workbook) {
    this.book = copyWorkbook(start);
  }

  /** How many changes have been agreed upon. */
  get agreed(): number {
    return this.count;
  }

  get people(): readonly string[] {
    return [...this.members.keys()];
  }

  /** A copy of the agreed state for one more person, under their name. Throws when somebody of that name is here. */
  join(person: string): Replica {
    if (this.members.has(person)) throw new Error(`${person} is here already`);
    this.network.add(person);
    const replica = new Replica(person, copyWorkbook(this.book), (sent) => this.network.up(person, () => this.agree(person, sent)), this.count);
    this.members.set(person, { replica, unseen: [] });
    return replica;
  }

  /** The person closes the workbook; what they changed and was still on its way to the server is lost. */
  leave(person: string): void {
    const member = this.members.get(person);
    if (member) member.replica.book.recorder = undefined;
    this.members.delete(person);
    this.network.remove(person);
  }

  /** Puts a change at the end of the agreed order, and sends it on to everybody, its author included. */
  private agree(person: string, { change, origin, seen }: Sent): void {
    const author = this.members.get(person)!;
    author.unseen = author.unseen.filter((other) => other.number > seen);
    let carried: Change = change;
    for (const other of author.unseen) [carried, other.operations] = carryChange(carried, other.operations, { sheetIdOf: (name) => this.book.sheetByName(name)?.id });
    this.count++;
    this.book.receive(origin, () => applyOperations(this.book, carried.operations));
    for (const [name, member] of this.members) {
      if (name !== person) member.unseen.push({ number: this.count, operations: carried.operations });
      this.deliver(name, carried, person, origin);
    }
  }

  private deliver(to: string, change: Change, person: string, origin: Origin): void {
    this.network.down(to, () => this.members.get(to)?.replica.receive({ change, person, origin }));
  }
}

/** A shared workbook that begins as a copy of `start`, or with empty sheets of these names. */
export function createSharedWorkbook(start: Workbook | readonly string[] = ["Sheet1"]): SharedWorkbook {
  return new SharedWorkbook(start instanceof Object && "sheets" in start ? start : createWorkbook(start));
}

