import * as v from "valibot";
import { oneCharacter, whole } from "../../definition/fields";

export const reservedSchema = v.strictObject({ kind: v.literal("reserved"), count: whole(1, 50), fill: v.optional(oneCharacter) });
