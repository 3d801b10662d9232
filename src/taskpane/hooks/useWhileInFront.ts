import { createContext, useContext, useRef } from "react";

/** Whether the tab around is the one in front. */
export const InFront = createContext(true);

/** The value as it was when the tab was last in front: what is hidden starts no work of its own, and takes up what changed meanwhile when it is shown again. */
export function useWhileInFront<T>(value: T): T {
  const inFront = useContext(InFront);
  const seen = useRef(value);
  if (inFront) seen.current = value;
  return seen.current;
}
