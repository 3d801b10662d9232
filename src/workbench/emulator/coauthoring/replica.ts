import { contains, intersection } from "../model/boxes";
import { LOCAL_PERSON, type Origin, type WorkbookEvent } from "../model/events";
import type { UndoRecord } from "../model/journal";
import type { EditKind } from "../model/recording";
import { tableHeader } from "../model/tables";
import type { Workbook } from "../model/workbook";
import { applyOperations } from "./applying";
import { carryChange, carryEvents, carryPast, type CarryOptions } from "./carrying";
import { type Change, isSame, type Operation } from "./operations";
import { OperationRecorder, type Recorded, type WrittenBox } from "./recorder";

/** An own change that the server has not put into the order yet. */
interface Pending {
  change: Change;
  /** How to take it back exactly, the last step last; good as long as the workbook is as the change left it. */
  inverse: readonly (() => void)[];
  written: readonly WrittenBox[];
}

/** What a replica sends: a change, and how many of the agreed ones it was made upon. */
export interface Sent {
  readonly change: Change;
  readonly origin: Origin;
  readonly seen: number;
}

/** A change in the agreed order. */
export interface Agreed {
  readonly change: Change;
  readonly person: string;
  readonly origin: Origin;
}

/**
 * One person's copy of a shared workbook: the agreed changes as far as they have come, and the own ones on top. An own change that has to
 * follow another's insertion is taken back and made again, carried along, after it.
 */
export class Replica {
  private pending: Pending[] = [];
  private seen = 0;
  private readonly wayBack = new WeakMap<UndoRecord, { operations: readonly Operation[] }>();
  private readonly recorder: OperationRecorder;
  private readonly options: CarryOptions;

  /** `send` takes the person's changes along the slow way to the server. */
  constructor(readonly person: string, readonly book: Workbook, private readonly send: (sent: Sent) => void, seen: number) {
    this.seen = seen;
    this.recorder = new OperationRecorder(book, (recorded, record, events, how) => this.edited(recorded, record, events, how));
    this.options = { sheetIdOf: (name) => book.sheetByName(name)?.id };
    book.recorder = this.recorder;
  }

  /** How many own changes are not agreed yet. */
  get waiting(): number {
    return this.pending.length;
  }

  private edited({ operations, inverse, written }: Recorded, record: UndoRecord, events: readonly WorkbookEvent[], how: EditKind): void {
    if (how === "remote" || operations.length === 0) return;
    const change: Change = { operations, events: events.filter((event) => event.kind !== "calculated" && event.kind !== "view" && event.kind !== "structure") };
    this.pending.push({ change, inverse: [...record.inverse], written });
    const back = { operations: inverse };
    this.wayBack.set(record, back);
    // Taken back as a new edit, so that others' later changes can be minded.
    record.inverse.splice(0, record.inverse.length, () => applyOperations(this.book, back.operations));
    this.send({ change, origin: { kind: record.origin.kind, person: this.person }, seen: this.seen });
  }

  /** Takes the next agreed change over: an own one that came back, or another person's. */
  receive({ change, person, origin }: Agreed): void {
    this.seen++;
    if (person === this.person) this.receiveOwn(change);
    else this.receiveOthers(change, origin);
  }

  private receiveOwn(change: Change): void {
    const [first, ...others] = this.pending;
    if (isSame(first?.change.operations, change.operations)) {
      this.pending = others;
      return;
    }
    this.rebase(change.operations, 1, () => [], { kind: "user", person: LOCAL_PERSON });
  }

  private receiveOthers(change: Change, origin: Origin): void {
    let passed = change.operations;
    const isApart = this.pending.every((own) => this.leavesAlone(own, change.operations));
    if (isApart) {
      this.quietly(origin, (run) => {
        run(() => applyOperations(this.book, change.operations));
        return change.events;
      });
    } else {
      for (const own of this.pending) [own.change, passed] = carryChange(own.change, passed, this.options);
      const past = this.pending.flatMap((own) => own.change.operations);
      this.rebase(change.operations, 0, () => carryEvents(change.events, past), origin, passed);
    }
    this.followUndo(passed);
  }

  /** True when an own change and another's have nothing to do with each other, so that the own one need not be taken back first. */
  private leavesAlone(own: Pending, others: readonly Operation[]): boolean {
    const isCellsOnly = own.change.operations.every(
      ({ kind, ...operation }) => kind === "cells" || (kind === "book" && isPlainBookChange(operation as Omit<Operation & { kind: "book" }, "kind">)),
    );
    return isCellsOnly && others.every((other) => {
      if (other.kind !== "cells") return false;
      const headers = this.book.meta.tables.filter((table) => table.sheetId === other.sheetId).map(tableHeader);
      if (headers.some((header) => header && intersection(header, other.box))) return false;
      return own.written.every(({ sheetId, box }) => sheetId !== other.sheetId || !intersection(box, other.box));
    });
  }

  /** Takes the own changes back, makes the agreed one, and makes the own ones again, but for the first `settled` of them. */
  private rebase(agreed: readonly Operation[], settled: number, events: () => readonly WorkbookEvent[], origin: Origin, visible: readonly Operation[] = []): void {
    const { book } = this;
    const trackers = [...book.trackers];
    const fronts = book.views.map((view) => view.activeSheetId);
    // Ranges that pages hold follow the other's insertion alone, not our to and fro.
    book.trackers.clear();
    this.quietly(origin, (run) => {
      for (const own of [...this.pending].reverse()) run(() => [...own.inverse].reverse().forEach((step) => step()));
      this.pending.splice(0, settled);
      this.recorder.take();
      run(() => applyOperations(book, agreed));
      this.recorder.take();
      for (const own of this.pending) {
        own.inverse = run(() => applyOperations(book, own.change.operations));
        own.written = this.recorder.take().written;
      }
      book.views.forEach((view, at) => {
        if (book.findSheet(fronts[at]!)?.meta.visibility === "Visible") view.activeSheetId = fronts[at]!;
      });
      return events();
    });
    for (const tracker of trackers) book.trackers.add(tracker);
    for (const operation of visible) if (operation.kind === "shift") for (const tracker of trackers) tracker(operation.edit);
  }

  /** Runs received changes in parts; listeners hear only the events that `change` answers. */
  private quietly(origin: Origin, change: (run: (part: () => void) => (() => void)[]) => readonly WorkbookEvent[]): void {
    const { book } = this;
    const receive = (): void => {
      const events = change((part) => {
        const done = book.apart(part);
        for (const event of done.events) if (event.kind === "view") book.note(event);
        return done.inverse;
      });
      for (const event of events) if (!("sheetId" in event) || event.kind === "sheetDeleted" || book.findSheet(event.sheetId)) book.note(event);
    };
    this.recorder.receiving(() => book.receive(origin, receive));
  }

  /** What can be undone follows others' insertions, and leaves alone what they have written since. */
  private followUndo(others: readonly Operation[]): void {
    const { undo, redo } = this.book.journal.records;
    for (const records of [undo, redo]) {
      let passed = others;
      for (const record of records) {
        const back = this.wayBack.get(record);
        if (back) [back.operations, passed] = carryPast(back.operations, passed, { ...this.options, yields: true });
      }
    }
  }
}

/** Grown tables, names and settings: others' cells do not depend on them. */
function isPlainBookChange({ change }: Omit<Operation & { kind: "book" }, "kind">): boolean {
  return change.sheetsRemoved.length === 0 && !change.order && change.tablesAdded.length === 0 && change.tablesRemoved.length === 0 && change.tables.every((table) => Object.keys(table.fields).length === 0 && (!table.box || contains(table.box.after, table.box.before)));
}
