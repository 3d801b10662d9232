import * as v from "valibot";
import { alphabet, month, shown, whole } from "../../definition/fields";
import { mostDigits, mostNumber } from "./numerals";

const number = whole(0, mostNumber);

export const sequenceSchema = v.strictObject({
  kind: v.literal("sequence"),
  width: whole(1, mostDigits),
  start: number,
  step: whole(1, mostNumber),
  per: v.optional(v.array(shown)),
  reset: v.optional(
    v.strictObject({ period: v.picklist(["day", "week", "month", "quarter", "year", "fiscal-year"]), fiscal: v.optional(month), by: v.optional(shown) }),
  ),
  overflow: v.optional(v.literal("grow")),
  alphabet: v.optional(alphabet),
  limit: v.optional(number),
  skip: v.optional(v.pipe(v.array(shown), v.minLength(1))),
  reserved: v.optional(v.pipe(v.array(v.tuple([number, number])), v.minLength(1))),
  warn: v.optional(whole(1, 100)),
});
