/**
 * The workbook's register as an SQL script: tables, the laws of the register as constraints, and all rows. What a constraint says of a rule's
 * codes is computed from the rule itself, so that another program cannot write a code that the rule would not have given.
 */
import type { CompiledRule } from "../../rules/compileRule";
import { normalizeText } from "../../text/normalizeText";
import type { CodebookEntry, Counter, RegisterEntry, RuleVersion } from "../../types";
import type { ExportNote } from "../exportNote";
import { tables, type Dialect, type SqlDialect } from "./dialect";
import { dialects } from "./dialects";
import { evaluateCondition } from "./evaluate";
import type { Condition } from "./expression";
import { insertRows, type SqlValue } from "./insertRows";
import { postgresqlKey } from "./postgresql";
import { printCondition } from "./printExpression";
import { ruleConditions, type RuleConditions } from "./ruleConditions";
import { codebooksTable, codeColumns, codesTable, comment, countersTable, rulesTable, widthsFor } from "./sqlTables";
import { sqlWords, type SqlLanguage, type SqlWords } from "./sqlWords";
import { surveyRows, type RowJudge, type Survey } from "./surveyRows";

/** A rule version; `compiled` is undefined when its codebooks do not serve it. */
export interface SqlRule extends Pick<RuleVersion, "name" | "version" | "pattern" | "validFrom" | "status"> {
  readonly compiled: CompiledRule | undefined;
}

export interface SqlSource {
  /** The register, or anything that gives its rows as often as asked. */
  readonly register: { entries(): Iterable<RegisterEntry> };
  readonly rules: readonly SqlRule[];
  readonly counters?: readonly Counter[];
  readonly codebooks?: readonly CodebookEntry[];
  readonly language: SqlLanguage;
  /** When it is exported, for the first lines; ISO date-time. */
  readonly at: string;
}

export interface SqlScript {
  /** The script in pieces; can be gone through more than once. */
  readonly pieces: Iterable<string>;
  readonly notes: readonly ExportNote[];
}

interface PreparedRule extends SqlRule {
  readonly conditions: RuleConditions | undefined;
}

const conditionsOf = ({ conditions }: PreparedRule): readonly Condition[] =>
  conditions === undefined ? [] : [...(conditions.format === undefined ? [] : [conditions.format]), ...conditions.checks];

const judgeOf = (rule: PreparedRule): readonly RowJudge[] => {
  const tests = conditionsOf(rule).map(evaluateCondition);
  return tests.length === 0 ? [] : [{ rule: rule.name, version: rule.version, follows: (key) => tests.every((test) => test(key)) }];
};

/** What the database makes of a code. Characters outside of Unicode's first plane are two for SQL Server. */
const keyIn = (dialect: SqlDialect) => (code: string): string =>
  dialect === "postgresql" ? postgresqlKey(code) : dialect === "sqlserver" && /[\ud800-\udfff]/.test(code) ? "" : normalizeText(code);

const notesOf = ({ name, version, conditions }: PreparedRule): readonly ExportNote[] =>
  conditions === undefined
    ? [{ kind: "rule-not-ready", params: { rule: name, version } }]
    : conditions.notes.map(({ kind, params }) => ({ kind, params: { rule: name, version, ...params } }));

/** Comments under a rule for what is not checked. */
const gapsOf = ({ conditions }: PreparedRule, words: SqlWords): readonly string[] =>
  (conditions?.notes ?? []).flatMap(({ kind, params }) => {
    const scheme = String(params["scheme"]);
    switch (kind) {
      case "format-left-out":
        return [words.noFormat];
      case "check-free-text": case "check-many-widths":
        return [words.noCheck(scheme)];
      case "check-some-lengths":
        return [words.someLengths(scheme, Number(params["most"]))];
      default:
        return [];
    }
  });

/** The constraints of one rule version, each a statement. */
const ruleConstraints = (rule: PreparedRule, at: number, dialect: Dialect, words: SqlWords): string => {
  const { name, version, pattern, conditions } = rule;
  if (conditions === undefined) return `${comment(words.notReady(name, version))}\n`;
  const constraint = (suffix: string, condition: Condition): string => {
    const printed = printCondition(condition, dialect);
    const inner = condition.kind === "all" || condition.kind === "any" ? `(${printed})` : printed;
    return `ALTER TABLE ${tables.codes} ADD CONSTRAINT ${tables.codes}_${suffix}_${at} CHECK (\n  exempt = 1 OR rule_name <> ${dialect.literal(name)} OR rule_version <> ${version}\n  OR ${inner}\n);\n`;
  };
  return [
    `${comment(words.rule(name, version, pattern))}\n`,
    ...gapsOf(rule, words).map((gap) => `${comment(gap)}\n`),
    ...(conditions.format === undefined ? [] : [constraint("format", conditions.format)]),
    ...conditions.checks.map((check, i) => constraint(i === 0 ? "check" : `check${i + 1}`, check)),
  ].join("");
};

