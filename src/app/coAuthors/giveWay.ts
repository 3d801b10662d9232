import { cellText, createRuleDesk, normalizeText, type InputValue, type RegisterEntry, type RuleDesk } from "../../core";
import { cellAddress, parseArea } from "../cellAddress";
import { byCodeColumn, ownRow, readEntryColumn, type CodeColumn, type ColumnRow, type EntryColumn } from "../cells/entryRows";
import { callsCustCode } from "../formulas/formulaText";
import { planAgain } from "../planAgain";
import type { Ports } from "../ports";
import type { UnsettledCode } from "../registerApi";
import { blocksOf } from "../workspace/blocks";
import { readLogRows } from "../workspace/logbook";
import type { Workspace } from "../workspace/workspace";

export interface GiveWayDependencies {
  readonly ports: Ports;
  readonly workspace: Workspace;
  /** Stamped cells must not get the codes of others again. */
  readonly forget: (codes: readonly string[]) => void;
}

/** What became of customers whose codes others had first. */
export interface GivenWay {
  readonly settled: readonly { readonly entry: RegisterEntry; readonly newCode: string; readonly address: string }[];
  readonly unsettled: readonly UnsettledCode[];
}

/** The cell of a customer who gave way. */
type Spot =
  /** Shows the old code, and nobody else can be meant. */
  | { readonly kind: "text" | "formula"; readonly address: string; readonly place: CodeColumn; readonly row: ColumnRow }
  /** No cell shows the code but the other one's, or the other one is the same customer. */
  | { readonly kind: "none" }
  | { readonly kind: "unsure" };

/** So often a customer is issued anew when co-authors are faster again. */
const TRIES = 4;

/**
 * Issues anew what co-authors registered first: entries whose rows are void while another row holds their code. The customer's other code is
 * taken where there is one by now, and the one that an earlier try or another machine drew. Register, log, cells, in this order. A cell is
 * changed only where it is certain that it is this customer's; the others are reported. Runs inside `exclusive`.
 *
 * @throws what Excel throws; to do it again with the same entries draws no second code.
 */
export async function giveWay(dependencies: GiveWayDependencies, entries: readonly RegisterEntry[]): Promise<GivenWay> {
  const { workspace, forget, ports } = dependencies;
  await workspace.refresh();
  workspace.assertReady();
  const spots = await findSpots(dependencies, entries);
  forget(entries.map(({ code }) => code));
  const concerned = entries.filter((entry) => spots.get(entry)?.kind !== "none");
  if (concerned.length === 0) return { settled: [], unsettled: [] };
  // Whom a code was reserved for, or who used it before, is for a person to decide on.
  const codes = await drawAnew(dependencies, concerned.filter(({ status }) => status === "issued" || status === "void"), spots);

  const settled: { entry: RegisterEntry; newCode: string; address: string }[] = [];
  const unsettled: UnsettledCode[] = [];
  for (const entry of concerned) {
    const newCode = codes.get(entry) ?? "";
    const spot = spots.get(entry);
    const isWritten = newCode !== "" && (spot?.kind === "text" || spot?.kind === "formula") && (await showNew(ports, workspace, entry, spot, newCode));
    if (isWritten && (spot?.kind === "text" || spot?.kind === "formula")) settled.push({ entry, newCode, address: spot.address });
    else unsettled.push({ address: entry.cell, code: entry.code, newCode, customer: entry.recordKey || entry.inputs.join(" | ") });
  }
  return { settled, unsettled };
}

/** The code that this customer's row of the register must not keep, as others hold it: who they are. */
function winnerOf(workspace: Workspace, { code, batch }: RegisterEntry): RegisterEntry | undefined {
  const register = workspace.register();
  return register.rowsOf(code).map(register.entry).find((other) => other.batch !== batch && other.status !== "void" && other.status !== "returned");
}

async function findSpots({ ports: { lists, formulaCells, clock }, workspace }: GiveWayDependencies, entries: readonly RegisterEntry[]): Promise<ReadonlyMap<RegisterEntry, Spot>> {
  const spots = new Map<RegisterEntry, Spot>();
  const { recordForm } = workspace.register();
  const addresses = await formulaCells.find(entries.map(({ code }) => code));
  for (const { entries: ours, ...place } of await byCodeColumn(entries, clock)) {
    const winners = new Map(ours.map((entry) => [entry, winnerOf(workspace, entry)]));
    const all = [...ours, ...[...winners.values()].filter((entry) => entry !== undefined)];
    const column = await readEntryColumn(lists, place, all, "code", recordForm);
    for (const entry of ours) spots.set(entry, spotOf(column, place, entry, winners.get(entry), addresses.get(entry.code) ?? []));
  }
  return spots;
}

