/** What each scheme catches; apart from the schemes, because only people ask for it. */
import type { CatchRates, CheckSchemeId } from "./checkScheme";

export interface SchemeRates {
  /** Over codes of all characters of the scheme's payload. */
  readonly all: CatchRates;
  /** Over codes of digits only, where letters stand beside the digits; undefined where there are no digits, or nothing else. */
  readonly inDigits: CatchRates | undefined;
}

const rates = (single: number, swap: number, jumpSwap: number, twin: number, phonetic?: number): CatchRates => ({ single, swap, jumpSwap, twin, phonetic });
const every = rates(100, 100, 100, 100);
const everyInDigits = rates(100, 100, 100, 100, 100);

/** Measured; see `CatchRates`. */
export const catchRates: Readonly<Record<CheckSchemeId, SchemeRates>> = {
  damm: { all: rates(100, 100, 90.1, 90.7, 97.1), inDigits: undefined },
  "mod11-10": { all: rates(100, 97.8, 90.6, 93.3, 87.5), inDigits: undefined },
  verhoeff: { all: rates(100, 100, 94.2, 95.5, 83.4), inDigits: undefined },
  luhn: { all: rates(100, 97.8, 0, 93.3, 87.5), inDigits: undefined },
  gs1: { all: rates(100, 88.9, 0, 88.9, 100), inDigits: undefined },
  "digit-sum": { all: rates(100, 0, 0, 88.9, 100), inDigits: undefined },
  "mod11-2": { all: rates(100, 100, 100, 100, 87.5), inDigits: undefined },
  "mod97-10": { all: rates(99.6, 99.6, 99.7, 99.7), inDigits: everyInDigits },
  "mod37-36": { all: rates(100, 99.8, 98.1, 98.1), inDigits: rates(100, 99.4, 99.6, 100, 87.3) },
  "mod37-2": { all: every, inDigits: rates(100, 100, 100, 100, 87.5) },
  "mod1271-36": { all: every, inDigits: everyInDigits },
  mod31: { all: every, inDigits: rates(100, 100, 100, 100, 99.3) },
  "mod27-26": { all: rates(100, 99.7, 97.5, 97.2), inDigits: undefined },
  "mod661-26": { all: every, inDigits: undefined },
};
