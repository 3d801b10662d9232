/** How well lists are judged, against their answers. */
import type { Inspection } from "../../validate/inspection";
import { inspectList } from "../../validate";
import type { DamageName, SpoiltList } from "./spoiling";

export interface Score {
  planted: number;
  /** Errors that give another good code. */
  invisible: number;
  found: number;
  rightKind: number;
  /** Corrections that can be known, and what was proposed for them. */
  correctable: number;
  certain: number;
  certainRight: number;
  best: number;
}

export interface Scores {
  readonly byDamage: Map<DamageName, Score>;
  clean: number;
  falseAlarms: number;
  /** What went wrong, in words, for whoever looks into it. */
  readonly notes: string[];
}

export const newScores = (): Scores => ({ byDamage: new Map(), clean: 0, falseAlarms: 0, notes: [] });

export const newScore = (): Score => ({ planted: 0, invisible: 0, found: 0, rightKind: 0, correctable: 0, certain: 0, certainRight: 0, best: 0 });

/** What is known beside the codes themselves. */
export interface Known {
  readonly rows: boolean;
  readonly counters: boolean;
}

/** Judges a spoilt list as an office would have it judged: with its customers, and by default its rows and counters. */
export const inspectSpoilt = ({ office: { rule }, inputs, counters, rows }: SpoiltList, known: Known = { rows: true, counters: true }): Inspection => {
  const rules = [{ name: "R", version: 1, rule, inForce: true }];
  const counted = (_: string, key: string): { readonly next: number } | undefined => (known.counters && counters.has(key) ? { next: counters.get(key) ?? 1 } : undefined);
  const parents = { find: (text: string) => (/^HQ-\d{4}$/.test(text) ? { code: text, depth: 0 } : undefined) };
  return inspectList({ rules, inputs, today: "2026-01-15", counters: counted, parents }, rows.map(({ row, cell, inputs: values, customer }) => ({ row, code: cell, ...(known.rows ? { inputs: values } : {}), customer })));
};

/** Adds a list's figures. */
export const addScores = (scores: Scores, list: SpoiltList, inspection: Inspection): void => {
  const found = new Map(inspection.found.map((each) => [each.row, each]));
  for (const { row, cell, inputs, planted, isTouched } of list.rows) {
    const judged = found.get(row);
    const findings = judged?.findings.filter(({ kind }) => kind !== "code-near") ?? [];
    const say = (what: string): void => {
      const repair = judged?.repair;
      const proposed = repair === undefined ? "" : `${repair.certainty} ${repair.count}: ${repair.candidates.slice(0, 3).map(({ code, damages }) => `${code} (${damages.join()})`).join(", ")}`;
      scores.notes.push(`${what} | ${list.name} | ${planted?.damage ?? "clean"} | ${JSON.stringify(cell)} of ${planted?.correction ?? "?"} [${inputs.join()}] | ${findings.map(({ kind }) => kind).join()} | ${proposed}`);
    };
    if (planted === undefined) {
      if (isTouched) continue;
      scores.clean++;
      if (findings.length > 0) {
        scores.falseAlarms++;
        say("false alarm");
      }
      continue;
    }
    const score = scores.byDamage.get(planted.damage) ?? newScore();
    scores.byDamage.set(planted.damage, score);
    score.planted++;
    if (!planted.isVisible) {
      score.invisible++;
      continue;
    }
    if (findings.length > 0) score.found++;
    else say("not found");
    if (findings.some(({ kind }) => planted.kinds.includes(kind))) score.rightKind++;
    else if (findings.length > 0) say("other kind");
    const repair = judged?.repair;
    if (planted.correction !== undefined) {
      score.correctable++;
      if (repair?.candidates[0]?.code === planted.correction) score.best++;
    }
    if (repair?.certainty !== "certain") continue;
    score.certain++;
    // What was right before is right; where nobody could know, to be certain is wrong.
    if (repair.candidates[0]?.code === (planted.correction ?? list.office.rows[row - 2]?.code)) score.certainRight++;
    else say("wrong and certain");
  }
};

/** The figures of all damages together. */
export const totalOf = ({ byDamage }: Scores): Score => {
  const total = newScore();
  for (const score of byDamage.values()) for (const name of Object.keys(total) as (keyof Score)[]) total[name] += score[name];
  return total;
};

const share = (part: number, of: number): string => (of === 0 ? "" : `${((100 * part) / of).toFixed(part === of ? 0 : 2)} %`);

const line = (name: string, { planted, invisible, found, rightKind, correctable, certain, certainRight, best }: Score): string =>
  `| ${[name, planted, invisible, share(found, planted - invisible), share(rightKind, planted - invisible), correctable, share(best, correctable), certain, share(certainRight, certain)].join(" | ")} |`;

/** The figures as a table in Markdown. */
export const accuracyTable = (scores: Scores): string =>
  [
    "| damage | planted | cannot be seen | found | right kind | can be corrected | right code first | certain | of these right |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...[...scores.byDamage].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, score]) => line(name, score)),
    line("**all**", totalOf(scores)),
    "",
    `${scores.clean} clean rows, ${scores.falseAlarms} false alarms.`,
    "",
  ].join("\n");
