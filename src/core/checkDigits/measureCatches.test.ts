import { catchRates, checkSchemeIds, checkSchemes, errorKinds, measureCatches, typingErrors, type CatchRates, type CheckScheme } from ".";
import { digits } from "./schemes/alphabets";
import { seededTexts } from "./testing/seededTexts";

const expectRates = (scheme: CheckScheme, rates: CatchRates, alphabet: string): void => {
  const inDigits = alphabet === digits;
  const measured = measureCatches(scheme, seededTexts(7, inDigits ? 2000 : 700, inDigits ? 6 : 8, alphabet), alphabet);
  for (const kind of errorKinds) {
    const rate = rates[kind];
    const { tried, found } = measured[kind];
    if (rate === undefined) continue;
    expect(tried).toBeGreaterThan(1000);
    // All and none are promises; what lies between is a share of chance, which a small sample meets to within about one in a hundred.
    if (rate === 0 || rate === 100) expect([kind, found]).toEqual([kind, rate === 0 ? 0 : tried]);
    else {
      expect([kind, found === tried]).toEqual([kind, false]);
      expect(Math.abs((100 * found) / tried - rate)).toBeLessThan(kind === "phonetic" ? 2.5 : 1);
    }
  }
};

it.each(checkSchemeIds)("%s catches what people are told", (id) => {
  const scheme = checkSchemes[id];
  const { all, inDigits } = catchRates[id];
  expectRates(scheme, all, scheme.payload);
  expect(inDigits === undefined).toBe(!scheme.payload.startsWith(digits) || scheme.payload === digits);
  expect(all.phonetic === undefined).toBe(scheme.payload !== digits);
  if (inDigits) expectRates(scheme, inDigits, digits);
});

it("calls weak what misses one swap in ten, and advises no such scheme", () => {
  for (const id of checkSchemeIds) {
    const { weak, advised } = checkSchemes[id];
    const catches = catchRates[id].all;
    expect([id, weak]).toEqual([id, catches.swap < 90]);
    if (weak) expect([id, advised]).toEqual([id, false]);
  }
});

it("tries every error of a code once", () => {
  const scheme = { payload: "0123", alphabet: "0123", width: 1 } as const;
  const errors = [...typingErrors(scheme, "1302")].map(({ kind, at, text }) => `${kind} ${at} ${text}`);
  expect(errors.sort()).toEqual([
    "jumpSwap 0 0312", "jumpSwap 1 1203",
    "phonetic 0 3002", "phonetic 1 1132",
    "single 0 0302", "single 0 2302", "single 0 3302",
    "single 1 1002", "single 1 1102", "single 1 1202",
    "single 2 1312", "single 2 1322", "single 2 1332",
    "single 3 1300", "single 3 1301", "single 3 1303",
    "swap 0 3102", "swap 1 1032", "swap 2 1320",
  ]);
  expect([...typingErrors(scheme, "113")].filter(({ kind }) => kind === "twin").map(({ text }) => text)).toEqual(["003", "223", "333"]);
});

it("counts nothing for texts that the scheme cannot check", () => {
  const { single, swap } = measureCatches(checkSchemes.luhn, ["", "BJ-01"]);
  expect([single, swap]).toEqual([{ tried: 0, found: 0 }, { tried: 0, found: 0 }]);
});
