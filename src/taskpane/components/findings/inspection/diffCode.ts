/** A piece of a proposed code. */
export interface CodePiece {
  readonly text: string;
  /** The cell has another text here, or none. */
  readonly isNew: boolean;
}

/** Codes are short; of longer texts only beginning and end are compared. */
const longest = 80;

/** Length of the longest common subsequence from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    const [here = [], below = []] = [table[i], table[i + 1]];
    for (let j = after.length - 1; j >= 0; j--) here[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
  }
  return table;
}

/** For each of these characters, whether it is new. */
function newInMiddle(before: readonly string[], after: readonly string[]): readonly boolean[] {
  if (before.length > longest || after.length > longest) return after.map(() => true);
  const common = commonLengths(before, after);
  const isNew = after.map(() => true);
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) {
      isNew[j] = false;
      i++;
      j++;
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  return isNew;
}

/** A proposed code, cut where it differs from what the cell shows. */
export function diffCode(shown: string, code: string): readonly CodePiece[] {
  const [before, after] = [[...shown], [...code]];
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const middle = newInMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const pieces: CodePiece[] = [];
  for (const [at, character] of after.entries()) {
    const isNew = middle[at - head] ?? false;
    const last = pieces.at(-1);
    if (last?.isNew === isNew) pieces[pieces.length - 1] = { text: last.text + character, isNew };
    else pieces.push({ text: character, isNew });
  }
  return pieces;
}
