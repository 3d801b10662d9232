import * as v from "valibot";

export const literalSchema = v.strictObject({ kind: v.literal("literal"), text: v.pipe(v.string(), v.minLength(1), v.maxLength(255)) });
