/** Rules as JSON, for files and other programs. The pattern says the same; `readDefinition` makes sure of it. */
import * as v from "valibot";
import { parsePattern } from "../pattern/parsePattern";
import { printPattern } from "../pattern/printPattern";
import { fail, finding, ok } from "../result";
import type { Finding, Result, RuleDefinition } from "../types";
import { definitionVersion, storedRuleSchema } from "./ruleSchema";

/** A rule as it is written to JSON. */
export type StoredDefinition = { readonly version: number } & RuleDefinition;

/** The JSON form of a rule; `JSON.stringify` makes the text. */
export const writeDefinition = (definition: RuleDefinition): StoredDefinition => ({ version: definitionVersion, ...definition });

const pathOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("").replace(/^\./, "");

const invalid = (issue: v.BaseIssue<unknown>): Finding =>
  finding("definition-invalid", { path: pathOf(issue), expected: issue.expected ?? issue.message, received: issue.received });

/** The value with the members of every object in one order, so that two can be compared as texts. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/**
 * Reads a rule from parsed JSON.
 *
 * @returns the definition, or what is wrong: `definition-newer` (written by a newer CustCode), `definition-invalid` with the path, or
 * `definition-not-canonical` when the pattern of the rule would mean something else (params: pattern).
 */
export const readDefinition = (json: unknown): Result<RuleDefinition> => {
  const version = typeof json === "object" && json !== null && "version" in json ? json.version : undefined;
  if (typeof version === "number" && version > definitionVersion) return fail([finding("definition-newer", { version, known: definitionVersion })]);
  const read = v.safeParse(storedRuleSchema, json);
  if (!read.success) return fail(read.issues.map(invalid));
  const { $schema: _schema, version: _version, ...definition } = read.output as { readonly $schema?: string } & StoredDefinition;
  const pattern = printPattern(definition);
  const parsed = parsePattern(pattern);
  if (!parsed.ok) return parsed;
  return same(parsed.value, definition) ? ok(definition) : fail([finding("definition-not-canonical", { pattern })]);
};
