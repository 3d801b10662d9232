/** Generated offices: a rule with segments of any kind, its codebooks, and rows of which many are refused. Used by tests only. */
import fc from "fast-check";
import {
  buildCodebooks, compileRule, createCounters, createIssuer, createRegister, normalizeText,
  type CodebookEntry, type Codebooks, type CompiledRule, type Counter, type Environment, type InputValue, type IssueOutcome, type RegisterEntry, type RuleDefinition, type SegmentDefinition,
} from "../..";
import type { InitialsReader } from "../../segments/initials/initialsReader";
import { definitions } from "../../testing/definitions";

export interface World {
  readonly definition: RuleDefinition;
  readonly entries: readonly CodebookEntry[];
  /** Values by input. */
  readonly rows: readonly Readonly<Record<string, InputValue>>[];
}

/** What cells say. All of it serves every kind of segment now and then: dates are values of codebooks as well, and customers. */
const dates = ["2024-01-05", "2024年2月29日", "2025-12-31 10:20", "20240105"];
const cells = [...dates, "北京", "Ａcme  Ltd", "海淀 𠮷野", "a-b/c", "7-11 Store 0042"];
const cellOf = (texts: readonly string[]): fc.Arbitrary<InputValue> =>
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom<InputValue>(...texts) }, { weight: 1, arbitrary: fc.constantFrom<InputValue>(null, " ", "火星", 45_000, true, { error: "#N/A" }) });

const codes = ["A", "B", "AB", "BA", "0", "1", "01", "10", "b", "X-1", "C9", "é", "编", "ß", "Ａ2", "𠮷"];

/** Values without repetition; every code is one value's, so that it means one thing. */
const bookEntries = (codebook: string): fc.Arbitrary<readonly CodebookEntry[]> =>
  fc.tuple(fc.shuffledSubarray([...cells], { minLength: 6 }), fc.shuffledSubarray(codes, { minLength: cells.length }), fc.array(fc.constantFrom("", "", "", ...cells), { minLength: cells.length, maxLength: cells.length })).map(
    ([values, some, parents]) => {
      const seen = new Set<string>();
      return values.flatMap((value, i): CodebookEntry[] => {
        const form = normalizeText(some[i] ?? "");
        if (seen.has(form)) return [];
        seen.add(form);
        return [{ codebook, value, code: some[i] ?? "", aliases: [], parent: parents[i] === value ? "" : (parents[i] ?? ""), from: "", to: "", status: "active" }];
      });
    },
  );

interface Names {
  readonly books: readonly string[];
  readonly inputs: readonly string[];
  /** Inputs that must be dates. */
  readonly dates: ReadonlySet<string>;
}

/** Names that any part of the rule looks up, or needs of a row. */
const namesIn = ({ segments }: RuleDefinition): Names => {
  const inputs = new Set<string>();
  const dated = new Set<string>();
  const books = new Map<string, string>();
  for (const segment of segments) {
    if ("input" in segment && segment.input !== undefined) inputs.add(segment.input);
    if (segment.kind === "date" && segment.input !== undefined) dated.add(segment.input);
    if (segment.kind === "codebook") {
      books.set(normalizeText(segment.codebook), segment.codebook);
      if (segment.under !== undefined) inputs.add(segment.under);
    }
    if (segment.kind !== "sequence") continue;
    for (const name of segment.per ?? []) inputs.add(name);
    if (segment.reset?.by !== undefined) {
      inputs.add(segment.reset.by);
      dated.add(segment.reset.by);
    }
  }
  return { books: [...books.values()], inputs: [...inputs], dates: dated };
};

/** The same rule with fewer reasons to refuse a row. */
const easy = ({ maxLength: _maxLength, ...definition }: RuleDefinition): RuleDefinition => ({
  ...definition,
  segments: definition.segments.map((segment): SegmentDefinition => {
    switch (segment.kind) {
      case "codebook": {
        const { width: _width, under: _under, ...rest } = segment;
        return rest;
      }
      case "copy":
        return segment.take === "all" ? segment : { ...segment, count: Math.min(segment.count ?? 1, 2) };
      case "initials":
        return { ...segment, count: Math.min(segment.count, 3) };
      case "parent":
        return { ...segment, depth: 9 };
      case "sequence": {
        const { limit, ...rest } = segment;
        const step = Math.min(segment.step, 7);
        return { ...rest, step, ...(limit === undefined || segment.overflow === undefined ? {} : { limit: segment.start + limit * step }) };
      }
      default:
        return segment;
    }
  }),
});

