// What each scheme must find and must miss by its theory, over every code of a length or over seeded codes of many lengths.
import { checkSchemeIds, checkSchemes, typingErrors, verifyCheck, type CheckSchemeId, type ErrorKind } from ".";
import { digits } from "./schemes/alphabets";
import { allTexts, seededTexts } from "./testing/seededTexts";

interface Tried {
  /** The code that was right. */
  readonly code: string;
  readonly kind: ErrorKind;
  /** The characters that differ and those between: before and after. */
  readonly before: string;
  readonly after: string;
  readonly found: boolean;
}

function* tried(id: CheckSchemeId, texts: Iterable<string>): Generator<Tried> {
  const scheme = checkSchemes[id];
  for (const text of texts) {
    const code = text + (scheme.compute(text) ?? "");
    for (const error of typingErrors(scheme, code)) {
      const length = error.kind === "single" ? 1 : error.kind === "jumpSwap" ? 3 : 2;
      const [before, after] = [code, error.text].map((each) => each.slice(error.at, error.at + length));
      yield { code, kind: error.kind, before: before ?? "", after: after ?? "", found: verifyCheck(id, error.text).ok === false };
    }
  }
}

/** Texts of 1 to 24 characters. */
function* manyLengths(alphabet: string, each: number): Generator<string> {
  for (let length = 1; length <= 24; length++) yield* seededTexts(length, each, length, alphabet);
}

const every = new Map<CheckSchemeId, readonly Tried[]>();

/** Errors in all codes of three digits and in codes of many lengths; every swap, jump and twin, and of wrong characters those that are missed. */
const triedOf = (id: CheckSchemeId): readonly Tried[] => {
  const { payload } = checkSchemes[id];
  const known = every.get(id);
  if (known) return known;
  const texts = payload === digits ? [...allTexts(3, digits), ...manyLengths(digits, 20)] : [...manyLengths(payload, 12)];
  const made = [...tried(id, texts)].filter(({ kind, found }) => kind !== "single" || !found);
  every.set(id, made);
  return made;
};

const missedOf = (id: CheckSchemeId, kind: ErrorKind): readonly Tried[] => triedOf(id).filter((each) => each.kind === kind && !each.found);
const foundOf = (id: CheckSchemeId, kind: ErrorKind): readonly Tried[] => triedOf(id).filter((each) => each.kind === kind && each.found);
const differBy5 = ({ before, after }: Tried): boolean => Math.abs(Number(before[0]) - Number(after[0])) === 5;
const pairs = (missed: readonly Tried[]): readonly string[] => [...new Set(missed.map(({ before, after }) => `${before}→${after}`))].sort();

const isDigit = (character: string): boolean => digits.includes(character);

it.each(checkSchemeIds.filter((id) => id !== "mod97-10"))("%s finds every wrong character", (id) => {
  expect(missedOf(id, "single")).toEqual([]);
});

it("MOD 97-10 misses a wrong character only where a digit and a letter, of another length, stand for each other", () => {
  const missed = missedOf("mod97-10", "single");
  expect(missed.length).toBeGreaterThan(0);
  expect(missed.filter(({ before, after }) => isDigit(before) === isDigit(after))).toEqual([]);
});

it.each<CheckSchemeId>(["damm", "verhoeff", "mod11-2", "mod37-2", "mod661-26", "mod1271-36"])("%s finds every swap of neighbours", (id) => {
  expect(missedOf(id, "swap")).toEqual([]);
});

it.each<CheckSchemeId>(["mod11-2", "mod37-2", "mod661-26", "mod1271-36"])("%s, a pure system, finds every swap across one, and every twin", (id) => {
  expect(missedOf(id, "jumpSwap")).toEqual([]);
  expect(missedOf(id, "twin")).toEqual([]);
});

it("MOD 97-10 over digits finds all that is typed wrong, swapped, doubled or misheard", () => {
  const scheme = { ...checkSchemes["mod97-10"], payload: digits };
  const missed: string[] = [];
  for (const text of [...allTexts(3, digits), ...manyLengths(digits, 20)]) {
    for (const error of typingErrors(scheme, text + (scheme.compute(text) ?? ""))) if (verifyCheck("mod97-10", error.text).ok) missed.push(error.text);
  }
  expect(missed).toEqual([]);
});

