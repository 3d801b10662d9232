import { parsePattern, type RuleVersion } from "../../core";
import { isoDay, readDate } from "../../core/dates";
import type { SheetProblem } from "../api";
import type { StoredCell } from "../ports";
import { isBlankRow, type RowCodec } from "./rowCodec";
import { readStatus, RULE_STATUS } from "./words";

/** A rule version with the 0-based data row it stands in. */
export interface StoredRule {
  readonly index: number;
  readonly rule: RuleVersion;
}

/** The day from which on a version is valid whose date nobody can read: it must not come into force by itself. */
const NEVER = "9999-12-31";

/**
 * Reads rule rows. The pattern is what counts: the definition beside it is for other programs and for the eye. A pattern that cannot be
 * read is a problem of its row; the rule's other versions live on.
 */
export function readRules(
  codec: RowCodec<"rules">,
  rows: readonly (readonly StoredCell[])[],
): { readonly rules: readonly StoredRule[]; readonly problems: readonly SheetProblem[] } {
  const rules: StoredRule[] = [];
  const problems: SheetProblem[] = [];
  const dayOf = (text: string, index: number): string | undefined => {
    const day = readDay(text);
    if (day === undefined) problems.push({ sheet: codec.place.sheet, row: codec.place.firstRow + index, kind: "row-unreadable", params: { text }, blocks: false });
    return day;
  };
  rows.forEach((row, index) => {
    if (isBlankRow(row)) return;
    const name = codec.text(row, "name");
    const pattern = codec.text(row, "pattern");
    const parsed = parsePattern(pattern);
    if (name === "" || !parsed.ok) {
      const params = { rule: name, text: pattern, kind: parsed.ok ? "" : (parsed.findings[0]?.kind ?? "") };
      problems.push({ sheet: codec.place.sheet, row: codec.place.firstRow + index, kind: "rule-unreadable", params, blocks: false });
      return;
    }
    rules.push({
      index,
      rule: {
        name,
        version: codec.number(row, "version") ?? 1,
        pattern,
        validFrom: dayOf(codec.text(row, "validFrom"), index) ?? NEVER,
        status: readStatus(RULE_STATUS, codec.text(row, "status")) ?? "active",
        owner: codec.text(row, "owner"),
        reviewDate: dayOf(codec.text(row, "reviewDate"), index) ?? "",
        definition: parsed.value,
      },
    });
  });
  return { rules, problems };
}

/** A day as people write it, as ISO date; "" for none, undefined when it is no date. */
export function readDay(text: string): string | undefined {
  if (text === "") return "";
  const reading = readDate(text);
  return reading.kind === "date" ? isoDay(reading.date) : undefined;
}
