import type { CellsChange, FormulaCell, FormulaCellsPort } from "../ports";
import { cellAddress, overlaps, parseArea } from "./cellAddress";
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
  /** Codes that no cell shows any more. */
  orphans(): readonly string[];
  /** Those of the codes that still are in no cell; they are no orphans from now on. */
  takeOrphans(codes: readonly string[]): Promise<readonly string[]>;
}

/** A watch over nothing. `beforeStamp` makes sure that the register knows all codes that were ever issued. */
export function createStampWatch(cells: FormulaCellsPort, beforeStamp: () => Promise<void>): StampWatch {
  const memory = createStampMemory();
  const changed = new Set<Stamp>();
  const suspects = new Set<string>();
  const orphans = new Set<string>();
  /** Cells whose formula is back or never went: stamped as soon as they are due. */
  const unstamped = new Map<string, { due: boolean }>();
  let recheckOrphans = false;

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
    recheckOrphans ||= orphans.size > 0;
    return changed.size > 0 || suspects.size > 0 || recheckOrphans || [...unstamped.values()].some(({ due }) => due);
  }

  async function look(): Promise<void> {
    await lookAtChanged();
    await lookForSuspects();
    await stampDue();
  }

  async function lookAtChanged(): Promise<void> {
    const stamps = [...changed];
    if (stamps.length === 0) return;
    const read = await readAll(stamps.flatMap((stamp) => [anchorOf(stamp), cellOf(stamp)]));
    for (const stamp of stamps) changed.delete(stamp);
    const back: Stamp[] = [];
    for (const stamp of stamps) {
      const anchor = read.get(anchorOf(stamp));
      if (anchor?.exists && callsCustCode(anchor.formula)) back.push(stamp);
      else if (read.get(cellOf(stamp))?.value !== stamp.code) {
        memory.forget([stamp]);
        suspects.add(stamp.code);
      }
    }
    if (back.length > 0) await keepCodesOf(back);
  }

  /** The formulas are back. A code that meanwhile stands elsewhere as text stays there, and the formula gets another. */
  async function keepCodesOf(back: readonly Stamp[]): Promise<void> {
    const elsewhere = await cells.locate(back.map(({ code }) => code));
    const moved = back.filter(({ code }) => elsewhere.has(code));
    memory.forget(moved);
    if (moved.length > 0) await cells.recalculate([...new Set(moved.map(anchorOf))]);
    for (const stamp of back) {
      if (!elsewhere.has(stamp.code) && !unstamped.has(anchorOf(stamp))) unstamped.set(anchorOf(stamp), { due: false });
    }
  }

  async function lookForSuspects(): Promise<void> {
    if (recheckOrphans) for (const code of orphans) suspects.add(code);
    recheckOrphans = false;
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
    const writes: { address: string; code: string }[] = [];
    for (const address of due) {
      const cell = read.get(address);
      const area = parseArea(address);
      const stamps = area ? memory.within(area).filter((stamp) => anchorOf(stamp) === address) : [];
      if (!cell?.exists || !callsCustCode(cell.formula) || stamps.length === 0) unstamped.delete(address);
      else if (!cell.protected) {
        const texts = isWholeCall(cell.formula) ? stamps.map((stamp) => ({ address: cellOf(stamp), code: stamp.code })) : valueOf(cell, stamps);
        if (texts.length > 0) unstamped.delete(address);
        writes.push(...texts);
      }
    }
    if (writes.length === 0) return;
    await beforeStamp();
    await cells.stamp(writes);
  }

  async function readAll(addresses: readonly string[]): Promise<ReadonlyMap<string, FormulaCell>> {
    const unique = [...new Set(addresses)];
    const read = await cells.read(unique);
    return new Map(unique.map((address, index) => [address, read[index]!]));
  }

  return {
    memory,
    cellsChanged,
    look,
    stampLater: (address) => void unstamped.set(address, { due: true }),
    suspect: (codes) => codes.forEach((code) => suspects.add(code)),
    orphans: () => [...orphans],
    async takeOrphans(codes) {
      const asked = codes.filter((code) => orphans.has(code));
      const there = await cells.locate(asked);
      for (const code of asked) orphans.delete(code);
      return asked.filter((code) => !there.has(code));
    },
  };
}

/** The value of a formula around our call, once it shows our code: `=IF(A2="","",CUSTCODE(A2,B2))`. */
function valueOf(cell: FormulaCell, stamps: readonly Stamp[]): { address: string; code: string }[] {
  const { value } = cell;
  return typeof value === "string" && stamps.every(({ code }) => value.includes(code)) ? [{ address: cell.address, code: value }] : [];
}

function anchorOf(stamp: Stamp): string {
  return cellAddress(stamp.sheet, stamp.anchorRow, stamp.anchorColumn);
}

function cellOf(stamp: Stamp): string {
  return cellAddress(stamp.sheet, stamp.row, stamp.column);
}
