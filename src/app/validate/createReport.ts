import { catalogue, type CodeFindingKind, type Severity } from "../../core/validate/catalogue";
import type { CodeFinding, RowInspection } from "../../core/validate/inspection";
import type { FindingMessages } from "../../messages/createFindingMessages";
import type { ReportMessages } from "../../messages/createReportMessages";
import type { Locale } from "../api";
import { createBreath } from "../breath";
import { columnLetters } from "../cellAddress";
import { throwIfCancelled } from "../lists/encodeList";
import type { ClockPort } from "../ports";
import type { ReportedCell, ReportPort, ReportRow } from "../reportPort";
import type { ListInspection, ValidateUseCases } from "../validateApi";

/** Findings that are put into words and written at once. */
const ROWS_PER_STEP = 2_000;
/** Cells of so many findings can be clicked; each is a formula, and Excel slows down with very many. */
const MOST_LINKS = 20_000;
/** Kinds that the chart has room for. */
const CHARTED = 15;

interface Words {
  readonly findings: FindingMessages;
  readonly report: ReportMessages;
}

/** Findings as a sheet of their own; see the contract. */
export function createReport({ reports, clock }: { readonly reports: ReportPort; readonly clock: ClockPort }): Pick<ValidateUseCases, "writeReport"> {
  return {
    async writeReport(inspection, locale, run) {
      const words = await wordsIn(locale);
      const total = inspection.about.length + inspection.found.reduce((sum, { findings }) => sum + findings.length, 0);
      const report = await reports.begin(planOf(inspection, words, clock, total));
      const listed = Math.min(total, report.room);
      try {
        let rows: ReportRow<ReportedCell | "">[] = [];
        let written = 0;
        const breathe = createBreath(clock, () => throwIfCancelled(run));
        for (const row of rowsOf(inspection, words, listed <= MOST_LINKS)) {
          if (written + rows.length >= listed) break;
          rows.push(row);
          const pause = breathe();
          if (pause) await pause;
          if (rows.length < ROWS_PER_STEP) continue;
          throwIfCancelled(run);
          await report.append(rows);
          written += rows.length;
          rows = [];
          run.progress(written, listed);
        }
        throwIfCancelled(run);
        if (rows.length > 0) await report.append(rows);
        await report.finish();
      } catch (error) {
        // Half a report helps nobody; what broke it off is what the person must hear of.
        await report.discard().catch(() => undefined);
        throw error;
      }
      run.progress(listed, listed);
      return { sheet: report.sheet, rows: listed };
    },
  };
}

async function wordsIn(locale: Locale): Promise<Words> {
  const [{ createFindingMessages }, { createReportMessages }] = await Promise.all([import("../../messages/createFindingMessages"), import("../../messages/createReportMessages")]);
  return { findings: createFindingMessages(locale), report: createReportMessages(locale) };
}

/** Excel has so many rows; what stands over the findings takes some. */
const MOST_LISTED = 1_048_000;

function planOf(inspection: ListInspection, { findings, report }: Words, clock: ClockPort, total: number): Parameters<ReportPort["begin"]>[0] {
  const { request, found } = inspection;
  const { list } = request;
  const { facts } = report;
  const header = list.columns.find(({ index }) => index === request.column)?.header ?? "";
  const letters = columnLetters(inspection.sheetColumn);
  const counts = countKinds(inspection);
  return {
    name: `${report.sheet} ${clock.today()}`,
    title: report.title,
    facts: [
      [facts.when, localTime(clock.now())],
      [facts.list, `${list.sheet} ${list.address}`],
      [facts.column, header === "" ? letters : `${letters} ${header}`],
      [facts.rule, request.rule],
      [facts.rows, String(inspection.rows)],
      [facts.good, String(inspection.good)],
      [facts.found, String(found.length)],
      ...(total > MOST_LISTED ? [[facts.left, String(total - MOST_LISTED)] as const] : []),
    ],
    counts: {
      headers: report.counts,
      rows: counts.map(([kind, count]) => [findings.title(kind), count, findings.severity(catalogue[kind].severity)]),
      chartTitle: report.chart,
      charted: Math.min(CHARTED, counts.length),
    },
    headers: report.headers,
  };
}

/** How often each kind was found, the commonest first. */
function countKinds({ found, about }: ListInspection): readonly (readonly [CodeFindingKind, number])[] {
  const counts = new Map<CodeFindingKind, number>();
  const add = ({ kind }: CodeFinding): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  about.forEach(add);
  for (const { findings } of found) findings.forEach(add);
  return [...counts].sort(([a, many], [b, more]) => more - many || catalogue[a].number.localeCompare(catalogue[b].number));
}

function* rowsOf(inspection: ListInspection, { findings: say, report }: Words, link: boolean): Generator<ReportRow<ReportedCell | "">> {
  const { sheet } = inspection.request.list;
  const severity = (kind: CodeFindingKind): string => say.severity(catalogue[kind].severity satisfies Severity);
  for (const finding of inspection.about) yield [say.title(finding.kind), "", severity(finding.kind), "", "", say.note(finding), "", "", ""];
  for (const row of inspection.found) {
    const cell = { address: `${columnLetters(inspection.sheetColumn)}${row.row}`, sheet, link };
    const repair = repairOf(row, say, report.between);
    for (const finding of row.findings) yield [say.title(finding.kind), row.row, severity(finding.kind), cell, row.text, say.note(finding, row.text), ...repair];
  }
}

/** The proposed code, how sure it is, and what was undone. */
function repairOf({ repair }: RowInspection, say: FindingMessages, between: string): readonly [string, string, string] {
  const best = repair?.candidates[0];
  if (repair === undefined || best === undefined) return ["", "", ""];
  return [best.code, say.certainty(repair.certainty), [...best.damages.map(say.damage), ...best.support.map(say.support)].join(between)];
}

/** `2026-01-31 08:05` in the office's own time. */
function localTime(iso: string): string {
  const at = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