it("MOD 97-10 over letters and digits misses just the swaps that are spelt alike in digits", () => {
  const missed = [...tried("mod97-10", allTexts(2, checkSchemes["mod97-10"].payload))].filter(({ kind, found }) => kind === "swap" && !found);
  expect(pairs(missed)).toEqual(["1B→B1", "2M→M2", "3X→X3", "B1→1B", "M2→2M", "X3→3X"]);
});

describe("Luhn", () => {
  it("misses the swap 09 ↔ 90, always, and no other", () => {
    expect(pairs(missedOf("luhn", "swap"))).toEqual(["09→90", "90→09"]);
    expect(foundOf("luhn", "swap").filter(({ before }) => before === "09" || before === "90")).toEqual([]);
  });

  it("misses every swap across one, and the twins whose doubled digits add up to the same", () => {
    expect(foundOf("luhn", "jumpSwap")).toEqual([]);
    expect(pairs(missedOf("luhn", "twin"))).toEqual(["22→55", "33→66", "44→77", "55→22", "66→33", "77→44"]);
  });
});

describe("GS1", () => {
  it("misses the swaps and twins of digits that differ by five, always, and no other", () => {
    for (const kind of ["swap", "twin"] as const) {
      expect(foundOf("gs1", kind).filter(differBy5)).toEqual([]);
      expect(missedOf("gs1", kind).every(differBy5)).toBe(true);
    }
  });

  it("misses every swap across one", () => {
    expect(foundOf("gs1", "jumpSwap")).toEqual([]);
  });
});

describe("the digit sum", () => {
  it("misses every swap, of neighbours and across one, with the check too", () => {
    expect(foundOf("digit-sum", "swap")).toEqual([]);
    expect(foundOf("digit-sum", "jumpSwap")).toEqual([]);
  });

  it("misses twins that differ by five, and no other", () => {
    expect(foundOf("digit-sum", "twin").filter(differBy5)).toEqual([]);
    expect(missedOf("digit-sum", "twin").every(differBy5)).toBe(true);
  });
});

it.each([
  ["mod11-10", digits],
  ["mod27-26", checkSchemes["mod27-26"].payload],
  ["mod37-36", checkSchemes["mod37-36"].payload],
] as const)("%s, a hybrid system, misses few swaps of neighbours, but some", (id, alphabet) => {
  const swaps = [...tried(id, allTexts(id === "mod11-10" ? 3 : 2, alphabet))].filter(({ kind }) => kind === "swap");
  const missed = swaps.filter(({ found }) => !found).length / swaps.length;
  expect(missed).toBeGreaterThan(0);
  expect(missed).toBeLessThan(1 / alphabet.length);
});

it("MOD 31 finds every swap of neighbours, but for that with the check behind 1, 31, 61 … characters", () => {
  const { payload } = checkSchemes.mod31;
  for (const length of [1, 2, 3, 5, 8, 15, 16, 17, 29, 30, 31, 32, 33, 60, 61, 62]) {
    const missed = [...tried("mod31", seededTexts(length, 8, length, payload))].filter(({ kind, found }) => kind === "swap" && !found);
    if (length % 30 === 1) expect(missed.every(({ code, before }) => code.endsWith(before))).toBe(true);
    else expect(missed).toEqual([]);
    expect(missed.length > 0).toBe(length % 30 === 1);
  }
});

it("zeros in front do not change the check of most schemes: 001 and 1 have the same", () => {
  const blind = checkSchemeIds.filter((id) => {
    const { payload, compute } = checkSchemes[id];
    return payload.startsWith("0") && [...seededTexts(1, 200, 3, payload)].every((text) => compute(text) === compute(`00${text}`));
  });
  expect(blind).toEqual(["damm", "luhn", "gs1", "digit-sum", "mod11-2", "mod97-10", "mod37-2", "mod1271-36"]);
});
