import { type AstExpression, parse, parseA1Ref, parseStructRef, type RangeA1, type ReferenceStructXlsx, type Token, tokenize } from "@borgar/fx/xlsx";
import { type Box, CellError, type ErrorCode, MAX_COLUMNS, MAX_ROWS, type Scalar } from "../model/values";

/** A formula ready to be evaluated: references parsed, names of functions in capitals without Excel's file prefixes. */
export type Expression =
  | { readonly kind: "value"; readonly value: Scalar }
  | { readonly kind: "array"; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: "cells"; readonly sheet: string; readonly box: Box }
  | { readonly kind: "name"; readonly sheet: string; readonly name: string }
  | { readonly kind: "table"; readonly reference: ReferenceStructXlsx }
  | { readonly kind: "unary"; readonly operator: string; readonly argument: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly (Expression | null)[] }
  | { readonly kind: "let"; readonly names: readonly string[]; readonly values: readonly Expression[]; readonly body: Expression };

const REF_ERROR: Expression = { kind: "value", value: new CellError("#REF!") };

/** The name of a function as looked up: capitals, without `_xlfn.`, `_xlws.` and `_xldudf_`. */
export const plainFunctionName = (name: string): string => name.replace(/^(_xlfn\.|_xlws\.|_xlpm\.|_xludf\.|_xldudf_)+/i, "").toUpperCase();

/** The tokens of a formula, with `Sheet1!#REF!` as one error token (the library takes it for three). */
export function formulaTokens(text: string): Token[] {
  const tokens = tokenize(text, { withLocation: false });
  if (!text.includes("#REF!")) return tokens;
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const isContext = token.type === "context" || token.type === "context_quote";
    const error = isContext && tokens[at + 1]?.value === "!" ? tokens[at + 2] : undefined;
    if (error?.type === "error") {
      merged.push({ type: "error", value: error.value });
      at += 2;
    } else {
      merged.push(token);
    }
  }
  return merged;
}

/** The parsed formula (`=…`), or undefined when Excel would refuse it as badly written. */
export function parseFormula(text: string): Expression | undefined {
  try {
    return convert(parse(formulaTokens(text)));
  } catch {
    // The library throws on whatever it cannot read; to the caller that is an answer, not a failure.
    return undefined;
  }
}

/** True when Excel would accept this text as a formula. What it only cannot evaluate here (LAMBDA) is well formed all the same. */
export function isFormulaWellFormed(text: string): boolean {
  try {
    parse(formulaTokens(text));
    return true;
  } catch {
    // The library throws on whatever it cannot read; to the caller that is an answer, not a failure.
    return false;
  }
}

function convert(node: AstExpression): Expression {
  switch (node.type) {
    case "Literal":
      return { kind: "value", value: node.value };
    case "ErrorLiteral":
      return { kind: "value", value: new CellError(node.value as ErrorCode) };
    case "ArrayExpression":
      return { kind: "array", rows: node.elements.map((row) => row.map(arrayElement)) };
    case "ReferenceIdentifier":
      return node.kind === "table" ? tableReference(node.value) : cellReference(node.value);
    case "UnaryExpression":
      return { kind: "unary", operator: node.operator, argument: convert(node.arguments[0]!) };
    case "BinaryExpression":
      return { kind: "binary", operator: node.operator, left: convert(node.arguments[0]!), right: convert(node.arguments[1]!) };
    case "CallExpression":
      if (node.callee.type !== "Identifier") throw new SyntaxError("LAMBDA is not evaluated");
      return { kind: "call", name: plainFunctionName(node.callee.name), arguments: node.arguments.map((argument) => (argument ? convert(argument) : null)) };
    case "LetExpression":
      return {
        kind: "let",
        names: node.declarations.map((declaration) => declaration.id.name.toUpperCase()),
        values: node.declarations.map((declaration) => (declaration.init ? convert(declaration.init) : REF_ERROR)),
        body: node.body ? convert(node.body) : REF_ERROR,
      };
    default:
      throw new SyntaxError(`${node.type} is not evaluated`);
  }
}

function arrayElement(node: AstExpression): Scalar {
  if (node.type === "Literal") return node.value;
  if (node.type === "ErrorLiteral") return new CellError(node.value as ErrorCode);
  throw new SyntaxError("array constants hold constants only");
}

function tableReference(text: string): Expression {
  const reference = parseStructRef(text);
  return reference ? { kind: "table", reference } : REF_ERROR;
}

function cellReference(text: string): Expression {
  const reference = parseA1Ref(text);
  // Other workbooks and sheet bundles (`Jan:Dec!A1`) are not there to be read.
  if (!reference || reference.workbookName || reference.sheetName?.includes(":")) return REF_ERROR;
  const sheet = reference.sheetName ?? "";
  if ("name" in reference) return { kind: "name", sheet, name: reference.name };
  return { kind: "cells", sheet, box: rangeBox(reference.range) };
}

/** The box of a parsed range; open ends reach to the edge of the sheet. */
export function rangeBox(range: RangeA1): Box {
  const row = range.top ?? 0;
  const column = range.left ?? 0;
  const lastRow = range.bottom ?? (range.top === null ? MAX_ROWS - 1 : row);
  const lastColumn = range.right ?? (range.left === null ? MAX_COLUMNS - 1 : column);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
