/** Data validations on lists, and the hidden sheet with the lists that they refer to. */
import { type GuardedColumn, type GuardPort, type KeptList, OWN_TITLE } from "../app/guardPort";
import { formatAsText, piecesBySize, restForBulk, textLength } from "./bulkWrites";
import { excelRun } from "./excelRun";

/** The sheet's name when it is made; it is found by the names that refer to it. */
const LISTS_SHEET = "CustCode Lists";

/** See the port. */
export const keepLists: GuardPort["keepLists"] = async (lists) => {
  if (lists.length === 0) return;
  const id = await excelRun((context) => listsSheet(context, lists));
  for (const list of lists) await keepList(id, list);
};

/** The id of the sheet with our lists, made if need be. */
async function listsSheet(context: Excel.RequestContext, lists: readonly KeptList[]): Promise<string> {
  const { worksheets, names } = context.workbook;
  const known = lists.map(({ name }) => names.getItemOrNullObject(name));
  for (const item of known) item.load("type");
  const namesake = worksheets.getItemOrNullObject(LISTS_SHEET);
  namesake.load("id");
  await context.sync();
  const ranges = known.flatMap((item) => (item.isNullObject || item.type !== "Range" ? [] : [item.getRangeOrNullObject()]));
  for (const range of ranges) range.load("worksheet/id");
  await context.sync();
  const found = ranges.find((range) => !range.isNullObject);
  if (found) return found.worksheet.id;
  if (!namesake.isNullObject) return namesake.id;
  const made = worksheets.add(LISTS_SHEET);
  made.visibility = "Hidden";
  made.load("id");
  await context.sync();
  return made.id;
}

/** Writes a list into its own column, or the first free one: its name above, its texts below. */
async function keepList(sheetId: string, { name, texts }: KeptList): Promise<void> {
  const column = await excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("columnIndex,columnCount");
    await context.sync();
    const width = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    const heads = sheet.getRangeByIndexes(0, 0, 1, width + 1);
    heads.load("values");
    await context.sync();
    const heading = heads.values[0]!;
    const own = heading.indexOf(name);
    const at = own >= 0 ? own : width;
    const whole = sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn();
    whole.clear("Contents");
    formatAsText(whole);
    await context.sync();
    return at;
  });
  const rows = [name, ...texts];
  for (const { from, count } of piecesBySize(rows, (text) => textLength(text) + 2)) await writeRows(sheetId, column, from, rows.slice(from, from + count));
  await excelRun(async (context) => {
    const { names } = context.workbook;
    const old = names.getItemOrNullObject(name);
    old.load("name");
    await context.sync();
    if (!old.isNullObject) old.delete();
    const item = names.add(name, context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(1, column, texts.length, 1));
    item.visible = false;
    await context.sync();
  });
}

const writeRows = (sheetId: string, column: number, from: number, rows: readonly string[]): Promise<void> =>
  excelRun(async (context) => {
    restForBulk(context, rows.length);
    context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(from, column, rows.length, 1).values = rows.map((text) => [text]);
    await context.sync();
  });

/** See the port. */
export const put: GuardPort["put"] = async (columns) => {
  const foreign = await foreignColumns(columns);
  await excelRun(async (context) => {
    columns.forEach((column, at) => {
      if (foreign.has(at)) return;
      const { dataValidation } = rangeIn(context, column);
      dataValidation.rule = ruleOf(column.rule);
      // Excel lets everything pass where a formula looks at blank cells, unless it is told not to.
      dataValidation.ignoreBlanks = column.rule.kind !== "formula";
      dataValidation.errorAlert = { showAlert: true, style: Excel.DataValidationAlertStyle.stop, title: column.title, message: column.message };
    });
    await context.sync();
  });
  return foreign;
};

type Stretch = Pick<GuardedColumn, "sheet" | "column" | "firstRow" | "rowCount">;

const rangeIn = (context: Excel.RequestContext, { sheet, column, firstRow, rowCount }: Stretch): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(firstRow - 1, column, rowCount, 1);

function ruleOf(rule: GuardedColumn["rule"]): Excel.DataValidationRule {
  if (rule.kind === "formula") return { custom: { formula: rule.formula } };
  return { list: { inCellDropDown: true, source: rule.kind === "list" ? `=${rule.name}` : rule.items.join(",") } };
}

/** A column that is cut up into more stretches than these is taken for one with validations of others. */
const MOST_STRETCHES = 500;

/** Columns in which a validation is not ours. Excel says of a stretch of cells only whether they all have the same: where they do not, its halves are asked. */
async function foreignColumns(columns: readonly GuardedColumn[]): Promise<ReadonlySet<number>> {
  const foreign = new Set<number>();
  let open: readonly (readonly [at: number, stretch: Stretch])[] = columns.map((column, at) => [at, column]);
  while (open.length > 0) {
    const found = await ask(open.map(([, stretch]) => stretch));
    const next: [number, Stretch][] = [];
    open.forEach(([at, stretch], index) => {
      const answer = found[index]!;
      if (answer === "foreign" || (answer === "mixed" && stretch.rowCount < 2)) foreign.add(at);
      if (answer !== "mixed" || stretch.rowCount < 2) return;
      const half = stretch.rowCount >> 1;
      next.push([at, { ...stretch, rowCount: half }], [at, { ...stretch, firstRow: stretch.firstRow + half, rowCount: stretch.rowCount - half }]);
    });
    open = next.filter(([at]) => !foreign.has(at));
    if (open.length > MOST_STRETCHES) {
      for (const [at] of open) foreign.add(at);
      break;
    }
  }
  return foreign;
}

const ask = (stretches: readonly Stretch[]): Promise<readonly ("free" | "foreign" | "mixed")[]> =>
  excelRun(async (context) => {
    const asked = stretches.map((stretch) => rangeIn(context, stretch).dataValidation);
    for (const each of asked) each.load("type,errorAlert");
    await context.sync();
    return asked.map(({ type, errorAlert }) => {
      if (type === "None") return "free";
      if (type === "Inconsistent" || type === "MixedCriteria") return "mixed";
      return errorAlert.title.startsWith(OWN_TITLE) ? "free" : "foreign";
    });
  });
