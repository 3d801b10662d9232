import type { DataValidation, ValidationOperator, ValidationType } from "hucre";
import { boxAddress, parseBox } from "../emulator/model/address";
import type { Validation } from "../emulator/model/sheet";
import type { Box } from "../emulator/model/values";

/** Kinds of validation in a file and in Excel's API. */
const KINDS: Readonly<Partial<Record<ValidationType, string>>> = {
  whole: "wholeNumber", decimal: "decimal", date: "date", time: "time", textLength: "textLength",
};

/** Comparisons in a file and in Excel's API. */
const OPERATORS: Readonly<Record<ValidationOperator, string>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual", lessThanOrEqual: "LessThanOrEqual",
};

/** A file's operator as Excel's API names it. */
export function operatorFromFile(operator: ValidationOperator | undefined): string {
  return OPERATORS[operator ?? "between"];
}

/** The API's operator as a file names it; undefined when a file has no such one. */
export function operatorToFile(operator: unknown): ValidationOperator | undefined {
  return (Object.entries(OPERATORS) as [ValidationOperator, string][]).find(([, name]) => name === operator)?.[0];
}

/** The boxes of a file's `sqref`: addresses with blanks between. */
export function boxesOf(addresses: string): readonly Box[] {
  return addresses.split(/\s+/).flatMap((address) => parseBox(address) ?? []);
}

/** Boxes as a file's `sqref`. */
export function addressesOf(boxes: readonly Box[]): string {
  return boxes.map(boxAddress).join(" ");
}

/** A file's data validation as the model keeps it, in the shapes of Excel's API; undefined for a kind the API does not know. */
export function validationFromFile(file: DataValidation): Validation | undefined {
  const rule = ruleFromFile(file);
  if (!rule) return undefined;
  const style = file.errorStyle ?? "stop";
  return {
    boxes: boxesOf(file.range),
    rule,
    errorAlert: {
      title: file.errorTitle ?? "",
      message: file.errorMessage ?? "",
      showAlert: file.showErrorMessage ?? false,
      style: style.charAt(0).toUpperCase() + style.slice(1),
    },
    prompt: { title: file.inputTitle ?? "", message: file.inputMessage ?? "", showPrompt: file.showInputMessage ?? false },
    ignoreBlanks: file.allowBlank ?? false,
  };
}

/** A validation of the model as a file has it; undefined when its rule is of no known kind. */
export function validationToFile(validation: Validation): DataValidation | undefined {
  const rule = ruleToFile(validation.rule);
  if (!rule) return undefined;
  const { errorAlert, prompt } = validation;
  return {
    ...rule,
    range: addressesOf(validation.boxes),
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: (errorAlert?.["showAlert"] ?? true) === true,
    errorTitle: text(errorAlert?.["title"]),
    errorMessage: text(errorAlert?.["message"]),
    errorStyle: text(errorAlert?.["style"] ?? "Stop").toLowerCase() as NonNullable<DataValidation["errorStyle"]>,
    showInputMessage: (prompt?.["showPrompt"] ?? false) === true,
    inputTitle: text(prompt?.["title"]),
    inputMessage: text(prompt?.["message"]),
  };
}

function ruleFromFile(file: DataValidation): Record<string, unknown> | undefined {
  if (file.type === "list") {
    const source = file.values ? file.values.join(",") : `=${file.formula1 ?? ""}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (file.type === "custom") return { custom: { formula: `=${file.formula1 ?? ""}` } };
  const kind = KINDS[file.type];
  if (!kind) return undefined;
  return {
    [kind]: {
      operator: operatorFromFile(file.operator),
      formula1: operand(file.formula1),
      ...(file.formula2 === undefined ? {} : { formula2: operand(file.formula2) }),
    },
  };
}

function ruleToFile(rule: Validation["rule"]): Omit<DataValidation, "range"> | undefined {
  const list = rule["list"] as { source?: unknown } | undefined;
  if (list) {
    const source = text(list.source);
    return source.startsWith("=") ? { type: "list", formula1: source.slice(1) } : { type: "list", values: source.split(",") };
  }
  const custom = rule["custom"] as { formula?: unknown } | undefined;
  if (custom) return { type: "custom", formula1: text(custom.formula).replace(/^=/, "") };
  for (const [type, kind] of Object.entries(KINDS) as [ValidationType, string][]) {
    const limits = rule[kind] as { operator?: unknown; formula1?: unknown; formula2?: unknown } | undefined;
    if (!limits) continue;
    return {
      type,
      operator: operatorToFile(limits.operator) ?? "between",
      formula1: text(limits.formula1).replace(/^=/, ""),
      ...(limits.formula2 === undefined || limits.formula2 === null ? {} : { formula2: text(limits.formula2).replace(/^=/, "") }),
    };
  }
  return undefined;
}

/** A limit as the API gives it: a number where it is one, else a formula. */
function operand(formula: string | undefined): string | number {
  if (formula === undefined || formula === "") return "";
  const number = Number(formula);
  return Number.isNaN(number) ? `=${formula}` : number;
}

function text(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}
