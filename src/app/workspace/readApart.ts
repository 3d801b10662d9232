import type { Counters } from "../../core";
import type { ReadApart } from "../../core/counters/planReturn";
import type { RuleBook } from "./ruleBook";

/** Reads the numbers of codes that stand in the register without one, by the version that gave them. */
export function readApartIn(ruleBook: RuleBook, counters: Counters): ReadApart {
  return ({ code, rule, version, key }) => {
    const inUse = ruleBook.get(rule);
    const reading = inUse?.versions.find((each) => each.version.version === version)?.compiled?.read(code);
    const sequence = inUse?.compiled?.sequence;
    if (!reading?.ok || reading.value.number === null || !sequence) return undefined;
    return { number: reading.value.number, next: counters.peek(rule, key, sequence) };
  };
}
