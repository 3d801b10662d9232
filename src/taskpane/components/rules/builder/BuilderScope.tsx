import { createContext, useContext } from "react";
import type { SegmentDefinition } from "../../../../core";

/** What the forms of segments may refer to. */
export interface BuilderScope {
  readonly segments: readonly SegmentDefinition[];
  /** Names of the workbook's codebooks. */
  readonly codebooks: readonly string[];
  /** Headers of the list at hand. */
  readonly headers: readonly string[];
}

const ScopeContext = createContext<BuilderScope>({ segments: [], codebooks: [], headers: [] });

export const BuilderScopeProvider = ScopeContext.Provider;

/** The rest of the rule, the codebooks and the list. */
export const useBuilderScope = (): BuilderScope => useContext(ScopeContext);
