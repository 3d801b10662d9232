import * as v from "valibot";
import { parseDateFormat, printDateFormat } from "../../dates";
import { month, shown } from "../../definition/fields";

/** A format in canonical spelling. */
const isFormat = (text: string): boolean => {
  const parsed = parseDateFormat(text);
  return parsed.ok && printDateFormat(parsed.tokens) === text;
};

export const dateSchema = v.strictObject({
  kind: v.literal("date"),
  input: v.optional(shown),
  format: v.pipe(v.string(), v.check(isFormat, "format")),
  fiscal: v.optional(month),
});
