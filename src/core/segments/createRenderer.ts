/**
 * Remembers what a segment made of each value, and numbers texts and values so that rules can go by numbers (see `Rendered`).
 */
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { Finding, InputValue } from "../types";
import type { Rendered } from "./contract";
import { inputProblem } from "./inputProblem";

/** Values are remembered up to this many, so that a column of prose does not fill the memory. */
const remembered = 50_000;

export interface RendererOptions {
  /** The input, for the finding of a blank or broken cell. */
  readonly input: string;
  /** What a good value becomes, or why it does not. `text` is the value's text as it stands. */
  readonly make: (value: InputValue, text: string) => string | Finding;
  /** False when the same value may become something else later. */
  readonly remember?: boolean;
}

/**
 * A `render` for value parts that need one input.
 *
 * @returns the function; findings are given again for every row that deserves them.
 */
export const createRenderer = ({ input, make, remember = true }: RendererOptions): ((value: InputValue) => Rendered) => {
  const indexes = new Map<string, number>();
  const sourceIndexes = new Map<string, number>();
  const memo = new Map<InputValue, Rendered>();

  const indexOf = (map: Map<string, number>, text: string): number => {
    let index = map.get(text);
    if (index === undefined) map.set(text, (index = map.size));
    return index;
  };

  const render = (value: InputValue): Rendered => {
    const source = cellText(value);
    const made = inputProblem(input, value, source) ?? make(value, source);
    if (typeof made !== "string") return { text: "", index: -1, source, sourceIndex: -1, finding: made };
    // What was said and what became of it: a value that becomes something else later is another one.
    return { text: made, index: indexOf(indexes, made), source, sourceIndex: indexOf(sourceIndexes, `${normalizeText(source)}\u0000${made}`), finding: undefined };
  };

  if (!remember) return render;
  return (value) => {
    if (typeof value === "object" && value !== null) return render(value);
    let rendered = memo.get(value);
    if (rendered === undefined) {
      rendered = render(value);
      if (memo.size >= remembered) memo.clear();
      memo.set(value, rendered);
    }
    return rendered;
  };
};
