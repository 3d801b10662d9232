import { answerCells } from "./answerCells";
import { formulaElements, toInput } from "./arguments";
import type { FunctionServices } from "./functionServices";

/**
 * The worksheet functions. Each is described here once, in JSDoc: the metadata that Excel reads (`functions.json`) is
 * generated from it. They read memory only and answer at once: Excel evaluates them again whenever it likes, so evaluating
 * one must never change anything.
 *
 * The generator wants top-level functions, so what they need is handed to the module by `provideFunctions`.
 */

let services: FunctionServices | undefined;

/** Gives the functions what they answer from. Called once, before Excel can call any of them. */
export function provideFunctions(given: FunctionServices): void {
  services = given;
}

function needServices(): FunctionServices {
  if (!services) throw new Error("provideFunctions has not been called");
  return services;
}

/**
 * The customer code under the workbook's default coding rule. With a customer: always that customer's code.
 * @customfunction CUSTCODE CUSTCODE
 * @param [region] The rule's first input, such as the region: a value or a range.
 * @param [industry] The rule's second input, such as the industry.
 * @param [tier] The rule's third input, such as the customer tier.
 * @param [customer] Who the customer is: a name, a tax number. Without it, the formula becomes the code as text once it is issued.
 * @param invocation The calling cell.
 * @requiresAddress
 * @requiresParameterAddresses
 * @returns The code, or #N/A while it waits to be issued.
 */
export function custcode(
  region: unknown[][],
  industry: unknown[][],
  tier: unknown[][],
  customer: unknown[][],
  invocation: CustomFunctions.Invocation,
): unknown[][] {
  const { formulas, sentences } = needServices();
  const { rows, columns, elements } = formulaElements([region, industry, tier], customer);
  if (isPreview(invocation)) {
    return answerCells(elements.map((element) => formulas.next(element.inputs)), columns, sentences());
  }
  const precedents = (invocation.parameterAddresses ?? []).filter((address) => address !== "");
  return answerCells(formulas.code({ address: invocation.address, precedents, rows, columns, elements }), columns, sentences());
}

/**
 * What the next customer code would be. Issues nothing: whoever asks twice gets the same answer twice.
 * @customfunction CUSTCODE.NEXT CUSTCODE.NEXT
 * @param [region] The rule's first input, such as the region: a value or a range.
 * @param [industry] The rule's second input, such as the industry.
 * @param [tier] The rule's third input, such as the customer tier.
 * @returns The next code.
 */
export function custcodeNext(region: unknown[][], industry: unknown[][], tier: unknown[][]): unknown[][] {
  const { formulas, sentences } = needServices();
  const { columns, elements } = formulaElements([region, industry, tier], undefined);
  return answerCells(elements.map((element) => formulas.next(element.inputs)), columns, sentences());
}

/**
 * TRUE for each code that is well formed under the rule, FALSE for each that is not.
 * @customfunction CUSTCODE.VALIDATE CUSTCODE.VALIDATE
 * @param codes The codes: a cell or a range.
 * @param [rule] The name of the coding rule; the workbook's default rule when left out.
 * @returns TRUE or FALSE for each.
 */
export function custcodeValidate(codes: unknown[][], rule: string): unknown[][] {
  const { formulas, sentences } = needServices();
  const columns = codes[0]?.length ?? 1;
  // A rule that was left out arrives as null, one read from a blank cell as "".
  const name = rule || undefined;
  const verdicts = formulas.validate(codes.flat().map(toInput), name);
  if (!verdicts) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentences().noRule(name));
  return chunk(verdicts, columns);
}

function chunk<T>(cells: readonly T[], columns: number): T[][] {
  const rows: T[][] = [];
  for (let index = 0; index < cells.length; index += columns) rows.push(cells.slice(index, index + columns));
  return rows;
}

/** Older runtimes do not say whether a call is a preview; the issuing queue finds out by reading the cell. */
function isPreview(invocation: CustomFunctions.Invocation): boolean {
  return (invocation as { readonly isInValuePreview?: boolean }).isInValuePreview === true;
}
