import type { AskedOf, FormulaElement, QueryAnswer, QueryUseCases, StatusAnswer } from "../app/api";
import type { InputValue } from "../core";
import { answerCells } from "./answerCells";
import { answerDecoded, answerQueries } from "./answerQueries";
import { argumentGrid, formulaElements, repeatedArguments, type ArgumentMatrix } from "./arguments";
import type { FunctionServices } from "./functionServices";
import type { Judging } from "./judging";

/**
 * The worksheet functions. Each is described here once, in JSDoc: the metadata that Excel reads (`functions.json`) is
 * generated from it. They read memory only, and all but those that judge codes answer at once: Excel evaluates them again whenever it likes, so
 * evaluating one must never change anything.
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
  return codes(undefined, formulaElements([region, industry, tier], customer), invocation);
}

/**
 * The customer code under a coding rule that is named, with any number of inputs. With a customer: always that customer's code.
 * @customfunction CUSTCODE.BY CUSTCODE.BY
 * @param rule The name of the coding rule.
 * @param [customer] Who the customer is: a name, a tax number. Left out, the formula becomes the code as text once it is issued.
 * @param inputs The rule's inputs, in the rule's order: values or ranges.
 * @param invocation The calling cell.
 * @requiresAddress
 * @requiresParameterAddresses
 * @returns The code, or #N/A while it waits to be issued.
 */
export function custcodeBy(rule: string, customer: unknown[][], inputs: unknown[][][], invocation: CustomFunctions.Invocation): unknown[][] {
  // A blank rule must not fall back on the default one, which would issue a code under another rule than the one meant.
  return codes(rule ?? "", formulaElements(repeatedArguments(inputs), customer), invocation);
}

/**
 * What the next customer code would be. Issues nothing: whoever asks twice gets the same answer twice.
 * @customfunction CUSTCODE.NEXT CUSTCODE.NEXT
 * @param [region] The rule's first input, such as the region: a value or a range.
 * @param [industry] The rule's second input, such as the industry.
 * @param [tier] The rule's third input, such as the customer tier.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns The next code.
 */
export function custcodeNext(region: unknown[][], industry: unknown[][], tier: unknown[][], invocation: CustomFunctions.Invocation): unknown[][] {
  const { formulas, queries, sentences } = needServices();
  queries.note(invocation.address);
  const { columns, elements } = formulaElements([region, industry, tier], undefined);
  return answerCells(elements.map((element) => formulas.next(element.inputs)), columns, sentences());
}

/**
 * TRUE for each code in which nothing is wrong, FALSE for each in which CUSTCODE.CHECK finds something.
 * @customfunction CUSTCODE.VALIDATE CUSTCODE.VALIDATE
 * @param codes The codes: a cell or a range.
 * @param [rule] The name of the coding rule; the workbook's default rule when left out.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns TRUE or FALSE for each.
 */
export function custcodeValidate(codes: unknown[][], rule: string, invocation: CustomFunctions.Invocation): Promise<unknown[][]> {
  return judged(invocation, ({ validate }, given) => validate(given, codes, rule || undefined));
}

/**
 * What is wrong with each code by itself, in words; nothing where it is good.
 * @customfunction CUSTCODE.CHECK CUSTCODE.CHECK
 * @param codes The codes: a cell or a range.
 * @param [rule] The name of the coding rule; the workbook's default rule when left out.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns The findings of each code.
 */
export function custcodeCheck(codes: unknown[][], rule: string, invocation: CustomFunctions.Invocation): Promise<unknown[][]> {
  return judged(invocation, ({ check }, given) => check(given, codes, rule || undefined));
}

/**
 * All that is wrong with a list of codes, judged together: a line for each finding with row, code, finding, proposed code and certainty.
 * @customfunction CUSTCODE.AUDIT CUSTCODE.AUDIT
 * @param codes The list of codes: a range or a whole column.
 * @param [rule] The name of the coding rule; the workbook's default rule when left out.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns A table with headers.
 */
