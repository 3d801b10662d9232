/** The ways in which the values of a codebook are written, and the one nearest to a text that is none of them. */
import { editDistance, slipsAllowed } from "../text/nearest";
import type { Sense } from "./senses";

export interface Spelling {
  readonly text: string;
  readonly index: number;
  /** Another code that the same spelling stands for; -1 when there is none. */
  other: number;
  /** All that it stands for; kept only in books with parents or dates. */
  readonly senses: Sense[];
}

/** A part of a longer text counts as near only when it is long enough to mean something: two ideographs or four letters. */
const tellsSomething = (form: string): boolean => form.length >= 4 || (form.length >= 2 && /^\p{Script=Han}+$/u.test(form));

/** The spelling with the fewest slips, else the longest one that the text contains or that contains the text. */
export const nearestSpelling = (form: string, spellings: ReadonlyMap<string, Spelling>): Spelling | undefined => {
  let best: Spelling | undefined;
  let most = form.length < 3 ? 0 : slipsAllowed(form.length);
  let part: Spelling | undefined;
  let partLength = 0;
  for (const [known, spelling] of spellings) {
    const distance = most > 0 ? editDistance(form, known, most) : 1;
    if (distance <= most) {
      best = spelling;
      most = distance - 1;
    }
    const shared = form.includes(known) ? known : known.includes(form) ? form : "";
    if (shared.length > partLength && tellsSomething(shared)) {
      part = spelling;
      partLength = shared.length;
    }
  }
  return best ?? part;
};
