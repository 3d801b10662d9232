import type { NumberPart } from "../contract";

/** True for a number that the sequence can give out: on its step, not skipped, not past the last. */
export const canDraw = ({ start, step, limit, usable }: Pick<NumberPart, "start" | "step" | "limit" | "usable">, number: number): boolean =>
  number >= start && number <= limit && (number - start) % step === 0 && (usable === undefined || usable(number) === number);
