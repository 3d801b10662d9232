import type { FormulaAnswer } from "../app/api";
import type { FunctionSentences } from "./functionServices";

/**
 * Answers as cells, `columns` to a row. Errors are elements of an array; a single one is thrown, because only then does
 * every version of Excel show its sentence.
 */
export function answerCells(answers: readonly FormulaAnswer[], columns: number, sentences: FunctionSentences): unknown[][] {
  const [only] = answers;
  if (answers.length === 1 && only) {
    const cell = answerCell(only, sentences);
    if (cell instanceof CustomFunctions.Error) throw cell;
    return [[cell]];
  }
  const rows: unknown[][] = [];
  for (let index = 0; index < answers.length; index += columns) {
    rows.push(answers.slice(index, index + columns).map((answer) => answerCell(answer, sentences)));
  }
  return rows;
}

function answerCell(answer: FormulaAnswer, sentences: FunctionSentences): string | CustomFunctions.Error {
  switch (answer.kind) {
    case "code":
      return answer.code;
    case "blank":
      // null would be shown as 0.
      return "";
    case "waiting":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentences.waiting());
    case "no-rule":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentences.noRule(answer.rule));
    case "not-ready":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentences.notReady(answer.phase));
    case "refused":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentences.refused(answer.findings));
  }
}
