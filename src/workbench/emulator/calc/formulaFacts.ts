import { CellError } from "../model/values";
import type { CalcHost } from "./calcHost";
import { type Expression, parseFormula } from "./formulaParser";
import { builtins, isBuiltin } from "./functions/builtins";
import type { Area } from "./references";
import { resolveTableReference, tableBody } from "./tableReferences";

/** What a formula depends on, known without evaluating it. */
export interface FormulaFacts {
  readonly areas: readonly Area[];
  /** It must run at every recalculation: NOW, RAND, OFFSET … */
  readonly isVolatile: boolean;
  /** It uses names, tables or sheets that are not there: it must be looked at again when those change. */
  readonly usesDefinitions: boolean;
  readonly callsAddin: boolean;
  /** Functions that are not built in. */
  readonly addinNames: readonly string[];
}

/** How deep names may refer to names. */
const MAX_DEPTH = 16;

/** Looks up what the formula in this cell refers to. */
export function formulaFacts(expression: Expression | undefined, host: CalcHost, sheetId: string, row: number, column: number): FormulaFacts {
  const areas: Area[] = [];
  const addinNames: string[] = [];
  const facts = { isVolatile: false, usesDefinitions: false };

  const addName = (name: string, sheet: string, depth: number): void => {
    facts.usesDefinitions = true;
    const table = host.table(name);
    const body = table && tableBody(table);
    if (body && !(body instanceof CellError)) areas.push(body);
    const text = host.definedName(name, (sheet && host.sheetIdByName(sheet)) || sheetId);
    const named = text && depth < MAX_DEPTH ? parseFormula(text) : undefined;
    if (named) walk(named, depth + 1);
  };

  const walk = (node: Expression, depth: number): void => {
    switch (node.kind) {
      case "cells": {
        const target = node.sheet ? host.sheetIdByName(node.sheet) : sheetId;
        if (target === undefined) facts.usesDefinitions = true;
        else areas.push({ sheetId: target, box: node.box });
        return;
      }
      case "name":
        return addName(node.name, node.sheet, depth);
      case "table": {
        facts.usesDefinitions = true;
        const area = resolveTableReference(node.reference, host, sheetId, row, column);
        if (!(area instanceof CellError)) areas.push(area);
        return;
      }
      case "unary":
        return walk(node.argument, depth);
      case "binary":
        walk(node.left, depth);
        return walk(node.right, depth);
      case "call":
        if (!isBuiltin(node.name)) addinNames.push(node.name);
        else if (builtins[node.name]?.isVolatile) facts.isVolatile = true;
        for (const argument of node.arguments) if (argument) walk(argument, depth);
        return;
      case "let":
        for (const value of node.values) walk(value, depth);
        return walk(node.body, depth);
      default:
        return;
    }
  };
  if (expression) walk(expression, 0);
  return { areas, ...facts, addinNames, callsAddin: addinNames.length > 0 };
}
