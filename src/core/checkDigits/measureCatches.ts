/** Measures what share of typing errors a check scheme finds in given codes: the figures of the table, or those of an office's own codes. */
import type { CheckScheme } from "./checkScheme";
import { errorKinds, typingErrors, type ErrorKind } from "./typingErrors";
import { verifyCheck } from "./verifyCheck";

/** Numbers of errors tried and found, for each kind of error. */
export type Catches = Readonly<Record<ErrorKind, { readonly tried: number; readonly found: number }>>;

/**
 * Makes every typing error in every text with its check behind it, and counts those that the check shows. Texts that the scheme cannot
 * check are passed over. `typed` are the characters that are typed for others; by default all that the scheme knows.
 */
export const measureCatches = (scheme: CheckScheme, texts: Iterable<string>, typed: string = scheme.payload): Catches => {
  const tried: Record<ErrorKind, number> = { single: 0, swap: 0, jumpSwap: 0, twin: 0, phonetic: 0 };
  const found: Record<ErrorKind, number> = { single: 0, swap: 0, jumpSwap: 0, twin: 0, phonetic: 0 };
  for (const text of texts) {
    const check = scheme.compute(text);
    if (check === undefined) continue;
    for (const error of typingErrors(scheme, text + check, typed)) {
      tried[error.kind]++;
      if (!verifyCheck(scheme.id, error.text).ok) found[error.kind]++;
    }
  }
  return Object.fromEntries(errorKinds.map((kind) => [kind, { tried: tried[kind], found: found[kind] }])) as Catches;
};
