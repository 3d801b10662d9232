import type { CompiledRule, RegisterEntry } from "../../core";
import { mendEntry, printedCode } from "../stored/mendEntry";
import type { Mender } from "../stored/registerRows";
import type { RuleBook } from "./ruleBook";

/** Puts register rows right by the rule versions that issued them. */
export function createMender(ruleBook: RuleBook): Mender {
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
