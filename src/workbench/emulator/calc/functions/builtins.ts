import type { Builtins, LazyBuiltin } from "../evaluation";
import { aggregateFunctions } from "./aggregates";
import { arrayFunctions } from "./arrays";
import { conditionalFunctions } from "./conditionals";
import { dateFunctions } from "./dates";
import { informationFunctions } from "./information";
import { libraryFunctions } from "./library";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./mathematics";
import { referenceFunctions } from "./positions";
import { textFunctions } from "./text";

/** All built-in functions by name; our own come after the library's and so replace them. */
export const builtins: Builtins = {
  ...libraryFunctions,
  ...mathFunctions,
  ...aggregateFunctions,
  ...conditionalFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...lookupFunctions,
  ...referenceFunctions,
  ...arrayFunctions,
  ...informationFunctions,
};

/** Those that choose which arguments to evaluate. */
export const lazyBuiltins: Readonly<Record<string, LazyBuiltin>> = logicalFunctions;

/** True when Excel itself has this function (in capitals, without prefixes); others are the add-in's. */
export const isBuiltin = (name: string): boolean => Object.hasOwn(builtins, name) || Object.hasOwn(lazyBuiltins, name);
