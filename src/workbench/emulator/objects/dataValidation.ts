import { intersection, without } from "../model/boxes";
import { fullAddress } from "../model/address";
import { ExcelError } from "../model/excelError";
import type { Sheet, Validation } from "../model/sheet";
import { findInvalid } from "../model/validating";
import type { Box } from "../model/values";
import { Handle, wireClass, type Call, type WireProperty } from "../protocol/registry";
import { flag, record } from "./arguments";
import { rangeArgument, sheetOf } from "./range";
import { rangeAreasHandle } from "./rangeAreas";
import type { RangeRef } from "./rangeRef";

export const dataValidationHandle = (range: RangeRef): Handle => new Handle(validationClass, range) as Handle;

const KINDS = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"] as const;

const NO_PROMPT = { showPrompt: true, title: "", message: "" };
const NO_ALERT = { showAlert: true, style: "Stop", title: "", message: "" };

/** The validation of the range's first cell. */
const current = (range: RangeRef, call: Call): Validation | undefined => at(sheetOf(range, call), range.box);

const at = (sheet: Sheet, box: Box): Validation | undefined =>
  sheet.meta.validations.find((item) => item.boxes.some((candidate) => intersection(candidate, { ...box, rows: 1, columns: 1 })));

/** Takes the range's cells out of all validations, and puts them under `validation` if there is one. */
function replace(range: RangeRef, validation: Omit<Validation, "boxes"> | undefined, call: Call): void {
  const sheet = sheetOf(range, call);
  if (sheet.meta.protection) throw new ExcelError("AccessDenied");
  const kept = sheet.meta.validations.flatMap((item) => {
    const boxes = range.boxes.reduce<readonly Box[]>((left, hole) => left.flatMap((box) => without(box, hole)), item.boxes);
    return boxes.length === 0 ? [] : [{ ...item, boxes }];
  });
  const added = validation ? [{ ...validation, boxes: range.boxes }] : [];
  call.session.edit("data validation", () => {
    call.session.book.patchSheet(sheet, { validations: [...kept, ...added] });
    call.session.book.note({ kind: "other", what: "data validation" });
  });
}

/** Excel takes no longer lists, formulas, titles and messages. */
const MOST = { list: 255, formula: 255, title: 32, message: 255 } as const;

function requireShort(value: unknown, most: number): void {
  if (typeof value === "string" && value.length > most) throw new ExcelError("InvalidArgument");
}

/** Puts ranges that came as objects into a rule as their address, as Excel keeps them. */
function ruleFrom(value: unknown, call: Call): Readonly<Record<string, unknown>> {
  const rule = record(value);
  const kind = KINDS.find((name) => rule[name] !== undefined && rule[name] !== null);
  if (!kind) throw new ExcelError("InvalidArgument");
  const body = Object.fromEntries(Object.entries(record(rule[kind])).map(([key, part]) => {
    const range = rangeArgument(part);
    if (!range) return [key, part];
    return [key, `=${fullAddress(call.session.book.sheet(range.sheetId).name, range.box).replace(/(?<=[!:])([A-Z]+)(\d+)/g, "$$$1$$$2")}`];
  }));
  requireShort(body["source"], MOST.list);
  requireShort(body["formula"], MOST.formula + 1);
  return { [kind]: body };
}

/** What the range's cells have: nothing, one validation, one here and none there (`MixedCriteria`), or several (`Inconsistent`). */
function shared(range: RangeRef, call: Call): Validation | undefined | "MixedCriteria" | "Inconsistent" {
  const touching = sheetOf(range, call).meta.validations.filter((item) => item.boxes.some((box) => range.boxes.some((own) => intersection(box, own))));
  const [first, ...others] = touching;
  if (!first) return undefined;
  const say = ({ boxes: _boxes, ...what }: Validation): string => JSON.stringify(what);
  if (others.some((other) => say(other) !== say(first))) return "Inconsistent";
  const left = touching.flatMap(({ boxes }) => boxes).reduce<readonly Box[]>((rest, hole) => rest.flatMap((box) => without(box, hole)), range.boxes);
  return left.length > 0 ? "MixedCriteria" : first;
}

function typeOf(validation: ReturnType<typeof shared>): string {
  if (typeof validation === "string") return validation;
  const kind = validation && KINDS.find((name) => validation.rule[name] !== undefined);
  return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : "None";
}

function part(key: "prompt" | "errorAlert", missing: object): WireProperty<RangeRef> {
  return {
    get: (range, call) => ({ ...missing, ...current(range, call)?.[key] }),
    set: (range, value, call) => {
      const validation = current(range, call);
      requireShort(record(value)["title"], MOST.title);
      requireShort(record(value)["message"], MOST.message);
      replace(range, { rule: validation?.rule ?? {}, ignoreBlanks: true, ...validation, [key]: { ...missing, ...record(value) } }, call);
    },
  };
}

const invalid = (range: RangeRef, call: Call): Handle | null => {
  const boxes = range.boxes.flatMap((box) => findInvalid(call.session.book, sheetOf(range, call), box));
  return boxes.length === 0 ? null : rangeAreasHandle(call.session, range.sheetId, boxes);
};

const validationClass = wireClass<RangeRef>("DataValidation", {
  properties: {
    Type: (range, call) => typeOf(shared(range, call)),
    Rule: [
      (range, call) => current(range, call)?.rule ?? {},
      (range, value, call) => replace(range, { ignoreBlanks: true, ...current(range, call), rule: ruleFrom(value, call) }, call),
    ],
    Prompt: part("prompt", NO_PROMPT),
    ErrorAlert: part("errorAlert", NO_ALERT),
    IgnoreBlanks: [
      (range, call) => current(range, call)?.ignoreBlanks ?? true,
      (range, value, call) => replace(range, { rule: {}, ...current(range, call), ignoreBlanks: flag(value, true) }, call),
    ],
    Valid: (range, call) => range.boxes.every((box) => findInvalid(call.session.book, sheetOf(range, call), box).length === 0),
  },
  methods: {
    Clear: (range, _args, call) => {
      replace(range, undefined, call);
      return null;
    },
    GetInvalidCells: (range, _args, call) => invalid(range, call) ?? missing(),
    GetInvalidCellsOrNullObject: (range, _args, call) => invalid(range, call),
  },
});

function missing(): never {
  throw new ExcelError("ItemNotFound");
}
