/**
 * Taking codes that are in use already into the register: adopting. Rows are given one by one; then the report says what would become of them,
 * and the plan holds what must be written. Nothing is changed here.
 *
 * No code of the list is ever issued to anybody afterwards, unless a person chose to leave it; the counters go on behind the adopted numbers, but never
 * behind one that is likely mistyped; and adopting the same list once more changes nothing.
 */
import { finding } from "../result";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { EntryChange, Finding, InputValue, RegisterEntry } from "../types";
import type { AdoptChoices, Adoption, AdoptOptions } from "./adoption";
import { createCodeList } from "./createCodeList";
import { createCodeReader } from "./createCodeReader";
import { createMovingCounters } from "./movingCounters";
import { findListOutliers } from "./outlierGroups";
import { addNamed, reportOf, type Named } from "./reportOf";
import { settleCodes, type Settled } from "./settleCodes";

/** Numbers of more digits are rounded by Excel. */
const mostDigits = 15;

/** Begins to adopt the codes of one list. */
export const createAdoption = (options: AdoptOptions): Adoption => {
  const { readers, inputs, register, recordForm = (key) => key } = options;
  const codeReader = createCodeReader(readers, inputs);
  const list = createCodeList({ readers, codeReader, recordForm });
  const notText: Named = { rows: [], unnamed: 0 };
  let blank = 0;

  /** The code that a cell without text shows, or what is wrong with it. */
  const digitsOf = (value: Exclude<InputValue, string | null>): string | Finding => {
    const text = cellText(value);
    const type = typeof value === "object" ? "error" : typeof value;
    if (typeof value === "number" && /^\d+$/.test(text) && text.length <= mostDigits) {
      if (register.has(text) || readers.some(({ rule }) => rule.accepts(text))) return text;
      const code = codeReader.withZeros(text);
      if (code !== undefined) return finding("adopt-zeros-lost", { value: text, code });
    }
    return finding("code-not-text", { value: text, type });
  };

  /** No rule reads a code, and none is registered. */
  const nothingReads = (): boolean => {
    for (let at = 0; at < list.size; at++) if (list.reader(at) >= 0 || register.has(list.code(at))) return false;
    return list.size > 0;
  };

  /** Judges all codes, and counts the numbers of those that are registered. */
  const settle = (choices: AdoptChoices) => {
    const outliers = findListOutliers(options, list);
    const moving = createMovingCounters(options, list);
    const none = nothingReads();
    const judge = settleCodes({ options, list, outliers, choices, nothingReads: none });
    const settled = function* (): Generator<Settled> {
      for (let at = 0; at < list.size; at++) {
        const each = judge(at);
        const { entry } = each;
        if (entry !== undefined && entry.number !== null) moving.count(list.counter(at), entry.number, entry.code);
        yield each;
      }
    };
    return { outliers, moving, nothingReads: none, settled: settled() };
  };

  return {
    add: (row) => {
      const { value } = row;
      if (value === null || (typeof value === "string" && normalizeText(value) === "")) blank++;
      else if (typeof value === "string") list.add(row, value);
      else {
        const text = digitsOf(value);
        if (typeof text === "string") list.add(row, text);
        else addNamed(notText, { row: row.row, cell: row.cell, code: cellText(value), fate: "not-text", findings: [text] });
      }
    },
    report: (choices = {}) => reportOf({ options, list, codeReader, ...settle(choices), blank, notText }),
    plan: (choices = {}) => {
      const { moving, settled } = settle(choices);
      const entries: RegisterEntry[] = [];
      const changes = new Map<string, EntryChange>();
      for (const { entry, change } of settled) {
        if (entry !== undefined) entries.push(entry);
        if (change !== undefined) changes.set(change.code, change.change);
      }
      return { entries, changes, counters: moving.moved() };
    },
  };
};
