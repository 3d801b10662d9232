/** Laws of issuing, over generated rules of every kind, their codebooks and rows. */
import fc from "fast-check";
import { normalizeText } from "..";
import { compileWorld, issueRows, saidOf, worlds, type Interruptions } from "./testing/worlds";

// Shrinking whole offices takes longer than anybody waits; the seed finds the case again.
const runs = { numRuns: 400, endOnFailure: true };
const places = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 5 });

/** The codes of a world's rows; undefined when its rule cannot be used. Each time the rule is made anew, so that chance begins anew. */
const codesOf = (world: Parameters<typeof compileWorld>[0], interruptions?: Interruptions): readonly string[] | undefined => {
  const ready = compileWorld(world);
  return ready && saidOf(issueRows(ready, interruptions).outcomes);
};

const hasChance = ({ definition }: Parameters<typeof compileWorld>[0]): boolean => definition.segments.some(({ kind }) => kind === "random");

it("gives no code twice", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const codes = (codesOf(world) ?? []).filter((code) => !code.startsWith("!"));
      expect(new Set(codes.map(normalizeText)).size).toBe(codes.length);
    }),
    runs,
  );
});

it("keeps in the register what it gave, and in the counters where it stands", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const ready = compileWorld(world);
      if (ready === undefined) return;
      const { outcomes, entries, counters } = issueRows(ready);
      expect(entries.map(({ code }) => code)).toEqual(outcomes.flatMap((outcome) => (outcome.status === "issued" ? [outcome.code] : [])));
      const last = new Map<string, (typeof entries)[number]>();
      for (const entry of entries) last.set(normalizeText(entry.key), entry);
      const { sequence } = ready.rule;
      expect(counters.map(({ key, next, lastCode }) => [normalizeText(key), next, lastCode])).toEqual(
        sequence === undefined ? [] : [...last].map(([key, { number, code }]) => [key, (number ?? 0) + sequence.step, code]),
      );
    }),
    runs,
  );
});

it("draws nothing for a row that it refuses", () => {
  fc.assert(
    fc.property(worlds.filter((world) => !hasChance(world)), (world) => {
      const all = codesOf(world);
      if (all === undefined) return;
      const isGood = (code: string | undefined): boolean => code !== undefined && !code.startsWith("!");
      const good = codesOf({ ...world, rows: world.rows.filter((_, i) => isGood(all[i])) });
      expect(good).toEqual(all.filter(isGood));
    }),
    runs,
  );
});

it("gives the same codes piece by piece, and after a draft was forgotten", () => {
  fc.assert(
    fc.property(worlds, places, places, (world, commits, discards) => {
      const whole = codesOf(world);
      expect(codesOf(world, { commitAt: new Set(commits) })).toEqual(whole);
      if (!hasChance(world)) expect(codesOf(world, { commitAt: new Set(commits), discardAt: new Set(discards) })).toEqual(whole);
    }),
    runs,
  );
});

it("goes on from what the workbook says, with or without its counters", () => {
  fc.assert(
    fc.property(worlds, places, fc.constantFrom("with counters" as const, "without counters" as const), (world, at, how) => {
      expect(codesOf(world, { reloadAt: new Map(at.map((place) => [place, how])) })).toEqual(codesOf(world));
    }),
    runs,
  );
});
