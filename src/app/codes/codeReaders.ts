import type { CompiledRule, Reading } from "../../core";
import type { CompiledVersion, RuleBook } from "../workspace/ruleBook";

/** A version that can read codes. */
export interface CodeReader {
  readonly version: CompiledVersion["version"];
  readonly compiled: CompiledRule;
}

/** The versions that may have issued a code which the register does not know: those in force before others; drafts have issued nothing. */
export function codeReaders({ rules }: RuleBook): readonly CodeReader[] {
  const inForce = rules.filter((rule) => rule.inForce).flatMap(asReader);
  const others = rules.flatMap(({ versions }) => versions.filter(({ version }) => version.status !== "draft")).flatMap(asReader);
  return [...inForce, ...others.filter(({ compiled }) => inForce.every((each) => each.compiled !== compiled))];
}

/** The first that reads the code, and what it reads. */
export function firstReading(readers: readonly CodeReader[], code: string): (CodeReader & { readonly reading: Reading }) | undefined {
  for (const reader of readers) {
    const result = reader.compiled.read(code);
    if (result.ok) return { ...reader, reading: result.value };
  }
  return undefined;
}

function asReader({ version, compiled }: CompiledVersion): readonly CodeReader[] {
  return compiled ? [{ version, compiled }] : [];
}
