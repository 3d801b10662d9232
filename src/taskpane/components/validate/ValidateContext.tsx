import { createContext, useContext } from "react";
import type { ValidateUseCases } from "../../../app/validateApi";
import type { FindingMessages } from "../../../messages/createFindingMessages";

/** What the tab was opened with: the use cases, and the sentences of findings. */
export interface Validating {
  readonly desk: ValidateUseCases;
  readonly messages: FindingMessages;
}

export const ValidateContext = createContext<Validating | undefined>(undefined);

/** The use cases and sentences of validation, loaded when the tab was opened first. */
export function useValidating(): Validating {
  const validating = useContext(ValidateContext);
  if (!validating) throw new Error("useValidating needs a ValidateTab above it.");
  return validating;
}
