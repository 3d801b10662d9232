import { moveBox } from "../model/boxes";
import { ExcelError } from "../model/excelError";
import type { Origin } from "../model/events";
import type { StructureEdit } from "../model/values";
import type { View } from "../model/view";
import type { Workbook } from "../model/workbook";
import { RangeRef } from "../objects/rangeRef";
import { globalObject, newObject } from "../objects/globals";
import { assignProperty } from "./assignProperty";
import type { ExcelHost } from "./host";
import { type Handle } from "./registry";
import { isSetSupported } from "./requirementSets";

/** One page's standing with the workbook: its objects, the references it keeps, the events it asked for. */
export class ExcelSession {
  readonly root: Handle;
  /** False while the add-in has `context.runtime.enableEvents` off. */
  enableEvents = true;
  /** `suspendApiCalculationUntilNextSync` was called in the running request. */
  calculationIsSuspended = false;
  private readonly referenceIds = new Map<Handle, string>();
  private readonly references = new Map<string, Handle>();
  /** Ranges the running request holds; they follow inserted and deleted rows as kept ones do. */
  private readonly passing = new Set<RangeRef>();

  constructor(readonly host: ExcelHost, readonly book: Workbook, readonly view: View) {
    this.root = globalObject(this);
    book.trackers.add(this.follow);
  }

  /** How this page's changes are signed. */
  get origin(): Origin {
    return { kind: "addin", person: this.view.person, session: this.host.id };
  }

  /** Runs a change of the workbook in this page's name. */
  edit<T>(label: string, change: () => T): T {
    return this.book.edit(this.origin, label, change);
  }

  /** Throws `ApiNotFound` when the played Excel is too old for `ExcelApi 1.9`. */
  requireApi(since: string | undefined): void {
    if (since === undefined) return;
    const [name = "", version = "1.1"] = since.split(" ");
    if (!isSetSupported(this.host.sets, name, version)) throw new ExcelError("ApiNotFound");
  }

  /** What identifies an object to the page: its id, and its reference id once it is kept. */
  identityOf(handle: Handle): Record<string, unknown> {
    const identity: Record<string, unknown> = { ...handle.type.identify?.(handle.self, { session: this }) };
    const reference = this.referenceIds.get(handle);
    if (reference !== undefined) identity._ReferenceId = reference;
    return identity;
  }

  /** Sets properties of an object, and of objects in it, as `object.set({…})` would. */
  assign(target: Handle, values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) assignProperty(target, name, value, { session: this });
  }

  keep(handle: Handle): void {
    if (!handle.type.referable || this.referenceIds.has(handle)) return;
    const id = `Ref${this.book.nextId()}`;
    this.referenceIds.set(handle, id);
    this.references.set(id, handle);
  }

  byReference(id: string): Handle {
    const handle = this.references.get(id);
    if (!handle) throw new ExcelError("InvalidReference", "The object reference is no longer valid.");
    return handle;
  }

  release(id: string): void {
    const handle = this.references.get(id);
    if (handle) this.referenceIds.delete(handle);
    this.references.delete(id);
  }

  releaseAll(): void {
    this.referenceIds.clear();
    this.references.clear();
  }

  get referenceCount(): number {
    return this.references.size;
  }

  newObject(typeName: string, args: readonly unknown[]): Handle {
    return newObject(typeName, args, this);
  }

  /** Takes note of a range that a request holds. */
  pass(range: RangeRef): RangeRef {
    this.passing.add(range);
    return range;
  }

  /** The request is over: only kept ranges are followed from here on. */
  requestDone(): void {
    this.passing.clear();
    this.calculationIsSuspended = false;
  }

  private readonly follow = (edit: StructureEdit): void => {
    const kept = [...this.references.values()].map((handle) => handle.self).filter((self) => self instanceof RangeRef);
    for (const range of new Set([...this.passing, ...kept])) {
      if (range.sheetId === edit.sheetId) range.boxes = range.boxes.flatMap((box) => moveBox(box, edit) ?? []);
    }
  };

  dispose(): void {
    this.book.trackers.delete(this.follow);
    this.releaseAll();
  }
}
