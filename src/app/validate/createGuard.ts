import { fnv1a } from "../../core/text/fnv1a";
import type { Codebook, CompiledRule } from "../../core";
import { CustCodeError, type ListSource } from "../api";
import { columnLetters } from "../cellAddress";
import type { GuardedColumn, GuardPort, KeptList } from "../guardPort";
import { firstColumnOf } from "../lists/listColumns";
import type { ListPort } from "../ports";
import type { GuardOutcome, InspectRequest, ValidateUseCases } from "../validateApi";
import type { Workspace } from "../workspace/workspace";

interface Owner {
  readonly ports: { readonly guards: GuardPort; readonly lists: Pick<ListPort, "used"> };
  readonly workspace: Pick<Workspace, "assertReady" | "prepared" | "readers" | "snapshot">;
}

/** Excel's drop-down lists have no more lines. */
const MOST_ITEMS = 32_767;
/** A list that is written into the validation itself. */
const LONGEST_INLINE = 255;
const LAST_ROW = 1_048_576;

/** Validations that keep wrong values and codes out of a list; see the contract. */
export function createGuard({ ports, workspace }: Owner): Pick<ValidateUseCases, "guard"> {
  return {
    async guard(request, locale) {
      workspace.assertReady();
      await workspace.prepared();
      const rule = workspace.readers(request.rule)[0];
      if (!rule) throw new CustCodeError({ kind: "no-rule", params: { rule: request.rule } });
      const [{ codeFormula }, { createGuardMessages }] = await Promise.all([import("../../core/guard/codeFormula"), import("../../messages/createGuardMessages")]);
      const rows = await guardedRows(ports.lists, request.list);
      const place = { request, rows, say: createGuardMessages(locale) };
      const inputs = guardInputs(place, rule, workspace);
      const code = guardCode(place, rule, codeFormula);
      await ports.guards.keepLists([...inputs.kept, ...(code?.kept ?? [])]);
      const columns = [...inputs.columns.map(({ column }) => column), ...(code ? [code.column] : [])];
      const foreign = await ports.guards.put(columns);
      const isPut = (at: number): boolean => !foreign.has(at);
      const hasCode = code !== undefined && isPut(columns.length - 1);
      return {
        lists: inputs.columns.flatMap(({ input }, at) => (isPut(at) ? [input] : [])),
        skipped: inputs.skipped,
        code: hasCode,
        partly: hasCode && !code.whole,
        kept: columns.flatMap((column, at) => (isPut(at) ? [] : [headerOf(request.list, column.column)])),
      } satisfies GuardOutcome;
    },
  };
}

interface Place {
  readonly request: InspectRequest;
  readonly rows: { readonly firstRow: number; readonly rowCount: number };
  readonly say: { list(input: string): Sentence; code(rule: string, example: string): Sentence };
}

interface Sentence {
  readonly title: string;
  readonly message: string;
}

/** A table takes its validations along; below a plain list everything is free for the next rows, unless something stands there. */
async function guardedRows(lists: Owner["ports"]["lists"], list: ListSource): Promise<Place["rows"]> {
  const { firstRow, rowCount } = list;
  if (list.table !== undefined) return { firstRow, rowCount };
  const used = await lists.used(list.sheet);
  const isOpen = used === undefined || used.firstRow + used.rowCount <= firstRow + rowCount;
  return { firstRow, rowCount: isOpen ? LAST_ROW - firstRow + 1 : rowCount };
}

function headerOf(list: ListSource, sheetColumn: number): string {
  const column = list.columns.find(({ index }) => index + firstColumnOf(list) === sheetColumn);
  return column?.header || columnLetters(sheetColumn);
}

const columnAt = ({ request, rows }: Place, column: number): Pick<GuardedColumn, "sheet" | "column" | "firstRow" | "rowCount"> => ({
  sheet: request.list.sheet, column: firstColumnOf(request.list) + column, ...rows,
});

function guardInputs(place: Place, rule: CompiledRule, workspace: Owner["workspace"]) {
  const { books, day } = workspace.snapshot().ruleBook;
  const columns: { readonly input: string; readonly column: GuardedColumn }[] = [];
  const kept: KeptList[] = [];
  const skipped: string[] = [];
  for (const input of rule.inputs) {
    const at = place.request.columns[input];
    if (at === undefined) continue;
    const segment = rule.definition.segments.find((each) => each.kind === "codebook" && each.input === input);
    const book = segment?.kind === "codebook" ? segment.codebook : input;
    const items = valuesOf(books.get(book), day);
    if (items.length === 0 || items.length > MOST_ITEMS) {
      skipped.push(input);
      continue;
    }
    const name = listName(`values ${book}`);
    const isShort = items.join(",").length <= LONGEST_INLINE && items.every((item) => !item.includes(",") && !item.startsWith("=") && item.trim() === item);
    if (!isShort) kept.push({ name, texts: items });
    columns.push({ input, column: { ...columnAt(place, at), rule: isShort ? { kind: "items", items } : { kind: "list", name }, ...place.say.list(input) } });
  }
  return { columns, kept, skipped };
}

/** The values of a book that count today, each once; none for one with bands, into which numbers fall. */
function valuesOf(book: Codebook | undefined, day: string): readonly string[] {
  if (!book || book.hasBands) return [];
  const now = book.entries.filter(({ status, from, to }) => status === "active" && (from === "" || from <= day) && (to === "" || day <= to));
  return [...new Set(now.map(({ value }) => value.trim()))].filter((value) => value !== "");
}

function guardCode(place: Place, rule: CompiledRule, codeFormula: typeof import("../../core/guard/codeFormula").codeFormula) {
  const column = columnAt(place, place.request.column);
  const letters = columnLetters(column.column);
  const made = codeFormula(rule, {
    cell: `${letters}${column.firstRow}`,
    column: `$${letters}$${column.firstRow}:$${letters}$${column.firstRow + column.rowCount - 1}`,
    listName: (index) => listName(`codes ${place.request.rule} ${index}`),
  });
  return made && {
    column: { ...column, rule: { kind: "formula" as const, formula: made.formula }, ...place.say.code(place.request.rule, rule.example) },
    kept: made.lists,
    whole: made.whole,
  };
}

/** A short name for a list that is always the same for what it is for. */
function listName(what: string): string {
  return `CustCode_${(fnv1a(what) >>> 0).toString(36)}`;
}
