import type { CompiledRule, RegisterEntry } from "../../core";
import { mendEntry, printedCode } from "../stored/mendEntry";
import type { RowCodec } from "../stored/rowCodec";
import { createSpoiltRows, type Mender, type SpoiltRows } from "../stored/spoiltRows";
import type { RuleBook } from "./ruleBook";

/** Puts register rows right by the rule versions that issued them. */
export function mendBy(ruleBook: RuleBook, codec: RowCodec<"register">): SpoiltRows {
  return createSpoiltRows(codec, createMender(ruleBook));
}

function createMender(ruleBook: RuleBook): Mender {
  const issuerOf = ({ rule, version }: RegisterEntry): CompiledRule | undefined => ruleBook.get(rule)?.versions.find((each) => each.version.version === version)?.compiled;
  return {
    mend(entry, turned) {
      const issuer = issuerOf(entry);
      return issuer && mendEntry(entry, turned, issuer);
    },
    likely(entry) {
      const issuer = issuerOf(entry);
      return (issuer && printedCode(entry, issuer)) ?? "";
    },
  };
}
