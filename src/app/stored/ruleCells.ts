import type { RuleVersion } from "../../core";
import type { StoredCell } from "../ports";
import type { RowCodec } from "./rowCodec";
import { RULE_STATUS, statusWord } from "./words";

/** A rule version's row. */
export function writeRule(codec: RowCodec<"rules">, rule: RuleVersion): StoredCell[] {
  return codec.row(cellsOf(codec, rule));
}

/** The cells of a version that stands in the sheet already. */
export function changeRule(codec: RowCodec<"rules">, rule: RuleVersion): (StoredCell | null)[] {
  return codec.change(cellsOf(codec, rule));
}

function cellsOf(codec: RowCodec<"rules">, rule: RuleVersion): Parameters<RowCodec<"rules">["row"]>[0] {
  return {
    name: rule.name,
    version: rule.version,
    pattern: rule.pattern,
    validFrom: rule.validFrom,
    status: statusWord(RULE_STATUS, rule.status, codec.locale),
    owner: rule.owner,
    reviewDate: rule.reviewDate,
    definition: JSON.stringify(rule.definition),
  };
}
