/** The codes that stand in people's cells, against the register. */
import { createNumberedTexts } from "../register/numberedTexts";
import type { Register } from "../register/createRegister";
import { normalizeText } from "../text/normalizeText";
import type { AuditSink } from "./report";
import type { RuleVersions } from "./ruleVersions";

export interface AuditedCell {
  /** `客户名单!F2`. */
  readonly address: string;
  readonly code: string;
}

/** `客户名单!F` of `客户名单!F2`. */
const columnOf = (address: string): string => address.replace(/\d+$/, "");

/** A code in several cells: of one column they are rows of one list, which may be two customers; elsewhere they are mostly copies. */
const addRepeated = (cells: readonly AuditedCell[], add: AuditSink): void => {
  const seen = new Map<string, string>();
  for (const { address, code } of cells) {
    const earlier = seen.get(columnOf(address));
    if (earlier !== undefined) return add("cell-twice", () => ({ code, cell: earlier, other: address, count: cells.length }));
    seen.set(columnOf(address), address);
  }
  const [first, second] = cells;
  if (first !== undefined && second !== undefined) add("cell-copied", () => ({ code: first.code, cell: first.address, other: second.address, count: cells.length }));
};

/** Looks at every cell; answers whether one shows a code. */
export const auditCells = (cells: Iterable<AuditedCell>, register: Register, rules: RuleVersions, add: AuditSink): { readonly shown: (code: string) => boolean; readonly count: number } => {
  const shown = createNumberedTexts();
  const looked: AuditedCell[] = [];
  /** Cells that show a code which an earlier one shows, by its comparison form. */
  const repeated = new Map<string, number[]>();
  /** The rule that gives such codes. Rules that draw nothing print a row's values, which stand in cells anyway. */
  const giver = (code: string): string | undefined =>
    rules.drawing.find(({ rule }) => {
      const reading = rule.accepts(code) ? rule.read(code) : undefined;
      return reading?.ok === true && rule.couldGive(reading.value.code);
    })?.name;
  for (const cell of cells) {
    const { address, code } = cell;
    const form = normalizeText(code);
    if (form === "") continue;
    const at = looked.push(cell) - 1;
    const { shelf, slot } = shown.place(form, true);
    const first = shown.rowAt(shelf, slot);
    if (first < 0) shown.setRow(shelf, slot, at);
    else if (repeated.has(form)) repeated.get(form)?.push(at);
    else repeated.set(form, [first, at]);
    const entry = register.find(form);
    if (entry === undefined) {
      const rule = giver(code);
      if (rule !== undefined) add("not-registered", () => ({ code, cell: address, rule }));
    } else if (entry.status === "void" || entry.status === "returned") add("cell-code-void", () => ({ code, cell: address, status: entry.status }));
  }
  for (const places of repeated.values()) addRepeated(places.map((at) => looked[at] as AuditedCell), add);
  return { shown: (code) => shown.find(normalizeText(code)) >= 0, count: looked.length };
};
