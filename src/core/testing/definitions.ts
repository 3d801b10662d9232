/** Generated rules of every kind, as the builder makes them. Used by tests only. */
import fc from "fast-check";
import { checkSchemeIds } from "../checkDigits";
import type { Condition, RuleDefinition, SegmentDefinition, SequenceSegment } from "../types";

const plainName = fc.stringMatching(/^[A-Za-z_地区行业][A-Za-z0-9_地区]{0,6}$/);
const oddName = fc.constantFrom("seq", "per", "none", "from", "start", "客户 类型", "a-b", "1st", "流水号", "date", "check", "rule", "today", "and", "is", "else", "under");
const name = fc.oneof(plainName, oddName);
const text = fc.oneof(plainName, fc.constantFrom("4", "13", "0", "1000万", "a b", "x,y", "：", "≥", "and", "per"));
const literalText = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("A", "9", "-", "{", "}", "/", " ", "编", "：", ",") });
const character = fc.constantFrom("0", "X", "*", "#");
const month = fc.integer({ min: 1, max: 12 });
const alphabet = fc.constantFrom("base36", "letters", "safe", "ABC", "0123456789ABCDEF");

const given = <T extends object>(properties: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }, required: readonly (keyof T)[]): fc.Arbitrary<T> =>
  fc.record(properties, { requiredKeys: [...required] }) as fc.Arbitrary<T>;

/** Segments that print an input. */
const valueSegment = (input: string, others: readonly string[]): fc.Arbitrary<SegmentDefinition> => {
  const other = fc.constantFrom(...others);
  return fc.oneof(
    given({ kind: fc.constant("codebook" as const), input: fc.constant(input), codebook: fc.oneof(fc.constant(input), name), width: fc.integer({ min: 1, max: 50 }), under: other, otherwise: text }, ["kind", "input", "codebook"]),
    given({ kind: fc.constant("copy" as const), input: fc.constant(input), take: fc.constant("all" as const) }, ["kind", "input", "take"]),
    given({ kind: fc.constant("copy" as const), input: fc.constant(input), take: fc.constantFrom("left" as const, "right" as const), count: fc.integer({ min: 1, max: 20 }), pad: character }, ["kind", "input", "take", "count"]),
    given({ kind: fc.constant("copy" as const), input: fc.constant(input), take: fc.constant("middle" as const), from: fc.integer({ min: 1, max: 9 }), count: fc.integer({ min: 1, max: 9 }) }, ["kind", "input", "take", "from", "count"]),
    given({ kind: fc.constant("initials" as const), input: fc.constant(input), count: fc.integer({ min: 1, max: 9 }), pad: fc.constant("X") }, ["kind", "input", "count"]),
    given({ kind: fc.constant("date" as const), input: fc.constant(input), format: fc.constantFrom("yyyyMMdd", "yyMM", "yyyy", "yyyy-MM-dd", "HHmm"), fiscal: month }, ["kind", "input", "format"]),
    given({ kind: fc.constant("parent" as const), input: fc.constant(input), depth: fc.integer({ min: 1, max: 9 }) }, ["kind", "input"]),
  );
};

const sequenceSegment = (inputs: readonly string[]): fc.Arbitrary<SequenceSegment> =>
  given<SequenceSegment>(
    {
      kind: fc.constant("sequence"),
      width: fc.integer({ min: 2, max: 10 }),
      start: fc.nat(3),
      step: fc.integer({ min: 1, max: 1000 }),
      per: fc.subarray([...inputs]),
      reset: fc.oneof(
        given({ period: fc.constantFrom("day" as const, "week" as const, "month" as const, "quarter" as const, "year" as const), by: fc.constantFrom(...inputs) }, ["period"]),
        given({ period: fc.constant("fiscal-year" as const), fiscal: month, by: fc.constantFrom(...inputs) }, ["period", "fiscal"]),
      ),
      overflow: fc.constant("grow"),
      alphabet,
      limit: fc.integer({ min: 3, max: 8 }),
      skip: fc.uniqueArray(fc.constantFrom("4", "13", "666", "AB"), { minLength: 1 }),
      reserved: fc.array(fc.tuple(fc.nat(50), fc.nat(50)).map(([first, more]) => [first, first + more] as const), { minLength: 1, maxLength: 3 }),
      warn: fc.integer({ min: 1, max: 100 }),
    },
    ["kind", "width", "start", "step"],
  );

const condition = (inputs: readonly string[]): fc.Arbitrary<Condition> => {
  const input = fc.oneof(fc.constantFrom(...inputs), name);
  return fc.oneof(
    fc.record({ input, test: fc.constantFrom("is" as const, "is-not" as const), values: fc.array(text, { minLength: 1, maxLength: 3 }) }),
    fc.record({ input, test: fc.constantFrom("above" as const, "at-least" as const, "below" as const, "at-most" as const), values: fc.tuple(text) }),
    fc.record({ input, test: fc.constantFrom("blank" as const, "given" as const), values: fc.constant([]) }),
  );
};

/** Rules with segments of every kind; no two literals side by side, inputs spelt one way, at most one sequence. */
export const definitions: fc.Arbitrary<RuleDefinition> = fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: (each) => each.toUpperCase().replace(/\s/g, "") }).chain((inputs) =>
  fc
    .record({
      values: fc.tuple(...inputs.map((input) => valueSegment(input, inputs))),
      sequence: fc.option(sequenceSegment(inputs), { nil: undefined }),
      others: fc.array(
        fc.oneof(
          given<SegmentDefinition & { kind: "random" }>({ kind: fc.constant("random"), count: fc.integer({ min: 1, max: 20 }), alphabet }, ["kind", "count"]),
          given<SegmentDefinition & { kind: "reserved" }>({ kind: fc.constant("reserved"), count: fc.integer({ min: 1, max: 9 }), fill: character }, ["kind", "count"]),
          given<SegmentDefinition & { kind: "check" }>({ kind: fc.constant("check"), scheme: fc.constantFrom(...checkSchemeIds), over: fc.subarray([...inputs], { minLength: 1 }) }, ["kind", "scheme"]),
        ),
        { maxLength: 2 },
      ),
      literals: fc.array(literalText, { minLength: 8, maxLength: 8 }),
      settings: given<Omit<RuleDefinition, "segments">>(
        {
          letters: fc.constant("upper"),
          maxLength: fc.integer({ min: 1, max: 255 }),
          priority: fc.integer({ min: 1, max: 9999 }),
          when: fc.array(condition(inputs), { minLength: 1, maxLength: 3 }),
          inputs: fc.array(text, { minLength: 1, maxLength: 2 }).map((also) => [{ name: inputs[0] as string, also }]),
        },
        [],
      ),
    })
    .map(({ values, sequence, others, literals, settings }) => {
      const printed: SegmentDefinition[] = [...values, ...(sequence === undefined ? [] : [sequence]), ...others];
      const segments = printed.flatMap((segment, i): SegmentDefinition[] => [{ kind: "literal", text: i === 0 ? `<${literals[0] ?? ""}` : (literals[i] ?? "-") }, segment]);
      return { segments, ...settings };
    }),
);
