/** The checks that the schemas of segments share. */
import * as v from "valibot";
import { isAlphabet } from "../segments/alphabets";
import { isPrintable } from "../pattern/placeholder";

/** A name or text that a pattern can show. */
export const shown = v.pipe(v.string(), v.minLength(1), v.maxLength(255), v.check(isPrintable, "printable"));
export const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
export const oneCharacter = v.pipe(v.string(), v.regex(/^[^\s{}"“”:,]$/u));
export const month = whole(1, 12);
/** The name of an alphabet, or its characters in counting order. */
export const alphabet = v.pipe(v.string(), v.minLength(2), v.maxLength(36), v.check(isAlphabet, "alphabet"));
