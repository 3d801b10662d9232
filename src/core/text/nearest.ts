/** "Did you mean …": the edit distance of Damerau and Levenshtein (optimal string alignment) and the nearest of some words. */

/** How many letters are inserted, dropped, changed or swapped with their neighbour; `most + 1` as soon as it is more than `most`. */
export const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
};

/** How many slips are still the same word: none in one letter, more in longer words. */
export const slipsAllowed = (length: number): number => (length < 2 ? 0 : length < 6 ? 1 : length < 11 ? 2 : 3);

/** The word nearest to `text` that is near enough to be meant; "" when none is. Texts are compared as they are. */
export const nearestWord = (text: string, words: Iterable<string>): string => {
  let best = "";
  let most = slipsAllowed(text.length);
  for (const word of words) {
    const distance = editDistance(text, word, most);
    if (distance <= most) {
      best = word;
      most = distance - 1;
      if (most < 0) break;
    }
  }
  return best;
};
