import type { CellsChange, FormulaCell, FormulaCellsPort, StampedCell } from "../ports";
import { cellAddress, overlaps, parseArea, type Area } from "../cellAddress";
import { callsCustCode, isWholeCall } from "./formulaText";
import { createStampMemory, type Stamp, type StampMemory } from "./stampMemory";

/**
 * Keeps an eye on stamped cells. Three things happen to them:
 * the stamp is undone and the formula is back (it keeps its code, and is stamped again once the user goes on working, so that
 * a second "undo" can still take the formula away); the cell is emptied or overwritten (its code is an orphan unless it stands
 * elsewhere, as after cut and paste); or nothing of the kind.
 */
export interface StampWatch {
  readonly memory: StampMemory;
  /** Takes note; true when it is worth looking. */
  cellsChanged(change: CellsChange): boolean;
  /** Looks at the cells that changed since the last look. Runs among the issuing work. */
  look(): Promise<void>;
  /** Stamps this cell at the next look: it is part of a larger formula, whose value Excel must calculate first. */
  stampLater(address: string): void;
  /** These codes were issued, but perhaps no cell shows them. */
  suspect(codes: readonly string[]): void;
  /** The formulas of these codes were not where they were expected: they are looked for once their moves are known. */
  lookAgain(codes: readonly string[]): void;
  /** True when another look is worth its while. */
  isRestless(): boolean;
  /** Codes that no cell shows any more. */
  orphans(): readonly string[];
  /** Those of the codes that still are in no cell; they are no orphans from now on. */
  takeOrphans(codes: readonly string[]): Promise<readonly string[]>;
  /** These codes turned out to be somebody else's: no cell is to get them again, and nobody here is to void them. */
  forget(codes: readonly string[]): void;
}

/** Edited cells that are read one by one for codes that came back. */
const MOST_CELLS = 2_000;
/** So often a formula is looked at that does not show its code yet. */
const MOST_LOOKS = 4;