export function custcodeAudit(codes: unknown[][], rule: string, invocation: CustomFunctions.Invocation): Promise<unknown[][]> {
  return judged(invocation, ({ audit }, given) => audit(given, codes, rule || undefined));
}

/**
 * The code that is certainly meant: the code itself when it is right, its one certain repair when it is not. Judged by the workbook's default rule.
 * @customfunction CUSTCODE.FIX CUSTCODE.FIX
 * @param code The code: a value or a range.
 * @param [region] What the row says for the rule's first input, such as the region.
 * @param [industry] What the row says for the rule's second input, such as the industry.
 * @param [tier] What the row says for the rule's third input, such as the customer tier.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns The code as text, or #N/A with the reason when nobody can be certain.
 */
export function custcodeFix(code: unknown[][], region: unknown[][], industry: unknown[][], tier: unknown[][], invocation: CustomFunctions.Invocation): Promise<unknown[][]> {
  return judged(invocation, ({ fix }, given) => fix(given, code, [region, industry, tier]));
}

/**
 * The code that a codebook has for a value; for a number, that of the band into which it falls.
 * @customfunction CUSTCODE.LOOKUP CUSTCODE.LOOKUP
 * @param codebook The name of the codebook.
 * @param value The value to look up, in any of its spellings: a value or a range.
 * @param [under] The value above it, such as the province of a city.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns The code, or #N/A when the codebook does not know the value.
 */
export function custcodeLookup(codebook: unknown[][], value: unknown[][], under: unknown[][], invocation: CustomFunctions.Invocation): unknown[][] {
  return ask([codebook, value, under], invocation, (queries, [book = null, asked = null, above = null]) => queries.lookUp(book, asked, above));
}

/**
 * The check character or characters of a text.
 * @customfunction CUSTCODE.CHECKDIGIT CUSTCODE.CHECKDIGIT
 * @param text The text without its check: a value or a range. Only its letters and digits count.
 * @param scheme The check scheme, such as luhn, damm, mod11-2, mod37-36, mod97-10, gs1 or digit-sum.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns The check, or #VALUE! when the scheme cannot check the text.
 */
export function custcodeCheckdigit(text: unknown[][], scheme: unknown[][], invocation: CustomFunctions.Invocation): unknown[][] {
  return ask([text, scheme], invocation, (queries, [shown = null, name = null]) => queries.checkDigit(shown, name));
}

/**
 * What a code says: its rule, and each segment with its characters and their meaning. For several codes: a line of meanings for each.
 * @customfunction CUSTCODE.DECODE CUSTCODE.DECODE
 * @param code The code: a value or a range.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns Name, characters and meaning of each segment, or #N/A when no rule reads the code.
 */
export function custcodeDecode(code: unknown[][], invocation: CustomFunctions.Invocation): unknown[][] {
  const { queries, sentences } = needServices();
  queries.note(invocation.address);
  const { elements } = argumentGrid([code]);
  return answerDecoded(elements.map(([each = null]) => queries.decode(each)), sentences());
}

/**
 * What one segment of a code says: the value, the date, the number.
 * @customfunction CUSTCODE.PART CUSTCODE.PART
 * @param code The code: a value or a range.
 * @param segment The segment: the name of its input, seq for the number, check for the check digit, rule for the rule's name, or its place counted from 1.
 * @param [what] meaning (when left out), or text for the characters in the code.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns What the segment says.
 */
export function custcodePart(code: unknown[][], segment: unknown[][], what: unknown[][], invocation: CustomFunctions.Invocation): unknown[][] {
  return ask([code, segment, what], invocation, (queries, [each = null, name = null, wanted = null]) => queries.part(each, name, wanted));
}

/**
 * A text by which codes sort in counting order, whatever their widths and alphabets. Texts that no rule reads come last.
 * @customfunction CUSTCODE.SORTKEY CUSTCODE.SORTKEY
 * @param code The code: a value or a range.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns The text to sort by.
 */
