/**
 * How well spoilt lists are judged and repaired, against their answers: rules of every kind, all damages. `ACCURACY_LISTS=20` takes so many lists of each
 * rule, and `ACCURACY_TABLE=docs/table.md` writes what docs/findings-accuracy.md shows.
 */
import { writeFileSync } from "node:fs";
import { officeSpecs, spoilList } from "./testing/spoiling";
import { addScores, accuracyTable, inspectSpoilt, newScores, totalOf, type Known, type Scores } from "./testing/score";

const lists = Number(process.env["ACCURACY_LISTS"] ?? 1);
const tablePath = process.env["ACCURACY_TABLE"];

const scoresOf = (known: Known, firstSeed: number): Scores => {
  const scores = newScores();
  for (let seed = firstSeed; seed < firstSeed + lists; seed++) {
    officeSpecs.forEach((spec, i) => {
      const list = spoilList(spec, seed * 100 + i);
      addScores(scores, list, inspectSpoilt(list, known));
    });
  }
  return scores;
};

const wrong = ({ notes }: Scores, what: string): readonly string[] => notes.filter((note) => note.startsWith(what));

it("finds what can be seen, names it rightly, and is certain only of what is right", () => {
  const scores = scoresOf({ rows: true, counters: true }, 1);
  const total = totalOf(scores);
  if (tablePath !== undefined) writeFileSync(tablePath, accuracyTable(scores));
  expect(wrong(scores, "false alarm")).toEqual([]);
  expect(total.planted).toBeGreaterThan(1000 * lists);
  // The notes say in words what went wrong.
  const visible = total.planted - total.invisible;
  expect({ share: total.found / visible >= 0.995, notes: wrong(scores, "not found") }).toMatchObject({ share: true });
  expect({ share: total.rightKind / visible >= 0.98, notes: wrong(scores, "other kind") }).toMatchObject({ share: true });
  expect({ share: total.certainRight / total.certain >= 0.999, notes: wrong(scores, "wrong and certain") }).toMatchObject({ share: true });
  // Being certain of nothing would be right as well.
  expect(total.certain / total.correctable).toBeGreaterThan(0.85);
  expect(total.best / total.correctable).toBeGreaterThan(0.93);
});

it.each<[what: string, known: Known]>([
  ["counters", { rows: true, counters: false }],
  ["rows", { rows: false, counters: true }],
  ["rows and counters", { rows: false, counters: false }],
])("is certain only of what is right without %s", (_, known) => {
  const scores = scoresOf(known, 50);
  const total = totalOf(scores);
  expect(wrong(scores, "false alarm")).toEqual([]);
  expect({ share: total.certainRight / total.certain >= 0.999, notes: wrong(scores, "wrong and certain") }).toMatchObject({ share: true });
  expect(total.certain / total.correctable).toBeGreaterThan(0.7);
});