/** A watch over nothing. `beforeStamp` makes sure that the register knows all codes that were ever issued. */
export function createStampWatch(cells: FormulaCellsPort, beforeStamp: () => Promise<void>): StampWatch {
  const memory = createStampMemory();
  const changed = new Set<Stamp>();
  const suspects = new Set<string>();
  const orphans = new Set<string>();
  /** Cells whose formula is back or never went: stamped as soon as they are due. */
  const unstamped = new Map<string, { due: boolean; looks: number }>();
  const again = new Set<string>();
  /** Where cells were edited since there are orphans: one of their codes may have come back there. */
  let touched: Area[] = [];

  function cellsChanged(change: CellsChange): boolean {
    const area = parseArea(change.address, change.sheet);
    if (!area) return false;
    // Our own writes are looked at as well: nobody documents whose an undone write of ours is. But they are no going on of the user's.
    if (change.source === "local" && !change.byUs) {
      for (const [address, state] of unstamped) {
        const place = parseArea(address);
        if (place && !overlaps(area, place)) state.due = true;
      }
    }
    for (const gone of memory.move(change)) suspects.add(gone.code);
    for (const stamp of memory.within(area)) changed.add(stamp);
    if (orphans.size > 0 && change.type === "edited") touched.push(area);
    return changed.size > 0 || suspects.size > 0 || touched.length > 0 || [...unstamped.values()].some(({ due }) => due);
  }

  async function look(): Promise<void> {
    await lookAtMoved();
    await lookAtChanged();
    await lookForOrphans();
    await lookForSuspects();
    await stampDue();
  }

  /** A formula that moved takes its code along and is stamped where it is now; a code whose formula is gone belongs to no cell. */
  async function lookAtMoved(): Promise<void> {
    const codes = new Set(again);
    if (codes.size === 0) return;
    const stamps = memory.withCodes(codes);
    const read = await readAll(stamps.flatMap((stamp) => [anchorOf(stamp), cellOf(stamp)]));
    const waiting = stamps.filter((stamp) => callsCustCode(read.get(anchorOf(stamp))?.formula ?? ""));
    const elsewhere = await cells.locate(waiting.map(({ code }) => code));
    for (const code of codes) again.delete(code);
    const anchors = new Set(waiting.map(anchorOf));
    drop(stamps.filter((stamp) => (anchors.has(anchorOf(stamp)) ? elsewhere.has(stamp.code) : read.get(cellOf(stamp))?.value !== stamp.code)));
    for (const stamp of waiting) if (!elsewhere.has(stamp.code)) unstamped.set(anchorOf(stamp), { due: true, looks: 0 });
    if (anchors.size > 0) await cells.recalculate([...anchors]);
  }

  function drop(stamps: readonly Stamp[]): void {
    memory.forget(stamps);
    for (const { code } of stamps) suspects.add(code);
  }

  async function lookAtChanged(): Promise<void> {
    const stamps = [...changed];
    if (stamps.length === 0) return;
    const read = await readAll(stamps.flatMap((stamp) => [anchorOf(stamp), cellOf(stamp)]));
    for (const stamp of stamps) changed.delete(stamp);
    const isBack = (stamp: Stamp) => callsCustCode(read.get(anchorOf(stamp))?.formula ?? "");
    const back = stamps.filter(isBack);
    drop(stamps.filter((stamp) => !isBack(stamp) && read.get(cellOf(stamp))?.value !== stamp.code));
    if (back.length > 0) await keepCodesOf(back);
  }

  /** The formulas are back. A code that meanwhile stands elsewhere as text stays there, and the formula gets another. */
  async function keepCodesOf(back: readonly Stamp[]): Promise<void> {
    const elsewhere = await cells.locate(back.map(({ code }) => code));
    const moved = back.filter(({ code }) => elsewhere.has(code));
    memory.forget(moved);
    if (moved.length > 0) await cells.recalculate([...new Set(moved.map(anchorOf))]);
    for (const stamp of back) {
      if (!elsewhere.has(stamp.code) && !unstamped.has(anchorOf(stamp))) unstamped.set(anchorOf(stamp), { due: false, looks: 0 });
    }
  }

  /** Reads just the cells that were edited; the whole workbook only after so large an edit that it makes no difference. */
  async function lookForOrphans(): Promise<void> {
    const areas = touched;
    touched = [];
    if (areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > MOST_CELLS) {
      for (const code of orphans) suspects.add(code);
      return;
    }
    const read = await readAll(areas.flatMap(cellsOf));
    for (const { value, formula } of read.values()) if (formula === "" && typeof value === "string") orphans.delete(value);
  }

  async function lookForSuspects(): Promise<void> {
    const codes = [...suspects];
    if (codes.length === 0) return;
    const there = await cells.locate(codes);
    for (const code of codes) {
      suspects.delete(code);
      if (there.has(code)) orphans.delete(code);
      else orphans.add(code);
    }
  }

  async function stampDue(): Promise<void> {
    const due = [...unstamped].filter(([, state]) => state.due).map(([address]) => address);
    if (due.length === 0) return;
    const read = await readAll(due);
    const writes: StampedCell[] = [];
    for (const address of due) {
      const cell = read.get(address);
      const stamps = memory.ofCall(address);
      const state = unstamped.get(address)!;
      if (!cell?.exists || !callsCustCode(cell.formula) || stamps.length === 0) unstamped.delete(address);
      else if (!cell.protected) {
        const texts = textsOf(cell, stamps);
        if (texts.length > 0) unstamped.delete(address);
        else if (isWholeCall(cell.formula) && ++state.looks >= MOST_LOOKS) {
          // Another formula stands there by now, and it asks for itself.
          unstamped.delete(address);
          drop(stamps);
        }
        writes.push(...texts);
      }
    }
    if (writes.length === 0) return;
    await beforeStamp();
    const missed = await cells.stamp(writes);
    for (const { code, anchor } of writes) if (missed.has(anchor)) again.add(code);
  }

  async function readAll(addresses: readonly string[]): Promise<ReadonlyMap<string, FormulaCell>> {
    const unique = [...new Set(addresses)];
    if (unique.length === 0) return new Map();
    const read = await cells.read(unique);
    return new Map(unique.map((address, index) => [address, read[index]!]));
  }

  return {
    memory,
    cellsChanged,
    look,
    stampLater: (address) => void unstamped.set(address, { due: true, looks: 0 }),
    suspect: (codes) => codes.forEach((code) => suspects.add(code)),
    lookAgain: (codes) => codes.forEach((code) => again.add(code)),
    isRestless: () => again.size > 0 || [...unstamped.values()].some(({ due, looks }) => due && looks > 0),
    orphans: () => [...orphans],
    async takeOrphans(codes) {
      const asked = codes.filter((code) => orphans.has(code));
      const there = await cells.locate(asked, { shown: true });
      for (const code of asked) orphans.delete(code);
      return asked.filter((code) => !there.has(code));
    },
    forget(codes) {
      memory.forget(memory.withCodes(new Set(codes)));
      for (const code of codes) for (const noted of [suspects, orphans, again]) noted.delete(code);
    },
  };
}

/**
 * What to write in the place of a formula that shows our code: the codes of a call, or the value of a formula around it, such as
 * `=IF(A2="","",CUSTCODE(A2,B2))`. Nothing while it shows anything else: it may not be the formula that the code was issued for.
 */
function textsOf({ address, formula, value }: FormulaCell, stamps: readonly Stamp[]): StampedCell[] {
  if (isWholeCall(formula)) {
    const first = stamps.find(({ element }) => element === 0);
    return first && first.code !== value ? [] : stamps.map((stamp) => ({ address: cellOf(stamp), code: stamp.code, anchor: address, formula }));
  }
  return typeof value === "string" && stamps.every(({ code }) => value.includes(code)) ? [{ address, code: value, anchor: address, formula }] : [];
}

function cellsOf({ sheet, row, column, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, at) => cellAddress(sheet, row + Math.floor(at / columns), column + (at % columns)));
}

function anchorOf(stamp: Stamp): string {
  return cellAddress(stamp.sheet, stamp.anchorRow, stamp.anchorColumn);
}

function cellOf(stamp: Stamp): string {
  return cellAddress(stamp.sheet, stamp.row, stamp.column);
}