export function custcodeSortkey(code: unknown[][], invocation: CustomFunctions.Invocation): unknown[][] {
  return ask([code], invocation, (queries, [each = null]) => queries.sortKey(each));
}

/**
 * The code that a customer has, as the register knows it.
 * @customfunction CUSTCODE.FIND CUSTCODE.FIND
 * @param customer Who the customer is: a name, a tax number. A value or a range.
 * @param [rule] The name of the coding rule. When left out: the workbook's own rules, or the only other one under which the customer has a code.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns The code in use, or #N/A when the customer has none.
 */
export function custcodeFind(customer: unknown[][], rule: unknown[][], invocation: CustomFunctions.Invocation): unknown[][] {
  return ask([customer, rule], invocation, (queries, [who = null, name = null]) => queries.find(who, name), "register");
}

/**
 * The customer that a code belongs to: the name or number under which it was registered.
 * @customfunction CUSTCODE.CUSTOMER CUSTCODE.CUSTOMER
 * @param code The code: a value or a range.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns The customer, or #N/A when the register does not know the code.
 */
export function custcodeCustomer(code: unknown[][], invocation: CustomFunctions.Invocation): unknown[][] {
  return ask([code], invocation, (queries, [each = null]) => queries.customer(each), "register");
}

/**
 * What became of a code: issued, adopted, reserved, void or returned.
 * @customfunction CUSTCODE.STATUS CUSTCODE.STATUS
 * @param code The code: a value or a range.
 * @param invocation The calling cell.
 * @requiresAddress
 * @returns The status in words, or #N/A when the register does not know the code.
 */
export function custcodeStatus(code: unknown[][], invocation: CustomFunctions.Invocation): unknown[][] {
  return ask([code], invocation, (queries, [each = null]) => queries.status(each), "register");
}

/** Codes for all elements of a call, under the named rule or (undefined) the workbook's. */
function codes(rule: string | undefined, call: ReturnType<typeof formulaElements>, invocation: CustomFunctions.Invocation): unknown[][] {
  const { formulas, sentences } = needServices();
  const { rows, columns, elements } = call;
  if (isPreview(invocation)) {
    return answerCells(elements.map((element: FormulaElement) => formulas.next(element.inputs, rule)), columns, sentences());
  }
  // Addresses of repeating arguments come as a list of their own in some runtimes.
  const precedents = ((invocation.parameterAddresses ?? []) as readonly (string | readonly string[])[]).flat().filter((address) => address !== "");
  return answerCells(formulas.code({ address: invocation.address, precedents, rows, columns, elements, ...(rule === undefined ? {} : { rule }) }), columns, sentences());
}

/** One question for each element of the arguments. */
function ask(
  given: readonly ArgumentMatrix[],
  invocation: CustomFunctions.Invocation,
  question: (queries: QueryUseCases, values: readonly InputValue[]) => QueryAnswer | StatusAnswer,
  of?: AskedOf,
): unknown[][] {
  const { queries, sentences } = needServices();
  queries.note(invocation.address, of);
  const { columns, elements } = argumentGrid(given);
  return answerQueries(elements.map((values) => question(queries, values)), columns, sentences());
}

/** What judges codes is loaded with the first of these calls. The promise settles whatever happens: one that does not is #BUSY! for ever. */
async function judged(invocation: CustomFunctions.Invocation, work: (judging: typeof import("./judging"), given: Judging) => Promise<unknown[][]>): Promise<unknown[][]> {
  const { queries, judge, locale, sentences } = needServices();
  queries.note(invocation.address, "register");
  try {
    const [judging, desk] = await Promise.all([import("./judging"), judge()]);
    return await work(judging, { judge: desk, locale: locale(), sentences: sentences() });
  } catch (error) {
    throw error instanceof CustomFunctions.Error ? error : new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentences().failed());
  }
}

/** Older runtimes do not say whether a call is a preview; the issuing queue finds out by reading the cell. */
function isPreview(invocation: CustomFunctions.Invocation): boolean {
  return (invocation as { readonly isInValuePreview?: boolean }).isInValuePreview === true;
}
