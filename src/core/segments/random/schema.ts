import * as v from "valibot";
import { alphabet, whole } from "../../definition/fields";

export const randomSchema = v.strictObject({ kind: v.literal("random"), count: whole(1, 32), alphabet: v.optional(alphabet) });
