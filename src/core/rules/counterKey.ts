/**
 * The text that names a counter: the printed codes that choose it, joined with "-" (`BJ-IT`); "" for a rule with one counter.
 * A code that itself holds one of `- @ %` has it as %2D, %40, %25, so that different codes never make the same key.
 */

const escaped: Readonly<Record<string, string>> = { "-": "%2D", "@": "%40", "%": "%25" };

/** The key of the counter that the given codes choose. */
export const printCounterKey = (codes: readonly string[]): string => codes.map((code) => code.replace(/[-@%]/g, (mark) => escaped[mark] ?? mark)).join("-");
