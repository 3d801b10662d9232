/**
 * The JSON form of a rule as a schema: the published `docs/rule.schema.json` is printed from it. Loaded only where definitions come from
 * outside, so that the functions need not carry it.
 */
import * as v from "valibot";
import { checkSchema } from "../segments/check/schema";
import { codebookSchema } from "../segments/codebook/schema";
import { copySchema } from "../segments/copy/schema";
import { dateSchema } from "../segments/date/schema";
import { initialsSchema } from "../segments/initials/schema";
import { literalSchema } from "../segments/literal/schema";
import { parentSchema } from "../segments/parent/schema";
import { randomSchema } from "../segments/random/schema";
import { reservedSchema } from "../segments/reserved/schema";
import { sequenceSchema } from "../segments/sequence/schema";
import type { RuleDefinition, SegmentDefinition } from "../types";
import { shown, whole } from "./fields";

/** The layout of definitions that this version writes. A higher number was written by a newer CustCode. */
export const definitionVersion = 1;

const segment: v.GenericSchema<unknown, SegmentDefinition> = v.variant("kind", [
  literalSchema, codebookSchema, copySchema, initialsSchema, dateSchema, sequenceSchema, parentSchema, randomSchema, reservedSchema, checkSchema,
]);

const someTexts = v.pipe(v.array(shown), v.minLength(1));

const condition = v.variant("test", [
  v.strictObject({ input: shown, test: v.picklist(["is", "is-not"]), values: someTexts }),
  v.strictObject({ input: shown, test: v.picklist(["above", "at-least", "below", "at-most"]), values: v.pipe(v.array(shown), v.length(1)) }),
  v.strictObject({ input: shown, test: v.picklist(["blank", "given"]), values: v.pipe(v.array(shown), v.length(0)) }),
]);

const ruleEntries = {
  segments: v.pipe(v.array(segment), v.minLength(1)),
  inputs: v.optional(v.pipe(v.array(v.strictObject({ name: shown, also: someTexts })), v.minLength(1))),
  letters: v.optional(v.literal("upper")),
  maxLength: v.optional(whole(1, 255)),
  when: v.optional(v.pipe(v.array(condition), v.minLength(1))),
  priority: v.optional(whole(1, 9999)),
};

/** A rule without its envelope. */
export const ruleSchema: v.GenericSchema<unknown, RuleDefinition> = v.strictObject(ruleEntries);

/** A rule as files and the rules sheet hold it. */
export const storedRuleSchema = v.strictObject({ $schema: v.optional(v.string()), version: v.literal(definitionVersion), ...ruleEntries });
