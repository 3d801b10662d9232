import * as v from "valibot";
import { oneCharacter, shown, whole } from "../../definition/fields";
import { longestInput } from "../inputProblem";

export const copySchema = v.strictObject({
  kind: v.literal("copy"),
  input: shown,
  take: v.picklist(["all", "left", "right", "middle"]),
  from: v.optional(whole(1, longestInput)),
  count: v.optional(whole(1, 50)),
  pad: v.optional(oneCharacter),
});
