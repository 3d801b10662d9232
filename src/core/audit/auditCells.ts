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

/** Looks at every cell; answers whether one shows a code. */
export const auditCells = (cells: Iterable<AuditedCell>, register: Register, rules: RuleVersions, add: AuditSink): { readonly shown: (code: string) => boolean; readonly count: number } => {
  const shown = createNumberedTexts();
  let count = 0;
  /** The rule that gives such codes. Rules that draw nothing print a row's values, which stand in cells anyway. */
  const giver = (code: string): string | undefined =>
    rules.drawing.find(({ rule }) => {
      const reading = rule.accepts(code) ? rule.read(code) : undefined;
      return reading?.ok === true && rule.couldGive(reading.value.code);
    })?.name;
  for (const { address, code } of cells) {
    const form = normalizeText(code);
    if (form === "") continue;
    count++;
    const { shelf, slot } = shown.place(form, true);
    shown.setRow(shelf, slot, count);
    const entry = register.find(form);
    if (entry === undefined) {
      const rule = giver(code);
      if (rule !== undefined) add("not-registered", () => ({ code, cell: address, rule }));
    } else if (entry.status === "void" || entry.status === "returned") add("cell-code-void", () => ({ code, cell: address, status: entry.status }));
  }
  return { shown: (code) => shown.find(normalizeText(code)) >= 0, count };
};
