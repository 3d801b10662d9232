/**
 * The text that names a counter: the printed codes that choose it, joined with "-" (`BJ-IT`), and the reset period after an "@"
 * (`BJ-IT@2026`); "" for a rule with one counter. A code that itself holds one of `- @ %` has it as %2D, %40, %25, so that different
 * codes never make the same key.
 */

const escaped: Readonly<Record<string, string>> = { "-": "%2D", "@": "%40", "%": "%25" };

/** The key of the counter that the given codes choose, in the given period. */
export const printCounterKey = (codes: readonly string[], period = ""): string =>
  codes.map((code) => code.replace(/[-@%]/g, (mark) => escaped[mark] ?? mark)).join("-") + (period === "" ? "" : `@${period}`);
