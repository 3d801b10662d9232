import { useEffect, useRef, type RefObject } from "react";
import type { RegisterEntry } from "../../../../../core";

/** A question about one code of the register. */
export interface PanelProps {
  readonly entry: RegisterEntry;
  /** The question was left without an answer. */
  readonly onClose: () => void;
  /** It was done, or could not be, and this is said of it. */
  readonly onDone: (said: string) => void;
}

/** Gives the keyboard to the first field of a question that has just come up. */
export function useFirstField(): RefObject<HTMLDivElement> {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), []);
  return panel;
}
