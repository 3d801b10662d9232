/** What the documented tasks share: how a task is written down, and the sample list that many of them work on. */

/** Something that Microsoft's documentation shows to be done, and what Excel answers. */
export interface DocumentedTask<Given extends readonly unknown[]> {
  readonly name: string;
  readonly act: (...given: Given) => Promise<unknown>;
  readonly expected: unknown;
}

const PRODUCTS = [
  ["商品", "数量", "单价", "合计"],
  ["杏仁", 2, 7.5, "=C3 * D3"],
  ["咖啡", 1, 34.5, "=C4 * D4"],
  ["可可", 5, 9.56, "=C5 * D5"],
];

/** Writes quantities, prices and totals of three products into B2:E5. */
export function products(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("B2:E5");
  range.values = PRODUCTS;
  return range;
}

type Loaded = "values" | "formulas" | "text" | "numberFormat" | "address" | "valueTypes";

/** What is in a range, after a sync. */
export async function read<K extends Loaded>(range: Excel.Range, key: K): Promise<Excel.Range[K]> {
  range.load(key);
  await range.context.sync();
  return range[key];
}

/** An address, or several, without the sheets' names. */
export function cells(address: string): string {
  return address.replace(/[^,]*?!/g, "");
}
