// The laws of an office in which all have settled.
import { CustCodeError } from "../../../src/app/api";
import { quietRun } from "../../../src/excel/testing/openCustCode";
import { describeWorkbook, type SharedWorkbook } from "../../../src/workbench/emulator/coauthoring";
import type { Workbook } from "../../../src/workbench/emulator/model/workbook";
import type { Team, TeamMember } from "../openColleagues";
import type { Chronicle } from "./chronicle";
import { formulaResults, REGIONS, rowsOfTable, shownCodes } from "./officeBook";

/** A law that does not hold, and where. */
export interface Broken {
  readonly law: "errors" | "twice" | "lost" | "unknown" | "counter" | "log" | "agreement" | "blocks";
  readonly says: string;
}

/** What a scenario came to. */
export interface Figures {
  readonly operations: number;
  readonly issued: number;
  readonly reported: number;
  readonly reissued: number;
  readonly gaps: number;
  readonly restored: number;
  /** Rows of the log that others followed and that a co-author wrote over. */
  readonly overwritten: number;
  readonly heights: number;
}

/** What came of a scenario. */
export interface Outcome {
  readonly broken: readonly Broken[];
  readonly figures: Figures;
}

export interface Settled {
  readonly shared: SharedWorkbook;
  readonly team: Team;
  readonly chronicle: Chronicle;
  readonly errors: readonly unknown[];
  readonly performed: number;
  readonly blockSize: number;
}

