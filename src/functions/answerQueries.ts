import type { DecodeAnswer, QueryAnswer, StatusAnswer } from "../app/api";
import type { FunctionSentences } from "./functionServices";

type Cell = string | number | CustomFunctions.Error;

/** Answers as cells, `columns` to a row. A single error is thrown, because only then does every version of Excel show its sentence. */
export function answerQueries(answers: readonly (QueryAnswer | StatusAnswer)[], columns: number, sentences: FunctionSentences): Cell[][] {
  const cells = answers.map((answer) => queryCell(answer, sentences));
  const rows: Cell[][] = [];
  for (let index = 0; index < cells.length; index += columns) rows.push(cells.slice(index, index + columns));
  return thrownIfAlone(rows);
}

/**
 * Decoded codes as cells. A single code: one line for the rule (its name behind the whole code) and one for each segment, with name,
 * characters and meaning. Several codes: a line for each with the meanings side by side.
 */
export function answerDecoded(answers: readonly DecodeAnswer[], sentences: FunctionSentences): Cell[][] {
  const [only] = answers;
  if (answers.length !== 1 || !only) return decodedList(answers, sentences);
  if (only.kind !== "decoded") return thrownIfAlone([[queryCell(only, sentences)]]);
  const { rule, version, code, segments } = only;
  return [[sentences.rule(), code, sentences.ruleVersion(rule, version)], ...segments.map(({ name, text, meaning }) => [sentences.segment(name), text, meaning])];
}

function decodedList(answers: readonly DecodeAnswer[], sentences: FunctionSentences): Cell[][] {
  const lines = answers.map((answer) => (answer.kind === "decoded" ? answer.segments.map(({ meaning }): Cell => meaning) : [queryCell(answer, sentences)]));
  const width = Math.max(1, ...lines.map(({ length }) => length));
  // null would be shown as 0.
  return lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => "")]);
}

function queryCell(answer: QueryAnswer | StatusAnswer, sentences: FunctionSentences): Cell {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  switch (answer.kind) {
    case "value":
      return answer.value;
    case "status":
      return sentences.status(answer.status);
    case "blank":
      return "";
    case "not-ready":
      return new CustomFunctions.Error(notAvailable, sentences.notReady(answer.phase));
    default: {
      const words = [answer.problem ? sentences.problem(answer.problem) : "", sentences.refused(answer.findings)].join("");
      return new CustomFunctions.Error(answer.kind === "unknown" ? notAvailable : invalidValue, words);
    }
  }
}

function thrownIfAlone(rows: Cell[][]): Cell[][] {
  const only = rows[0]?.[0];
  if (rows.length === 1 && rows[0]?.length === 1 && only instanceof CustomFunctions.Error) throw only;
  return rows;
}
