import type { CellStyle as FileStyle, ConditionalRule, ConditionalRuleType } from "hucre";
import type { ConditionalFormatRecord, ConditionalLook } from "../emulator/model/sheet";
import { bordersFromFile, bordersToFile, colorText, underlineFromFile, underlineToFile } from "./styleCodec";
import { addressesOf, boxesOf, operatorFromFile, operatorToFile } from "./validationCodec";

/** Text comparisons: a file's rule type and the API's operator. */
const TEXT_RULES: Readonly<Partial<Record<ConditionalRuleType, string>>> = {
  containsText: "Contains", notContainsText: "NotContains", beginsWith: "BeginsWith", endsWith: "EndsWith",
};

/** Ready criteria: a file's rule type and the API's criterion. */
const PRESETS: Readonly<Partial<Record<ConditionalRuleType, string>>> = {
  duplicateValues: "DuplicateValues", uniqueValues: "UniqueValues", containsBlanks: "Blanks", notContainsBlanks: "NonBlanks",
};

/**
 * A file's conditional format as the model keeps it, in the shapes of Excel's API. Kinds that the API's objects here do not reach (scales, bars,
 * icons …) come with an empty rule: they are kept for saving and not drawn.
 */
export function conditionalFromFile(file: ConditionalRule, id: string, theme: readonly string[] | undefined): ConditionalFormatRecord {
  const formulas = file.formula === undefined ? [] : Array.isArray(file.formula) ? file.formula : [file.formula];
  const base = { id, boxes: boxesOf(file.range), stopIfTrue: file.stopIfTrue ?? false, format: formatFromFile(file.style, theme) };
  const preset = PRESETS[file.type];
  const textOperator = TEXT_RULES[file.type];
  if (file.type === "expression") return { ...base, type: "Custom", rule: { formula: `=${formulas[0] ?? ""}` } };
  if (preset) return { ...base, type: "PresetCriteria", rule: { criterion: preset } };
  if (textOperator) return { ...base, type: "ContainsText", rule: { operator: textOperator, text: file.text ?? "" } };
  if (file.type === "cellIs") {
    const rule = { operator: operatorFromFile(file.operator), formula1: `=${formulas[0] ?? ""}` };
    return { ...base, type: "CellValue", rule: formulas[1] === undefined ? rule : { ...rule, formula2: `=${formulas[1]}` } };
  }
  return { ...base, type: file.type.charAt(0).toUpperCase() + file.type.slice(1), rule: {} };
}

/** A conditional format of the model as a file has it; undefined when a file could not say it. */
export function conditionalToFile(record: ConditionalFormatRecord, priority: number): ConditionalRule | undefined {
  const base = { priority, range: addressesOf(record.boxes), stopIfTrue: record.stopIfTrue, style: formatToFile(record.format) };
  const { rule } = record;
  const first = addressesOf(record.boxes.slice(0, 1)).split(":")[0] ?? "A1";
  switch (record.type) {
    case "Custom":
      return { ...base, type: "expression", formula: plain(rule["formula"]) };
    case "CellValue": {
      const formulas = [rule["formula1"], rule["formula2"]].filter((formula) => formula !== undefined && formula !== null && formula !== "").map(plain);
      return { ...base, type: "cellIs", operator: operatorToFile(rule["operator"]) ?? "equal", formula: formulas };
    }
    case "ContainsText": {
      const type = fileType(TEXT_RULES, rule["operator"]);
      const text = String(rule["text"] ?? "");
      return type && { ...base, type, text, formula: textFormula(type, text, first) };
    }
    case "PresetCriteria": {
      const type = fileType(PRESETS, rule["criterion"]);
      if (type === "containsBlanks") return { ...base, type, formula: `LEN(TRIM(${first}))=0` };
      if (type === "notContainsBlanks") return { ...base, type, formula: `LEN(TRIM(${first}))>0` };
      return type && { ...base, type };
    }
    default:
      return undefined;
  }
}

function fileType(names: Readonly<Partial<Record<ConditionalRuleType, string>>>, wanted: unknown): ConditionalRuleType | undefined {
  return (Object.entries(names) as [ConditionalRuleType, string][]).find(([, name]) => name === wanted)?.[0];
}

/** The formula that a file repeats a text rule in. */
function textFormula(type: ConditionalRuleType, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (type === "beginsWith") return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
  if (type === "endsWith") return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  return `${type === "containsText" ? "NOT" : ""}(ISERROR(SEARCH(${quoted},${cell})))`;
}

function formatFromFile(style: FileStyle | undefined, theme: readonly string[] | undefined): ConditionalLook {
  const { font } = style ?? {};
  const fill = style?.fill?.type === "pattern" ? colorText(style.fill.bgColor ?? style.fill.fgColor, theme) : "";
  const fontColor = colorText(font?.color, theme);
  const borders = bordersFromFile(style?.border, theme);
  return {
    ...(fill ? { fill } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: underlineFromFile(font.underline) } : {}),
    ...(font?.strikethrough ? { strikethrough: true } : {}),
    ...(style?.numFmt ? { numberFormat: style.numFmt } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}

function formatToFile(format: ConditionalLook): FileStyle {
  const style: FileStyle = {};
  if (format.fill) style.fill = { type: "pattern", pattern: "solid", bgColor: { rgb: format.fill.slice(1) } };
  const font: NonNullable<FileStyle["font"]> = {
    ...(format.fontColor ? { color: { rgb: format.fontColor.slice(1) } } : {}),
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.underline && format.underline !== "None" ? { underline: underlineToFile(format.underline) } : {}),
    ...(format.strikethrough ? { strikethrough: true } : {}),
  };
  if (Object.keys(font).length > 0) style.font = font;
  const border = bordersToFile(format.borders ?? {});
  if (border) style.border = border;
  if (format.numberFormat) style.numFmt = format.numberFormat;
  return style;
}

function plain(formula: unknown): string {
  return String(formula ?? "").replace(/^=/, "");
}