/** @param shown all cells of the workbook that show the old code. */
function spotOf(column: EntryColumn | undefined, place: CodeColumn, entry: RegisterEntry, winner: RegisterEntry | undefined, shown: readonly string[]): Spot {
  const addressAt = (row: number): string => cellAddress(place.sheet, row - 1, place.column);
  const found = (row: ColumnRow): Spot => {
    const address = addressAt(row.row);
    if (row.content.kind === "formula") return callsCustCode(row.content.formula) ? { kind: "formula", address, place, row } : { kind: "unsure" };
    return { kind: "text", address, place, row };
  };
  if (winner && isSameCustomer(winner, entry)) return { kind: "none" };
  const ours = column?.rowsFor(entry) ?? [];
  const isHere = winner !== undefined && isIn(place, winner);
  const theirs = isHere ? (column?.rowsFor(winner) ?? []) : [];
  const certain = ours.filter((row) => !theirs.includes(row));
  if (certain.length === 1) return found(certain[0]!);
  // Both are the same class of customer; as long as each stands where it was registered, it is plain whose is whose.
  const own = ours.find(({ row }) => row === ownRow(entry));
  if (own && isHere && ownRow(winner) !== own.row && theirs.some(({ row }) => row === ownRow(winner))) return found(own);
  const content = column?.contentAt(ownRow(entry));
  // A formula that asks again by itself may show that it waits.
  if (ours.length === 0 && content?.kind === "formula" && callsCustCode(content.formula)) return found({ row: ownRow(entry), content, values: [] });
  // The other one has a cell: the one where it was registered, or one that can be nobody's but theirs, or one of those that may be either's.
  const clear = [winner?.cell, ...theirs.filter((row) => !ours.includes(row)).map(({ row }) => addressAt(row))].filter((address) => address !== undefined && shown.includes(address));
  const rest = shown.filter((address) => !clear.includes(address));
  return rest.length > (clear.length === 0 && theirs.length > 0 ? 1 : 0) ? { kind: "unsure" } : { kind: "none" };
}

function isIn({ sheet, column }: CodeColumn, { cell }: RegisterEntry): boolean {
  const area = parseArea(cell);
  return area !== undefined && area.sheet === sheet && area.column === column;
}

/** Both registered one customer, by name or in one cell: the code is right, whoever was first. */
function isSameCustomer(a: RegisterEntry, b: RegisterEntry): boolean {
  if (a.recordKey !== b.recordKey || normalizeText(a.rule) !== normalizeText(b.rule)) return false;
  return a.recordKey !== "" || (a.cell === b.cell && JSON.stringify(a.inputs.map(normalizeText)) === JSON.stringify(b.inputs.map(normalizeText)));
}

/** The new codes: those that the customers have by now, those of an earlier try, and those that are drawn here. All are in the log then. */
async function drawAnew({ ports, workspace }: GiveWayDependencies, entries: readonly RegisterEntry[], spots: ReadonlyMap<RegisterEntry, Spot>): Promise<ReadonlyMap<RegisterEntry, string>> {
  const codes = new Map<RegisterEntry, string>();
  const before = drawnBefore(workspace, entries);
  for (const entry of entries) {
    const known = entry.recordKey === "" ? undefined : workspace.register().codeOfRecord(entry.rule, entry.recordKey);
    const code = known ?? (before.get(placeOf(entry, entry.cell)) || before.get(placeOf(entry, addressOf(spots.get(entry)))));
    if (code !== undefined) codes.set(entry, code);
  }
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const rest = entries.filter((entry) => !codes.has(entry));
    for (const batch of new Set(rest.map((entry) => entry.batch))) {
      const drawn = await planAgain(() => drawFor({ ports, workspace }, batch, rest.filter((entry) => entry.batch === batch), spots), workspace.refresh);
      for (const [entry, code] of drawn) codes.set(entry, code);
    }
  }
  const told = codes.size > 0 ? await reissuedBefore(ports, workspace) : new Set<string>();
  for (const [{ code, batch }, newCode] of codes) {
    if (!told.has(JSON.stringify([code, batch, newCode]))) await workspace.log({ action: "reissued", subject: code, before: batch, after: newCode });
  }
  return codes;
}

