import { kindOf, reservedHeads } from "../segments/registry";
import type { RuleDefinition } from "../types";
import { printSettings } from "./settings";

/**
 * The canonical pattern of a definition: English words, one blank between options, nothing that is the default anyway, settings last.
 *
 * @example printPattern({ segments: [{ kind: "sequence", width: 4, start: 1, step: 1, per: [] }] }) // "{seq:4 per none}"
 */
export const printPattern = (definition: RuleDefinition): string =>
  definition.segments.map((segment) => kindOf(segment).print(segment, reservedHeads)).join("") + printSettings(definition);
