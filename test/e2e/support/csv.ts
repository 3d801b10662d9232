import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";

const fixtures = path.join(__dirname, "..", "..", "fixtures");

/** Path of a file in test/fixtures. */
export function fixture(name: string): string {
  return path.join(fixtures, name);
}

/** A CSV fixture's rows, by header. */
export function readCsv(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(fixture(name), "utf8").replace(/^\uFEFF/, "");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
