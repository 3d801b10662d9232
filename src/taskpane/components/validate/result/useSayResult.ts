import { useCallback } from "react";
import { severityOf } from "../../../../app/validateApi";
import type { Severity } from "../../../../core/validate/catalogue";
import type { Inspection } from "../../../../core/validate/inspection";
import { usePane } from "../../../PaneContext";
import { useValidateWords } from "../words";

/** Rows by their gravest finding, which stands first. */
export function countGravest({ found }: Pick<Inspection, "found">): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { findings } of found) {
    const [gravest] = findings;
    if (gravest) counts[severityOf(gravest.kind)]++;
  }
  return counts;
}

/** What an inspection came to, in one sentence. */
export function useSayResult(): (inspection: Inspection) => string {
  const { strings, count } = usePane();
  const words = useValidateWords().result;
  return useCallback(
    (inspection) => {
      const { rows, good, found, about } = inspection;
      if (rows === 0) return words.empty;
      if (found.length === 0) return about.length === 0 ? words.allGood(count(rows)) : words.allGoodWithNotes;
      const { error, warning } = countGravest(inspection);
      const parts = [
        words.checked(count(rows)),
        words.good(count(good)),
        ...(error > 0 ? [words.errors(count(error))] : []),
        ...(warning > 0 ? [words.warnings(count(warning))] : []),
      ];
      return words.sentence(parts.join(strings.rules.partSeparator));
    },
    [words, strings, count],
  );
}
