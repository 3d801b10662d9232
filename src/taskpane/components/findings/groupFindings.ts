import type { RowFindings } from "../../../app/api";
import type { Finding } from "../../../core";

/** One line of a result list: one finding of one row. */
export interface FindingLine {
  readonly row: RowFindings;
  readonly finding: Finding;
  readonly sentence: string;
}

export interface KindCount {
  readonly kind: Finding["kind"];
  readonly count: number;
}

/** One line for each finding of each row, in the order of rows. */
export function findingLines(rows: readonly RowFindings[], sentence: (finding: Finding, judged: string) => string): readonly FindingLine[] {
  return rows.flatMap((row) => row.findings.map((finding) => ({ row, finding, sentence: sentence(finding, row.text) })));
}

/** How often each kind occurs, most frequent first; kinds of equal count in the order of their first row. */
export function countKinds(lines: readonly FindingLine[]): readonly KindCount[] {
  const counts = new Map<Finding["kind"], number>();
  for (const { finding } of lines) counts.set(finding.kind, (counts.get(finding.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** The lines of one kind (all when undefined) in which the search text occurs, case ignored. */
export function filterLines(lines: readonly FindingLine[], kind: Finding["kind"] | undefined, search: string): readonly FindingLine[] {
  const wanted = search.trim().toLowerCase();
  return lines.filter(
    (line) =>
      (kind === undefined || line.finding.kind === kind) &&
      (wanted === "" || [line.row.text, line.row.address, line.sentence].some((text) => text.toLowerCase().includes(wanted))),
  );
}
