import { useEffect, useState } from "react";
import type { ListSource } from "../../../../app/api";
import type { RuleFit } from "../../../../app/validateApi";
import { useAppState, usePane } from "../../../PaneContext";
import { useValidating } from "../ValidateContext";

/** Columns that are looked at when no header says which holds the codes. */
const mostColumns = 24;

export interface Fits {
  /** Undefined while it is looked at. */
  readonly fits: readonly RuleFit[] | undefined;
  /** The column that they are about. */
  readonly column: number | undefined;
}

interface Found extends Fits {
  readonly list: ListSource | undefined;
  readonly asked: number | undefined;
}

const explains = (fits: readonly RuleFit[]): number => {
  const [best] = fits;
  return best && best.of > 0 ? (best.read + best.tidied) / best.of : 0;
};

/**
 * Which rules read the codes of a column. Where neither header nor person says which column holds the codes, the one that a rule reads best is taken.
 * Looked at anew when list, cells or rules change.
 */
export function useFits(list: ListSource | undefined, column: number | undefined, occasion: number): Fits {
  const { report } = usePane();
  const { desk } = useValidating();
  const rules = useAppState((state) => state.rules);
  const codebooks = useAppState((state) => state.codebooks);
  const [found, setFound] = useState<Found>({ fits: undefined, column: undefined, list: undefined, asked: undefined });
  useEffect(() => {
    if (!list || list.rowCount === 0 || rules.length === 0) return undefined;
    let isWanted = true;
    const look = async () => {
      const candidates = column === undefined ? list.columns.slice(0, mostColumns).map(({ index }) => index) : [column];
      let best: Fits = { fits: [], column };
      for (const each of candidates) {
        const fits = await desk.fits(list, each);
        if (!isWanted) return;
        if (explains(fits) > explains(best.fits ?? [])) best = { fits, column: each };
      }
      setFound({ ...best, list, asked: column });
    };
    setFound({ fits: undefined, column, list, asked: column });
    look().catch((error: unknown) => {
      if (!isWanted) return;
      report(error);
      setFound({ fits: [], column, list, asked: column });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, list, column, rules, codebooks, occasion, report]);
  // What was found for another list or column says nothing of this one.
  return found.list === list && found.asked === column ? found : { fits: undefined, column };
}