/** Looks through all laws, with the eyes of somebody who opens the workbook now. */
export async function findBroken({ shared, team, chronicle, errors, performed, blockSize }: Settled): Promise<Outcome> {
  const broken: Broken[] = errors.map((error) => ({ law: "errors", says: error instanceof CustCodeError ? JSON.stringify(error.error) : error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  const people = [...team.people];
  broken.push(...disagreements(people, shared.book));
  const unsettled = new Set(people.flatMap(({ app }) => app.state.get().unsettled.map(({ code }) => code)));

  const auditor = await team.join("审计");
  await team.settled();
  const { records } = await auditor.app.register();
  const report = await records.audit({ cells: true }, quietRun());
  const { verdict } = await records.verifyLog();
  const told = new Set(report.findings.filter(({ kind }) => kind === "code-twice" || kind === "cell-twice" || kind === "customer-twice").map(({ params }) => String(params["code"])));
  const unknownTold = new Set(report.findings.filter(({ kind }) => kind === "not-registered").map(({ params }) => String(params["code"])));

  const rows = rowsOfTable(shared.book, "CustCodeRegister");
  const registered = new Set(rows.map((row) => row["编码"]!));
  const shown = shownCodes(auditor.replica.book);
  const reported = new Set<string>();
  const first = new Map<string, (typeof shown)[number]>();
  for (const cell of shown) {
    const other = first.get(cell.code);
    if (!other) first.set(cell.code, cell);
    else if (other.customer !== cell.customer) {
      if (told.has(cell.code) || unsettled.has(cell.code)) reported.add(cell.code);
      else broken.push({ law: "twice", says: `${cell.code}: ${other.place} ${other.customer}, ${cell.place} ${cell.customer}` });
    }
    if (!registered.has(cell.code) && !unknownTold.has(cell.code)) broken.push({ law: "unknown", says: `${cell.code} in ${cell.place}` });
  }
  for (const [code, knownBy] of chronicle.codes) {
    if (!registered.has(code) && knownBy.size > 0) broken.push({ law: "lost", says: `${code}, known by ${[...knownBy].join(", ")}` });
  }
  const living = new Set(rows.filter((row) => row["状态"] !== "已退回").map((row) => row["编码"]!));
  broken.push(...spentNumbers(team.people, living));
  // A row that a co-author wrote over may be gone, where its writer could not write it again; nothing else may have happened to the log.
  const overwritten = verdict.findings.filter(({ kind }) => kind === "removed" || kind === "end-removed");
  for (const finding of verdict.findings) if (!overwritten.includes(finding)) broken.push({ law: "log", says: JSON.stringify(finding) });
  const log = rowsOfTable(shared.book, "CustCodeLog");
  const reissued = log.filter((row) => row["动作"] === REISSUED).length;
  if (blockSize > 0) {
    const actions = new Map<string, Set<string>>();
    // A row that two people wrote again is one all the same.
    for (const row of rows) if (row["状态"] !== "已退回") actions.set(row["编码"]!, (actions.get(row["编码"]!) ?? new Set()).add(row["批次"]!));
    for (const [code, batches] of actions) if (batches.size > 1) broken.push({ law: "blocks", says: `${code}: ${[...batches].join(", ")}` });
    if (reissued > 0) broken.push({ law: "blocks", says: `${reissued} issued anew` });
  }
  return {
    broken,
    figures: {
      operations: performed,
      issued: registered.size,
      reported: reported.size,
      reissued,
      gaps: gapsIn([...registered]),
      restored: log.filter((row) => row["动作"] === RESTORED).length,
      overwritten: overwritten.length,
      heights: heightsIn(people, shared.book),
    },
  };
}


const REISSUED = "改发";
const RESTORED = "补登记";

/** All copies are one, results of formulas included: those are worked out by everybody's own page. */
function disagreements(people: readonly TeamMember[], agreed: Workbook): readonly Broken[] {
  const says: string[] = [];
  const server = sharedBy(agreed);
  const [first] = people;
  const results = formulaResults(first!.replica.book);
  for (const { person, replica } of people) {
    const own = sharedBy(replica.book);
    for (const key of new Set([...server.keys(), ...own.keys()])) if (server.get(key) !== own.get(key)) says.push(`${person} ${key}: ${own.get(key)} instead of ${server.get(key)}`);
    for (const [cell, result] of Object.entries(formulaResults(replica.book))) {
      if (results[cell] !== result) says.push(`${cell}: ${result} for ${person}, ${results[cell]} for ${first!.person}`);
    }
  }
  return says.map((text) => ({ law: "agreement", says: text }));
}

/** All that copies share. How many rows tables reach over is counted apart: see `heightsIn`. */
function sharedBy(book: Workbook): ReadonlyMap<string, string> {
  const { tables, ...rest } = describeWorkbook(book, { withResults: false });
  return flatten({ ...rest, tables: (tables as readonly object[]).map((table) => ({ ...table, box: undefined })) });
}

/**
 * Tables that are of another height in somebody's copy than on the server. It is a matter of the emulated merging alone, where somebody takes an append
 * back after others have appended.
 */
function heightsIn(people: readonly TeamMember[], agreed: Workbook): number {
  return agreed.meta.tables.filter(({ name, box }) => people.some(({ replica }) => replica.book.tableByName(name)?.box.rows !== box.rows)).length;
}

function flatten(value: unknown, path = "", into = new Map<string, string>()): ReadonlyMap<string, string> {
  if (value !== null && typeof value === "object") for (const [key, part] of Object.entries(value)) flatten(part, `${path}/${key}`, into);
  else into.set(path, String(value));
  return into;
}

/** Nobody would be given a code next that the register holds already, whatever became of the counter sheet. */
function spentNumbers(people: readonly TeamMember[], registered: ReadonlySet<string>): readonly Broken[] {
  return people.flatMap(({ person, app }) =>
    REGIONS.flatMap((region): readonly Broken[] => {
      const next = app.formulas.next([region]);
      return next.kind === "code" && !registered.has(next.code) ? [] : [{ law: "counter", says: `${person}, ${region}: ${JSON.stringify(next)}` }];
    }),
  );
}

/** Numbers below the highest that no row holds. */
function gapsIn(codes: readonly string[]): number {
  const numbers = new Map<string, Set<number>>();
  for (const code of codes) {
    const [key = "", number = ""] = code.split("-");
    if (!numbers.has(key)) numbers.set(key, new Set());
    numbers.get(key)!.add(Number(number));
  }
  return [...numbers.values()].reduce((sum, held) => sum + Math.max(...held) - held.size, 0);
}