export const worlds: fc.Arbitrary<World> = fc.tuple(definitions, fc.integer({ min: 0, max: 4 })).chain(([any, hardness]) => {
  const definition = hardness === 0 ? any : easy(any);
  const { books, inputs, dates: dated } = namesIn(definition);
  return fc.record({
    definition: fc.constant(definition),
    entries: fc.tuple(...books.map(bookEntries)).map((all) => all.flat()),
    rows: fc.array(fc.record(Object.fromEntries(inputs.map((input) => [input, cellOf(dated.has(input) ? dates : cells)]))), { minLength: 1, maxLength: 24 }),
  });
});

/** A letter for each ideograph, letters and digits as they are. */
const initials: InitialsReader = {
  initials: (name) =>
    [...normalizeText(name)].map((character) => (/[A-Z0-9]/.test(character) ? character : /\p{Script=Han}/u.test(character) ? String.fromCharCode(65 + ((character.codePointAt(0) ?? 0) % 26)) : "")).join(""),
  syllables: (name) => [...name].map((char) => ({ char, pinyin: char })),
};

/** Every customer of the cells has a code. */
const parentCodes = new Map(cells.map((text, i) => [normalizeText(text), `HQ-${i}`] as const));
const parents = {
  find: (text: string) => {
    const form = normalizeText(text);
    const code = parentCodes.get(form) ?? [...parentCodes.values()].find((each) => normalizeText(each) === form);
    return code === undefined ? undefined : { code, depth: 2 };
  },
};

/** Chance that is the same in every run. */
export const steadyEnvironment = (): Environment => {
  let seed = 1;
  return { today: () => "2024-05-06", initials, parents, random: (below) => (seed = (seed * 48_271) % 2_147_483_647) % below };
};

export interface Compiled {
  readonly rule: CompiledRule;
  readonly books: Codebooks;
  readonly rows: readonly (readonly InputValue[])[];
}

/** The world's rule, made ready anew; undefined when its check cannot check its literals, and such. */
export const compileWorld = ({ definition, entries, rows }: World): Compiled | undefined => {
  const { books } = buildCodebooks(entries);
  const compiled = compileRule(definition, books, steadyEnvironment());
  if (!compiled.ok) return undefined;
  const rule = compiled.value;
  return { rule, books, rows: rows.map((row) => rule.inputs.map((input) => row[input] ?? null)) };
};

export interface Action {
  readonly outcomes: readonly IssueOutcome[];
  readonly entries: readonly RegisterEntry[];
  readonly counters: readonly Counter[];
}

/** What stands in the way of issuing in one go. */
export interface Interruptions {
  /** Commits before these rows. */
  readonly commitAt?: ReadonlySet<number>;
  /** Before these rows: tries the next few rows, forgets them. */
  readonly discardAt?: ReadonlySet<number>;
  /** Before these rows: commits, and goes on with what the workbook would say. With or without the sheet of counters. */
  readonly reloadAt?: ReadonlyMap<number, "with counters" | "without counters">;
}

/** Gives the rows of a world their codes. */
export const issueRows = ({ rule, rows }: Pick<Compiled, "rule" | "rows">, { commitAt, discardAt, reloadAt }: Interruptions = {}): Action => {
  let register = createRegister();
  let counters = createCounters([], register);
  const start = () => createIssuer({ rule, name: "R", version: 1, register, counters, batch: "b", by: "t", at: "2024-05-06T00:00:00Z" });
  let issuer = start();
  const add = (row: readonly InputValue[]): IssueOutcome => issuer.add({ inputs: row, recordKey: null, cell: "" });
  const outcomes = rows.map((row, i) => {
    if (commitAt?.has(i) === true) issuer.commit();
    if (discardAt?.has(i) === true) {
      issuer.commit();
      rows.slice(i, i + 3).forEach(add);
      issuer.discard();
    }
    const reload = reloadAt?.get(i);
    if (reload !== undefined) {
      issuer.commit();
      const before = counters.all();
      register = createRegister(register.entries());
      counters = createCounters(reload === "with counters" ? before : [], register);
      issuer = start();
    }
    return add(row);
  });
  issuer.commit();
  return { outcomes, entries: [...register.entries()], counters: counters.all() };
};

/** Codes, and kinds of findings for refusals. */
export const saidOf = (outcomes: readonly IssueOutcome[]): readonly string[] =>
  outcomes.map((outcome) => (outcome.status === "refused" ? `!${outcome.findings.map(({ kind }) => kind).join()}` : outcome.code));
