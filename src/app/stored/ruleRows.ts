import { parsePattern, type RuleVersion } from "../../core";
import type { SheetProblem } from "../api";
import type { StoredCell } from "../ports";
import { isBlankRow, type RowCodec } from "./rowCodec";
import { readStatus, RULE_STATUS, statusWord } from "./words";

/**
 * Reads rule rows. The pattern is what counts: the definition beside it is for other programs and for the eye. A pattern that cannot be
 * read is a problem of its row; the rule's other versions live on.
 */
export function readRules(
  codec: RowCodec<"rules">,
  rows: readonly (readonly StoredCell[])[],
): { readonly rules: readonly RuleVersion[]; readonly problems: readonly SheetProblem[] } {
  const rules: RuleVersion[] = [];
  const problems: SheetProblem[] = [];
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
      name,
      version: codec.number(row, "version") ?? 1,
      pattern,
      validFrom: codec.text(row, "validFrom"),
      status: readStatus(RULE_STATUS, codec.text(row, "status")) ?? "active",
      owner: codec.text(row, "owner"),
      reviewDate: codec.text(row, "reviewDate"),
      definition: parsed.value,
    });
  });
  return { rules, problems };
}

/** A rule version's row. */
export function writeRule(codec: RowCodec<"rules">, rule: RuleVersion): StoredCell[] {
  return codec.row({
    name: rule.name,
    version: rule.version,
    pattern: rule.pattern,
    validFrom: rule.validFrom,
    status: statusWord(RULE_STATUS, rule.status, codec.locale),
    owner: rule.owner,
    reviewDate: rule.reviewDate,
    definition: JSON.stringify(rule.definition),
  });
}
