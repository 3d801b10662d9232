/** Customers in the columns of another system's import file. A new system is a module beside the others and a line here. */
import { createTally } from "../exportNote";
import { csvPieces, looksLikeFormula } from "../csv/csvText";
import { fxiaoke } from "./fxiaoke";
import type { ImportLayout, ImportOptions, ImportRow, ImportSystem, SystemLayout } from "./importSystem";
import { kingdee } from "./kingdee";
import { salesforce } from "./salesforce";
import { zoho } from "./zoho";

const systems: Readonly<Record<ImportSystem, SystemLayout>> = { zoho, fxiaoke, kingdee, salesforce };

/** The systems in the order in which they are offered, with their names. */
export const importSystems: readonly { readonly system: ImportSystem; readonly name: string }[] = Object.values(systems).map(({ system, name }) => ({ system, name }));

const lengthOf = (text: string): number => [...text].length;

/**
 * The rows of a file that the system imports. Nothing is cut or changed: what the system will not take is noted.
 *
 * @param rows customers in the order of the file.
 */
export const importLayout = (system: ImportSystem, rows: readonly ImportRow[], options: ImportOptions = {}): ImportLayout => {
  const { name: systemName, mark, limits, refused = "", mostRows, headers, cells, notes } = systems[system];
  const [longCode, longName, noName, strange, formulas] = [createTally(), createTally(), createTally(), createTally(), createTally()];
  const heads = headers(options);
  const body = rows.map((row, i) => {
    const line = cells(row, i, options);
    if (limits.code !== undefined && lengthOf(row.code) > limits.code) longCode.add(row.code);
    if (limits.name !== undefined && lengthOf(row.name) > limits.name) longName.add(row.name);
    if (row.name.trim() === "") noName.add(row.code);
    if (line.some((cell) => [...refused].some((character) => cell.includes(character)))) strange.add(row.code);
    if (line.some(looksLikeFormula)) formulas.add(line.find(looksLikeFormula) ?? "");
    return line;
  });
  return {
    rows: [...heads, ...body],
    headerRows: heads.length,
    mark,
    notes: [
      ...notes(options),
      ...longCode.note("code-too-long", { system: systemName, most: limits.code ?? 0 }),
      ...longName.note("name-too-long", { system: systemName, most: limits.name ?? 0 }),
      ...noName.note("name-missing", { system: systemName }),
      ...strange.note("characters-refused", { system: systemName, characters: [...refused].join(" ") }),
      ...(mostRows !== undefined && rows.length > mostRows ? [{ kind: "rows-too-many" as const, params: { system: systemName, most: mostRows, count: rows.length } }] : []),
      ...formulas.note("looks-like-formula"),
    ],
  };
};

/** The file as CSV. Cells are exactly what they are: an apostrophe would become part of a code over there. */
export const layoutCsv = ({ rows, mark }: ImportLayout): Iterable<string> => ({ [Symbol.iterator]: () => csvPieces(rows, mark) });
