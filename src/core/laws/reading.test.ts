/** Laws of reading codes back, over generated rules of every kind, their codebooks and rows. */
import fc from "fast-check";
import { normalizeText, type CompiledRule, type InputValue, type RegisterEntry } from "..";
import { proofRuleOf } from "../lint/proofRuleOf";
import { findAmbiguity } from "../proofs/findAmbiguity";
import { padNumber } from "../rules/compileRule";
import { must } from "../testing/samples";
import { upperText } from "../text/upperText";
import { compileWorld, issueRows, worlds, type World } from "./testing/worlds";

const runs = { numRuns: 300 };
/** Proofs take their time, and to look for a smaller rule that fails takes many of them. */
const fewerRuns = { numRuns: 60, endOnFailure: true };

const writeNumber = ({ sequence }: CompiledRule, number: number): string => sequence?.write?.(number) ?? padNumber(number, sequence?.digits ?? 0);

/** What each part must have printed; undefined for what chance or a check made. */
const printedTexts = (rule: CompiledRule, row: readonly InputValue[], { number }: RegisterEntry): readonly (string | undefined)[] => {
  const at = (name: string | undefined): InputValue => (name === undefined ? null : (row[rule.inputs.indexOf(name)] ?? null));
  return rule.parts.map((part) => {
    switch (part.role) {
      case "constant":
        return part.text;
      case "value":
        return part.render(at(part.input), at(part.under)).text;
      case "number":
        return writeNumber(rule, number ?? 0);
      default:
        return undefined;
    }
  });
};

/** What each part's text means to people, where a codebook says so. */
const meaningsOf = ({ definition, entries }: World, texts: readonly string[]): readonly (string | undefined)[] =>
  definition.segments.map((segment, i) => {
    if (segment.kind !== "codebook") return undefined;
    const form = normalizeText(texts[i] ?? "");
    return entries.find(({ codebook, code }) => normalizeText(codebook) === normalizeText(segment.codebook) && normalizeText(code) === form)?.value ?? "";
  });

/** True when a proof is quick: no part that can be long text of any kind. */
const isQuick = ({ parts }: CompiledRule): boolean => parts.every(({ language, width }) => language.kind !== "anything" || width.most <= 3);
const readsOneWay = (rule: CompiledRule): boolean => isQuick(rule) && findAmbiguity(proofRuleOf(rule)).ambiguous === false;

/** Every code that was issued to the rows of a world. */
const issuedIn = (world: World) => {
  const ready = compileWorld(world);
  if (ready === undefined) return undefined;
  const { outcomes, entries } = issueRows(ready);
  let next = 0;
  const issued = outcomes.flatMap((outcome, i) => {
    if (outcome.status !== "issued") return [];
    return [{ code: outcome.code, row: ready.rows[i] ?? [], entry: entries[next++] as RegisterEntry }];
  });
  return { rule: ready.rule, issued };
};

it("reads every code that it gave, and could give it again", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { rule, issued } = issuedIn(world) ?? { issued: [] };
      for (const { code } of issued) expect([code, rule?.read(code).ok, rule?.accepts(code), rule?.couldGive(code)]).toEqual([code, true, true, true]);
    }),
    runs,
  );
});

it("reads back what the row said, where the proofs find one reading only", () => {
  let read = 0;
  fc.assert(
    fc.property(worlds, (world) => {
      const { rule, issued } = issuedIn(world) ?? { issued: [] };
      if (rule === undefined || issued.length === 0 || !readsOneWay(rule)) return;
      for (const { code, row, entry } of issued) {
        const { segments, key, number, code: again } = must(rule.read(code));
        const texts = segments.map(({ text }) => text);
        const printed = printedTexts(rule, row, entry);
        expect([again, texts.join(""), number]).toEqual([code, code, entry.number]);
        expect(texts).toEqual(texts.map((text, i) => printed[i] ?? text));
        expect(segments.map(({ meaning }) => meaning)).toEqual(meaningsOf(world, texts).map((meaning, i) => meaning ?? segments[i]?.meaning));
        if (key !== undefined) expect(key).toBe(entry.key);
        expect(segments.map(({ start, length }) => normalizeText(code.slice(start, start + length))).join("")).toBe(normalizeText(code));
        read++;
      }
    }),
    fewerRuns,
  );
  expect(read).toBeGreaterThan(10);
});

it("could not have given numbers off the step, skipped, reserved or past the last", () => {
  fc.assert(
    fc.property(worlds, fc.nat(60), (world, any) => {
      const { rule, issued } = issuedIn(world) ?? { issued: [] };
      const sequence = rule?.sequence;
      if (rule === undefined || sequence === undefined || issued.length === 0 || !readsOneWay(rule)) return;
      const { start, step, limit, usable } = sequence;
      const numbers = [any, start + any, start + any * step, limit, limit + 1].filter((number) => number <= 10 ** 15);
      for (const { row } of issued.slice(0, 3)) {
        for (const number of numbers) {
          const drawn = number >= start && number <= limit && (number - start) % step === 0 && (usable?.(number) ?? number) === number;
          const code = rule.print(rule.frame(row), number);
          expect([code, number, rule.couldGive(code)]).toEqual([code, number, drawn]);
        }
      }
    }),
    fewerRuns,
  );
});

const characters = ["0", "1", "9", "A", "B", "Z", "-", " ", "　", "１", "ｂ", "é", "e\u0301", "𠮷", "编", "\u200b", "{", "#"];
const mutation = fc.record({ at: fc.nat(30), cut: fc.nat(2), put: fc.array(fc.constantFrom(...characters), { maxLength: 2 }).map((some) => some.join("")) });

it("accepts just the codes that it can read, mistyped ones too", () => {
  fc.assert(
    fc.property(worlds, fc.array(fc.array(mutation, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (world, mistakes) => {
      const { rule, issued } = issuedIn(world) ?? { issued: [] };
      if (rule === undefined) return;
      for (const { code } of [{ code: rule.example }, ...issued.slice(0, 5)]) {
        for (const each of mistakes) {
          const typed = each.reduce((text, { at, cut, put }) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + cut), code);
          expect([typed, rule.accepts(typed)]).toEqual([typed, rule.read(typed).ok]);
        }
      }
    }),
    runs,
  );
});

it("reads a code in whatever case, width and with blanks", () => {
  const wide = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(worlds, (world) => {
      const { rule, issued } = issuedIn(world) ?? { issued: [] };
      for (const { code } of issued.slice(0, 5)) {
        const plain = must((rule as CompiledRule).read(code));
        for (const typed of [` ${code.toLowerCase()}　`, wide(code), upperText(code), [...code].join("\u200b")]) {
          const { code: read, segments } = must((rule as CompiledRule).read(typed));
          expect([read, segments.map(({ text }) => text)]).toEqual([plain.code, plain.segments.map(({ text }) => text)]);
        }
      }
    }),
    runs,
  );
});
