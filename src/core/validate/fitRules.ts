/** How much of a column each version of each rule explains, so that the rule need not be chosen by hand. */
import { normalizeText } from "../text/normalizeText";
import { createCellJudge } from "./cellJudge";
import type { SeenCell } from "./inspection";
import type { JudgingRule } from "./judgingRule";
import { createRuleReader } from "./ruleReader";
import { createTextJudge } from "./textJudge";

export interface Fit {
  readonly name: string;
  /** The version that reads most of these. */
  readonly version: number;
  /** Codes that some version prints exactly so, and those that one reads once they are tidied, of `of` cells with something in them. */
  readonly read: number;
  readonly tidied: number;
  readonly of: number;
}

/** So many cells say enough. */
const mostCells = 2000;

/** Cells evenly spread over the column. */
const sampleOf = (cells: readonly SeenCell[]): readonly SeenCell[] => {
  const given = cells.filter(({ value }) => value !== null && !(typeof value === "string" && normalizeText(value) === ""));
  if (given.length <= mostCells) return given;
  return Array.from({ length: mostCells }, (_, i) => given[Math.floor((i * given.length) / mostCells)] as SeenCell);
};

/**
 * What of a column the rules explain, the best first; of two that explain as much the one that explains more without tidying. Rules that
 * explain nothing are left out.
 *
 * @param rules all versions of all rules, the newest of each first.
 */
export const fitRules = (rules: readonly JudgingRule[], cells: readonly SeenCell[]): readonly Fit[] => {
  const sample = sampleOf(cells);
  const names = [...new Set(rules.map(({ name }) => name))];
  const fits = names.map((name): Fit => {
    const readers = rules.filter((judging) => judging.name === name).map((judging) => createRuleReader(judging, judging.rule.inputs));
    const texts = createTextJudge(readers, undefined);
    const cellJudge = createCellJudge(readers);
    const byVersion = new Map<number, number>();
    let read = 0;
    let tidied = 0;
    for (const cell of sample) {
      const { code, findings } = cellJudge.judge(cell, undefined);
      const judged = code === undefined ? undefined : texts.judge(code, undefined);
      if (judged?.read === undefined) continue;
      const { version } = judged.read.reader.judging;
      byVersion.set(version, (byVersion.get(version) ?? 0) + 1);
      if (findings.length === 0 && judged.clothes.length === 0) read++;
      else tidied++;
    }
    const [version = 0] = [...byVersion].sort(([a, count], [b, other]) => other - count || b - a)[0] ?? [];
    return { name, version, read, tidied, of: sample.length };
  });
  return fits.filter((fit) => fit.read + fit.tidied > 0).sort((a, b) => b.read + b.tidied - (a.read + a.tidied) || b.read - a.read);
};
