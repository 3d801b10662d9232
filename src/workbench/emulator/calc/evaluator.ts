import { type Box, CellError, type Scalar } from "../model/values";
import { broadcast, callBuiltin, dereference, toMatrix } from "./argumentList";
import { ERRORS, isBusy, Matrix, Reference, type Value } from "./calcValues";
import type { Evaluation } from "./evaluation";
import { type Expression, parseFormula } from "./formulaParser";
import { builtins, isBuiltin, lazyBuiltins } from "./functions/builtins";
import { applyBinary, applyUnary } from "./operators";
import { bounding, intersection } from "../model/boxes";
import { resolveTableReference, tableBody } from "./tableReferences";

type Scope = ReadonlyMap<string, Value>;

const NO_NAMES: Scope = new Map();
/** How deep names may refer to names before it is taken for a circle. */
const MAX_DEPTH = 16;

/** The value of a formula in its cell; a reference is answered as such. #BUSY! while something in it waits for the add-in. */
export const evaluate = (expression: Expression, evaluation: Evaluation): Value => evaluateNode(expression, evaluation, NO_NAMES, 0);

function evaluateNode(node: Expression, evaluation: Evaluation, scope: Scope, depth: number): Value {
  switch (node.kind) {
    case "value":
      return node.value;
    case "array":
      return Matrix.of(node.rows);
    case "cells": {
      const sheetId = node.sheet ? evaluation.host.sheetIdByName(node.sheet) : evaluation.sheetId;
      return sheetId === undefined ? ERRORS.ref : new Reference(sheetId, [node.box]);
    }
    case "name":
      return evaluateName(node.name, node.sheet, evaluation, scope, depth);
    case "table": {
      const area = resolveTableReference(node.reference, evaluation.host, evaluation.sheetId, evaluation.row, evaluation.column);
      return area instanceof CellError ? area : new Reference(area.sheetId, [area.box]);
    }
    case "unary":
      return evaluateUnary(node.operator, evaluateNode(node.argument, evaluation, scope, depth), evaluation);
    case "binary": {
      const left = evaluateNode(node.left, evaluation, scope, depth);
      const right = evaluateNode(node.right, evaluation, scope, depth);
      if (node.operator === ":" || node.operator === " " || node.operator === ",") return combineReferences(node.operator, left, right);
      return evaluateBinary(node.operator, dereference(left, evaluation), dereference(right, evaluation));
    }
    case "call":
      return evaluateCall(node, evaluation, scope, depth);
    case "let": {
      const inner = new Map(scope);
      node.names.forEach((name, at) => inner.set(name, evaluateNode(node.values[at]!, evaluation, inner, depth)));
      return evaluateNode(node.body, evaluation, inner, depth);
    }
  }
}

function evaluateCall(node: Extract<Expression, { kind: "call" }>, evaluation: Evaluation, scope: Scope, depth: number): Value {
  const lazy = lazyBuiltins[node.name];
  if (lazy) return lazy(node.arguments, (argument) => (argument ? evaluateNode(argument, evaluation, scope, depth) : null), evaluation);
  const builtin = isBuiltin(node.name) ? builtins[node.name] : undefined;
  if (!builtin) {
    const values = node.arguments.map((argument) => (argument ? evaluateNode(argument, evaluation, scope, depth) ?? blank : null));
    return evaluation.callAddin(node, values);
  }
  const values = node.arguments.map((argument) => (argument ? evaluateNode(argument, evaluation, scope, depth) : undefined));
  return callBuiltin(builtin, values, evaluation);
}

/** A blank that is a value, where a bare null would say that the argument was left out. */
const blank = Matrix.of([[null]]);