/** Codes that an earlier try, or another machine, drew under the same actions for the same cells. */
function drawnBefore(workspace: Workspace, entries: readonly RegisterEntry[]): ReadonlyMap<string, string> {
  const batches = new Set(entries.map(({ batch }) => batch));
  const given = new Set(entries.map(({ code }) => normalizeText(code)));
  const drawn = new Map<string, string>();
  for (const entry of workspace.register().entries()) {
    if (batches.has(entry.batch) && entry.status === "issued" && entry.cell !== "" && !given.has(normalizeText(entry.code))) drawn.set(placeOf(entry, entry.cell), entry.code);
  }
  return drawn;
}

function placeOf({ batch, inputs, recordKey }: RegisterEntry, address: string): string {
  return JSON.stringify([batch, address, recordKey, ...inputs.map(normalizeText)]);
}

function addressOf(spot: Spot | undefined): string {
  return spot?.kind === "text" || spot?.kind === "formula" ? spot.address : "";
}

/** Draws under the action that the customers were coded by, so that taking that one back takes these codes as well. */
async function drawFor(
  { ports, workspace }: Pick<GiveWayDependencies, "ports" | "workspace">,
  batch: string,
  entries: readonly RegisterEntry[],
  spots: ReadonlyMap<RegisterEntry, Spot>,
): Promise<ReadonlyMap<RegisterEntry, string>> {
  const { parents } = workspace;
  parents.forget();
  const desk = createRuleDesk({ register: workspace.register(), counters: workspace.counters(), batch, by: ports.person.name(), at: ports.clock.now(), parents, blocks: blocksOf(ports) });
  const drawn = new Map<RegisterEntry, string>();
  for (const entry of entries) {
    const code = drawOne(workspace, desk, entry, spots.get(entry));
    if (code !== undefined) drawn.set(entry, code);
  }
  const plan = desk.plan();
  parents.forget();
  if (plan.entries.length === 0) return drawn;
  const lost = await (await workspace.writes()).commit(plan);
  return new Map([...drawn].filter(([, code]) => !lost.has(code)));
}

function drawOne(workspace: Workspace, desk: RuleDesk, entry: RegisterEntry, spot: Spot | undefined): string | undefined {
  const chooser = workspace.chooser(entry.rule);
  if (!chooser || entry.rule === "") return undefined;
  const issuedBy = workspace.snapshot().ruleBook.get(entry.rule)?.versions.find(({ version }) => version.version === entry.version)?.compiled;
  const names = issuedBy?.inputs ?? chooser.inputs;
  const cells = spot?.kind === "text" || spot?.kind === "formula" ? spot.row.values : [];
  const add = (valueOf: (text: string) => InputValue) =>
    desk.add(chooser, {
      inputs: chooser.inputs.map((input) => valueOf(entry.inputs[names.indexOf(input)] ?? "")),
      recordKey: entry.recordKey === "" ? null : entry.recordKey,
      cell: spot?.kind === "text" || spot?.kind === "formula" ? spot.address : entry.cell,
    });
  // The register keeps texts. Where the row has a number, as dates are, the rule must be given that.
  const first = add((text) => cells.find((cell) => typeof cell === "number" && cellText(cell) === text) ?? (text === "" ? null : text));
  const outcome = first.status === "refused" ? add((text) => (text !== "" && Number.isFinite(Number(text)) ? Number(text) : text || null)) : first;
  return outcome.status === "refused" ? undefined : outcome.code;
}

/** What the log says was issued anew already. */
async function reissuedBefore({ sheets }: Ports, workspace: Workspace): Promise<ReadonlySet<string>> {
  const rows = await readLogRows(sheets, workspace.snapshot().codecs.log);
  return new Set(rows.flatMap(({ action, texts }) => (action === "reissued" ? [JSON.stringify([texts.subject, texts.before, texts.after])] : [])));
}

/** Brings the new code into the cell, if it still holds what it held. */
async function showNew({ lists, formulaCells }: Ports, workspace: Workspace, entry: RegisterEntry, spot: Extract<Spot, { readonly place: CodeColumn }>, newCode: string): Promise<boolean> {
  const { address, place, row, kind } = spot;
  if (kind === "text") {
    const column = await readEntryColumn(lists, place, [entry], "code", workspace.register().recordForm);
    if (!column?.rowsFor(entry).some((each) => each.row === row.row)) return false;
    await lists.write(place.sheet, place.column, row.row, [newCode]);
    return true;
  }
  const formula = row.content.kind === "formula" ? row.content.formula : "";
  if (entry.recordKey !== "") {
    await formulaCells.recalculate([address]);
    return true;
  }
  const missed = await formulaCells.stamp([{ address, code: newCode, anchor: address, formula }]);
  return missed.size === 0;
}
