import type { RuleChooser } from "../../core";
import type { FormulaCall } from "../api";
import type { FormulaCellsPort, StampedCell } from "../ports";
import { cellAddress } from "../cellAddress";
import { elementCell } from "./elementCell";
import { isWholeCall } from "./formulaText";
import { customerText, fingerprint, rowOf } from "./lookUp";
import type { Stamp } from "./stampMemory";
import type { StampWatch } from "./stampWatch";

/** A call whose codes are in the register now. */
export interface IssuedCall {
  readonly call: FormulaCall;
  readonly chooser: RuleChooser;
  readonly address: string;
  /** One an element; "" for a blank or a refused one. */
  readonly codes: readonly string[];
  /** False when an element was refused after all, as when the counter ran full within the array. */
  readonly complete: boolean;
  readonly stamp: boolean;
  /** The cell's formula as it was read before issuing. */
  readonly formula: string;
}

/**
 * Brings issued codes into their cells. A formula that names its customer is calculated anew and finds the code; one that
 * does not becomes the code as text. The register knows the codes already, so whatever fails here costs no duplicate: the
 * memory of stamps answers the formula, and a code without a cell is an orphan.
 * Returns the addresses of the cells that need nothing more.
 */
export async function handOutCodes(
  issued: readonly IssuedCall[],
  { cells, watch }: { readonly cells: FormulaCellsPort; readonly watch: StampWatch },
): Promise<readonly string[]> {
  if (issued.length === 0) return [];
  for (const one of issued) if (one.stamp) watch.memory.add(stampsOf(one));

  const now = await cells.read(issued.map(({ address }) => address));
  const stamps: StampedCell[] = [];
  const recalculate: string[] = [];
  const settled: string[] = [];
  let somethingMoved = false;
  issued.forEach((one, index) => {
    const cell = now[index];
    if (!cell?.exists || cell.formula !== one.formula) {
      // Sorted, edited or deleted in this very moment. The codes of customers are found again; the others look for their cell.
      somethingMoved = true;
      settled.push(one.address);
    } else if (!one.complete) {
      recalculate.push(one.address);
    } else {
      settled.push(one.address);
      if (one.stamp && isWholeCall(cell.formula)) stamps.push(...elementCells(one));
      else {
        if (one.stamp) watch.stampLater(one.address);
        recalculate.push(one.address);
      }
    }
  });
  const missed = stamps.length > 0 ? await cells.stamp(stamps) : new Set<string>();
  // Where one formula moved, others may have: the same text in a cell is no proof that it is the same formula.
  if (somethingMoved || missed.size > 0) watch.lookAgain(issued.filter(({ stamp }) => stamp).flatMap((one) => stampsOf(one).map(({ code }) => code)));
  if (recalculate.length > 0) await cells.recalculate(recalculate);
  return settled;
}

function elementCells({ call, codes, address, formula }: IssuedCall): StampedCell[] {
  return codes.flatMap((code, element) => {
    const cell = elementCell(call, element);
    return cell ? [{ address: cellAddress(cell.sheet, cell.row, cell.column), code, anchor: address, formula }] : [];
  });
}

/** What to remember of a call: its codes that no customer's name would find again. */
function stampsOf({ call, chooser, codes }: IssuedCall): Stamp[] {
  const anchor = elementCell(call, 0);
  return codes.flatMap((code, element) => {
    const cell = elementCell(call, element);
    const asked = call.elements[element];
    if (!anchor || !cell || !asked || code === "" || customerText(asked.customer) !== undefined) return [];
    return { code, ...cell, anchorRow: anchor.row, anchorColumn: anchor.column, element, fingerprint: fingerprint(chooser, rowOf(chooser, asked)) };
  });
}