function evaluateName(name: string, sheet: string, evaluation: Evaluation, scope: Scope, depth: number): Value {
  const local = sheet ? undefined : scope.get(name.toUpperCase());
  if (local !== undefined) return local;
  const { host } = evaluation;
  const scopeSheet = sheet ? host.sheetIdByName(sheet) : evaluation.sheetId;
  if (scopeSheet === undefined) return ERRORS.ref;
  const text = depth < MAX_DEPTH ? host.definedName(name, scopeSheet) : undefined;
  const expression = text === undefined ? undefined : parsedName(text);
  if (expression) return evaluateNode(expression, evaluation, NO_NAMES, depth + 1);
  const table = host.table(name);
  if (!table) return ERRORS.name;
  const body = tableBody(table);
  return body instanceof CellError ? body : new Reference(body.sheetId, [body.box]);
}

// Names' formulas are few; parsing them once also keeps one identity for the add-in calls inside them.
const parsedNames = new Map<string, Expression | undefined>();

function parsedName(text: string): Expression | undefined {
  if (!parsedNames.has(text)) {
    if (parsedNames.size > 1000) parsedNames.clear();
    parsedNames.set(text, parseFormula(text.startsWith("=") ? text : `=${text}`));
  }
  return parsedNames.get(text);
}

function evaluateUnary(operator: string, value: Value, evaluation: Evaluation): Value {
  if (operator === "#") return spillReference(value, evaluation);
  if (operator === "@") return implicitIntersection(value, evaluation);
  const read = dereference(value, evaluation);
  if (!(read instanceof Matrix)) return applyUnary(operator, read);
  return read.busy ? ERRORS.busy : broadcast([read], ([cell]) => applyUnary(operator, cell!));
}

export function evaluateBinary(operator: string, left: Scalar | Matrix, right: Scalar | Matrix): Scalar | Matrix {
  if (isBusy(left) || isBusy(right)) return ERRORS.busy;
  if (!(left instanceof Matrix) && !(right instanceof Matrix)) return applyBinary(operator, left, right);
  const matrices = [toMatrix(left), toMatrix(right)];
  if (matrices.some((matrix) => matrix.busy)) return ERRORS.busy;
  return broadcast(matrices, ([a, b]) => applyBinary(operator, a!, b!));
}

function combineReferences(operator: string, left: Value, right: Value): Value {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference) || left.sheetId !== right.sheetId) return ERRORS.value;
  if (operator === ",") return new Reference(left.sheetId, [...left.boxes, ...right.boxes]);
  if (operator === ":") return new Reference(left.sheetId, [[...left.boxes, ...right.boxes].reduce(bounding)]);
  const common = left.boxes.flatMap((a) => right.boxes.map((b) => intersection(a, b))).filter((box): box is Box => box !== undefined);
  return common.length > 0 ? new Reference(left.sheetId, common) : ERRORS.null;
}

/** `A1#`: all the cells that the formula in A1 fills. */
export function spillReference(value: Value, evaluation: Evaluation): Value {
  if (value instanceof CellError) return value;
  const box = value instanceof Reference ? value.boxes[0] : undefined;
  if (!(value instanceof Reference) || !box || value.boxes.length > 1 || box.rows * box.columns > 1) return ERRORS.ref;
  // Read first, so that a formula not yet evaluated is.
  const first = evaluation.cell(value.sheetId, box.row, box.column);
  if (isBusy(first)) return first;
  const spilled = evaluation.spillBox(value.sheetId, box.row, box.column);
  if (spilled) return new Reference(value.sheetId, [spilled]);
  return first instanceof CellError ? first : ERRORS.ref;
}

/** `@A1:A9`: the cell in the formula's own row or column. */
export function implicitIntersection(value: Value, evaluation: Evaluation): Value {
  if (value instanceof Matrix) return value.at(0, 0);
  if (!(value instanceof Reference)) return value;
  const [box, ...others] = value.boxes;
  if (!box || others.length > 0) return ERRORS.value;
  if (box.rows === 1 && box.columns === 1) return value;
  const row = box.rows === 1 ? box.row : evaluation.row;
  const column = box.columns === 1 ? box.column : evaluation.column;
  if (box.rows > 1 && box.columns > 1) return ERRORS.value;
  const cell = intersection(box, { row, column, rows: 1, columns: 1 });
  return cell ? new Reference(value.sheetId, [cell]) : ERRORS.value;
}
