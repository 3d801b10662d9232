import * as v from "valibot";
import { oneCharacter, shown, whole } from "../../definition/fields";

export const initialsSchema = v.strictObject({ kind: v.literal("initials"), input: shown, count: whole(1, 50), pad: v.optional(oneCharacter) });
