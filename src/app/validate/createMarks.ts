import { catalogue, type Severity } from "../../core/validate/catalogue";
import type { RowInspection } from "../../core/validate/inspection";
import type { ListInspection, ValidateUseCases } from "../validateApi";
import type { MarkedRow, MarksPort } from "../marksPort";

/** Signs and colours on cells with findings; see `MarksPort` for how they come off again. */
export function createMarks({ marks }: { readonly marks: MarksPort }): Pick<ValidateUseCases, "mark" | "unmark" | "isMarked"> {
  return {
    async mark(inspection: ListInspection, rows: readonly RowInspection[]) {
      const marked = await marks.mark(inspection.request.list.sheet, inspection.sheetColumn, rows.map(markOf));
      return { marked };
    },
    unmark: async (sheet) => ({ removed: await marks.unmark(sheet) }),
    isMarked: (sheet) => marks.isMarked(sheet),
  };
}

/** A row is marked as its gravest finding is. */
function markOf({ row, text, findings }: RowInspection): MarkedRow {
  return { row, text, severity: gravest(findings.map(({ kind }) => catalogue[kind].severity)) };
}

export function gravest(severities: readonly Severity[]): Severity {
  return (["error", "warning"] as const).find((severity) => severities.includes(severity)) ?? "information";
}
