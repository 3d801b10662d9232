/** Adopting: taking codes that are in use already into the register. */
export { createAdoption } from "./createAdoption";
export type {
  AdoptChoices, AdoptFate, Adoption, AdoptOptions, AdoptPlan, AdoptReader, AdoptReport, AdoptRow, CounterMove, ListedCode, OutlierChoice, OutlierGroup,
} from "./adoption";
