/** Texts that look random and are the same in every run. Used by tests only. */

/** `count` texts of `length` characters of an alphabet (mulberry32, T. Ettinger, public domain). */
export function* seededTexts(seed: number, count: number, length: number, alphabet: string): Generator<string> {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < count; i++) yield Array.from({ length }, () => alphabet.charAt(Math.floor(next() * alphabet.length))).join("");
}

/** Every text of `length` characters of an alphabet. */
export function* allTexts(length: number, alphabet: string): Generator<string> {
  if (length === 0) yield "";
  else for (const head of allTexts(length - 1, alphabet)) for (const last of alphabet) yield head + last;
}
