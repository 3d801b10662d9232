import * as v from "valibot";
import { shown, whole } from "../../definition/fields";

export const codebookSchema = v.strictObject({
  kind: v.literal("codebook"),
  input: shown,
  codebook: shown,
  width: v.optional(whole(1, 50)),
  under: v.optional(shown),
  otherwise: v.optional(shown),
});
