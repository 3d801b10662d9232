import * as v from "valibot";
import { shown, whole } from "../../definition/fields";

export const parentSchema = v.strictObject({ kind: v.literal("parent"), input: shown, depth: v.optional(whole(1, 99)) });
