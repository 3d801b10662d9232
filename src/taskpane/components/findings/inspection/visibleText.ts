/** A piece of a cell's text, as a person can see it. */
export interface VisiblePiece {
  /** What is drawn: the text itself, `␣` for a space, `U+200B` for a character that has no form of its own. */
  readonly shown: string;
  readonly isWrong: boolean;
  /** Drawn in place of a character that cannot be seen. */
  readonly isSign: boolean;
}

export interface WrongSpan {
  readonly start: number;
  /** 0 marks the place after which something is lacking. */
  readonly length: number;
}

/** Controls, format characters, private ones, halves of surrogate pairs, and all spaces but the plain one: they have no form, or one that lies. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const signs: Readonly<Record<string, string>> = { " ": "␣", "\n": "↵", "\r": "↵", "\t": "⇥" };

const pointOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Two blanks to underline: something lacks there. */
const lacking: VisiblePiece = { shown: "\u00a0\u00a0", isWrong: true, isSign: true };

/**
 * A text cut into pieces that can be drawn: wrong ones apart, invisible characters as signs. Plain spaces between other characters stay spaces,
 * unless they are wrong.
 */
export function visiblePieces(text: string, wrong: readonly WrongSpan[]): readonly VisiblePiece[] {
  const isWrongAt = (at: number) => wrong.some(({ start, length }) => at >= start && at < start + length);
  const lacks = (at: number) => wrong.some(({ start, length }) => length === 0 && start === at);
  const pieces: VisiblePiece[] = [];
  const add = (piece: VisiblePiece) => {
    const last = pieces.at(-1);
    if (last && !last.isSign && !piece.isSign && last.isWrong === piece.isWrong) pieces[pieces.length - 1] = { ...last, shown: last.shown + piece.shown };
    else pieces.push(piece);
  };
  let at = 0;
  for (const character of text) {
    if (lacks(at)) pieces.push(lacking);
    const isWrong = isWrongAt(at);
    const atEdge = at === 0 || at + character.length === text.length;
    const isSign = unseen.test(character) && !(character === " " && !isWrong && !atEdge);
    add({ shown: isSign ? (signs[character] ?? pointOf(character)) : character, isWrong, isSign });
    at += character.length;
  }
  if (wrong.some(({ start }) => start === at)) pieces.push(lacking);
  return pieces;
}

/** A few characters as they can be seen within a sentence: `U+200B`, `␣`. */
export const visible = (text: string): string => visiblePieces(text, [{ start: 0, length: text.length }]).map(({ shown }) => shown).join("");
