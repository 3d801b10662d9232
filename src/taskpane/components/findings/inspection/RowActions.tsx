import { createContext, useContext } from "react";
import type { RowInspection } from "../../../../core/validate/inspection";
import type { Picks } from "./picks";

/** What can be done with a row of findings, and how it stands. */
export interface RowActions {
  readonly picks: Picks;
  /** Something is being written. */
  readonly frozen: boolean;
  addressOf(row: number): string;
  pick(rows: Iterable<number>, picked: boolean): void;
  codeOf(row: RowInspection): string | undefined;
  chooseCode(row: number, code: string): void;
  repairOne(row: RowInspection): void;
  isWritten(row: number): boolean;
  /** Asks to repair all these. */
  ask(rows: Iterable<RowInspection>, picked: boolean): void;
}

export const RowActionsContext = createContext<RowActions | undefined>(undefined);

export function useRowActions(): RowActions {
  const actions = useContext(RowActionsContext);
  if (!actions) throw new Error("useRowActions needs an InspectionList above it.");
  return actions;
}
