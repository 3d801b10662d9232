/** The functions that judge codes, loaded when one of them is calculated first. */
import type { Locale } from "../app/api";
import type { AskedCode, CodeJudge, NotJudged } from "../app/judgeApi";
import type { RowInspection } from "../core/validate/inspection";
import { createFindingMessages } from "../messages/createFindingMessages";
import { fillTemplate } from "../messages/fillTemplate";
import { judgingTexts } from "../messages/judgingTexts";
import { argumentGrid, toInput, type ArgumentMatrix } from "./arguments";
import type { FunctionSentences } from "./functionServices";

export interface Judging {
  readonly judge: CodeJudge;
  readonly locale: Locale;
  readonly sentences: FunctionSentences;
}

type Cell = string | number | boolean | CustomFunctions.Error;

/** A list that is longer is a whole column: it ends with its last filled cell. */
const LONGEST_LIST = 1_000_000;
/** Lines of an audit; more of them nobody reads in cells, and the answer must not grow too large for Excel. */
const MOST_LINES = 10_000;

/** `CUSTCODE.VALIDATE`: TRUE where `CUSTCODE.CHECK` has nothing to say. */
export async function validate(judging: Judging, codes: ArgumentMatrix, rule: string | undefined): Promise<Cell[][]> {
  return eachCell(judging, codes, rule, (found) => found === undefined);
}

/** `CUSTCODE.CHECK`: what is wrong with each code, in sentences. */
export async function check(judging: Judging, codes: ArgumentMatrix, rule: string | undefined): Promise<Cell[][]> {
  const { between } = judgingTexts[judging.locale];
  const say = sentencesIn(judging.locale);
  return eachCell(judging, codes, rule, (found) => (found ? say(found).join(between) : ""));
}

/** `CUSTCODE.AUDIT`: one line for each finding of the list, and one for each of the list as a whole. */
export async function audit(judging: Judging, codes: ArgumentMatrix, rule: string | undefined): Promise<Cell[][]> {
  const { headers, nothingFound, more } = judgingTexts[judging.locale];
  const messages = createFindingMessages(judging.locale);
  const used = usedPart(codes);
  const width = used[0]?.length ?? 1;
  const answer = await judging.judge.list(used.flat().map(toInput), rule);
  if (answer.kind !== "judged") throw refusal(answer, judging.sentences);
  const { found, about } = answer.inspection;
  const lines: Cell[][] = about.map((finding) => ["", "", messages.note(finding), "", ""]);
  for (const { row, text, findings, repair } of found) {
    const [best] = repair?.candidates ?? [];
    findings.forEach((finding, at) => {
      const proposed = at === 0 && best && repair ? [best.code, messages.certainty(repair.certainty)] : ["", ""];
      lines.push([Math.floor(row / width) + 1, text, messages.note(finding, text), ...proposed]);
    });
  }
  if (lines.length === 0) return [[...headers], ["", "", nothingFound, "", ""]];
  if (lines.length <= MOST_LINES) return [[...headers], ...lines];
  return [[...headers], ...lines.slice(0, MOST_LINES), ["", "", fillTemplate(more, { count: lines.length - MOST_LINES }), "", ""]];
}

/** `CUSTCODE.FIX`: the code itself where it is right, the one certain repair where there is one, else why not. */
export async function fix(judging: Judging, code: ArgumentMatrix, inputs: readonly ArgumentMatrix[]): Promise<Cell[][]> {
  const { rows, columns, elements } = argumentGrid([code, ...inputs]);
  const isGiven = inputs.some((matrix) => matrix !== null && matrix !== undefined);
  const asked = elements.map(([value = null, ...said]): AskedCode => ({ code: value, ...(isGiven ? { inputs: said } : {}) }));
  const answer = await judging.judge.each(asked);
  if (answer.kind !== "judged") throw refusal(answer, judging.sentences);
  const fixed = answer.rows.map((found, at) => fixedCode(found, asked[at]?.code));
  const taken = twiceIn(fixed);
  const messages = createFindingMessages(judging.locale);
  const say = sentencesIn(judging.locale);
  const { between } = judgingTexts[judging.locale];
  const cells = answer.rows.map((found, at): Cell => {
    const repaired = fixed[at];
    // A repair must not make a code that another element has.
    if (repaired !== undefined && !(found && taken.has(repaired))) return repaired;
    return notAvailable([...(found ? say(found) : []), repaired === undefined ? messages.repair(found?.repair) : ""].filter((sentence) => sentence !== "").join(between));
  });
  return grid(cells, rows, columns);
}

/** The code as it should be; undefined where that is not certain. A blank has none. */
function fixedCode(found: RowInspection | undefined, code: unknown): string | undefined {
  if (!found) return String(code);
  return found.repair?.certainty === "certain" ? found.repair.candidates[0]?.code : undefined;
}

function twiceIn(codes: readonly (string | undefined)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const code of codes) {
    if (code === undefined) continue;
    if (seen.has(code)) twice.add(code);
    seen.add(code);
  }
  return twice;
}

async function eachCell(judging: Judging, codes: ArgumentMatrix, rule: string | undefined, cell: (found: RowInspection | undefined) => Cell): Promise<Cell[][]> {
  const used = usedPart(codes);
  const answer = await judging.judge.each(used.flat().map((code) => ({ code: toInput(code) })), rule);
  if (answer.kind !== "judged") throw refusal(answer, judging.sentences);
  return grid(answer.rows.map(cell), used.length, used[0]?.length ?? 1);
}

/** A whole column without the blank cells below its last filled one; any other range as it is. */
function usedPart(codes: ArgumentMatrix): readonly (readonly unknown[])[] {
  if (!codes || codes.length === 0) return [[""]];
  if (codes.length <= LONGEST_LIST) return codes;
  const last = codes.findLastIndex((line) => line.some((cell) => cell !== "" && cell !== null));
  return codes.slice(0, Math.max(1, last + 1));
}

function sentencesIn(locale: Locale): (found: RowInspection) => readonly string[] {
  const messages = createFindingMessages(locale);
  return ({ text, findings }) => findings.map((finding) => messages.note(finding, text));
}

function refusal(answer: NotJudged, sentences: FunctionSentences): CustomFunctions.Error {
  return notAvailable(answer.kind === "no-rule" ? sentences.noRule(answer.rule) : sentences.notReady(answer.phase));
}

function notAvailable(words: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, words);
}

/** Cells by rows. A single error is thrown, because only then does every version of Excel show its sentence. */
function grid(cells: readonly Cell[], rows: number, columns: number): Cell[][] {
  const [only] = cells;
  if (cells.length === 1 && only instanceof CustomFunctions.Error) throw only;
  return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}
