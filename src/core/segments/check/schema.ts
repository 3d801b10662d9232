import * as v from "valibot";
import { checkSchemeIds } from "../../checkDigits";
import { shown } from "../../definition/fields";

export const checkSchema = v.strictObject({
  kind: v.literal("check"),
  scheme: v.picklist(checkSchemeIds),
  over: v.optional(v.pipe(v.array(shown), v.minLength(1))),
});
