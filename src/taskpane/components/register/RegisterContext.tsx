import { createContext, useContext } from "react";
import type { RegisterUseCases } from "../../../app/registerApi";

export const RegisterContext = createContext<RegisterUseCases | undefined>(undefined);

/** The use cases of the register, loaded when the tab was opened first. */
export function useRegister(): RegisterUseCases {
  const register = useContext(RegisterContext);
  if (!register) throw new Error("useRegister needs a RegisterTab above it.");
  return register;
}