function* codeRows(entries: Iterable<RegisterEntry>, { sameCode, sameCustomer, exempt }: Survey, { computesKey }: Dialect): Generator<readonly SqlValue[]> {
  let row = 0;
  const numbered = (other: number | undefined): number | null => (other === undefined ? null : other + 1);
  for (const { code, rule, version, key, number, recordKey, inputs, status, batch, by, at, cell, note, until } of entries) {
    yield [
      row + 1, code, ...(computesKey ? [] : [normalizeText(code)]), rule, version, key, number, recordKey, JSON.stringify(inputs), status, batch,
      by, at, cell, note ?? null, until ?? null, numbered(sameCode.get(row)), numbered(sameCustomer.get(row)), exempt.has(row) ? 1 : 0,
    ];
    row++;
  }
}

/** Counters, each block once with its highest next number. */
function* counterRows(counters: readonly Counter[]): Generator<readonly SqlValue[]> {
  const kept = new Map<string, Counter>();
  for (const counter of counters) {
    const name = JSON.stringify([counter.rule, counter.key, counter.owner ?? "", counter.limit]);
    const known = kept.get(name);
    if (known === undefined || known.next < counter.next) kept.set(name, counter);
  }
  let row = 0;
  for (const { rule, key, owner, next, step, limit, lastCode, lastIssued } of kept.values()) yield [++row, rule, key, owner ?? "", next, step, limit, lastCode, lastIssued];
}

function* codebookRows(entries: readonly CodebookEntry[]): Generator<readonly SqlValue[]> {
  let row = 0;
  for (const { codebook, value, code, aliases, parent, from, to, status } of entries) yield [++row, codebook, value, code, JSON.stringify(aliases), parent, from, to, status];
}

/** Each version once. */
const distinct = <T extends Pick<RuleVersion, "name" | "version">>(rules: readonly T[]): readonly T[] =>
  rules.filter(({ name, version }, i) => rules.findIndex((other) => other.name === name && other.version === version) === i);

/**
 * The script for a database: `postgresql`, `mysql` or `sqlserver`. It makes its own tables and loads with every row of the register: rows that
 * break a law already are marked in columns of their own, and noted.
 *
 * @returns the pieces, printed when they are asked for, and what people must know.
 */
export const sqlScript = (name: SqlDialect, { register, rules, counters = [], codebooks = [], language, at }: SqlSource): SqlScript => {
  const dialect = dialects[name];
  const words = sqlWords[language];
  const prepared = distinct(rules).map((rule): PreparedRule => ({ ...rule, conditions: rule.compiled && ruleConditions(rule.compiled, dialect.regular) }));
  const survey = surveyRows(register.entries(), prepared.flatMap(judgeOf), keyIn(name));
  const { longest } = survey;
  const widths = widthsFor({
    code: Math.max(longest.code, ...counters.map(({ lastCode }) => lastCode.length)),
    rule: Math.max(longest.rule, ...prepared.map((rule) => rule.name.length), ...counters.map(({ rule }) => rule.length)),
    recordKey: longest.recordKey,
    counterKey: Math.max(longest.counterKey, ...counters.map(({ key }) => key.length)),
    other: Math.max(longest.other, ...counters.map(({ owner, lastIssued }) => Math.max(owner?.length ?? 0, lastIssued.length))),
  });
  const indexCustomers = widths.rule + widths.recordKey <= dialect.longestIndex;

  function* pieces(): Generator<string> {
    const head = [words.title, words.database(dialect.name, dialect.since), words.made(at), words.rows(survey.count), ...words.run];
    yield `${dialect.mark}${head.map(comment).join("\n")}\n\n${dialect.begin.join("\n")}\n\n`;
    yield `${codesTable(dialect, words, widths, indexCustomers)}\n`;
    yield `${countersTable(dialect, words, widths)}\n${rulesTable(dialect, words, widths)}\n`;
    if (codebooks.length > 0) yield `${codebooksTable(dialect, words)}\n`;
    for (const [i, rule] of prepared.entries()) yield `${ruleConstraints(rule, i + 1, dialect, words)}\n`;
    yield dialect.beforeRows.map((line) => `${line}\n`).join("");
    yield* insertRows(tables.rules, ["rule_name", "rule_version", "pattern", "valid_from", "status"], prepared.map((rule) => [rule.name, rule.version, rule.pattern, rule.validFrom, rule.status]), dialect);
    yield* insertRows(tables.codebooks, ["row_no", "codebook", "entry_value", "code", "aliases", "parent", "valid_from", "valid_to", "status"], codebookRows(codebooks), dialect);
    yield* insertRows(tables.counters, ["row_no", "rule_name", "counter_key", "owner_name", "next_number", "step_width", "last_number", "last_code", "last_issued"], counterRows(counters), dialect);
    yield* insertRows(tables.codes, codeColumns(dialect), codeRows(register.entries(), survey, dialect), dialect);
    yield `${dialect.end.join("\n")}\n`;
  }

  return {
    pieces: { [Symbol.iterator]: pieces },
    notes: [
      ...prepared.flatMap(notesOf),
      ...survey.notes,
      ...(indexCustomers ? [] : [{ kind: "texts-too-long" as const, params: { most: dialect.longestIndex } }]),
      ...(dialect.computesKey ? [] : [{ kind: "key-by-writer" as const, params: {} }]),
    ],
  };
};
