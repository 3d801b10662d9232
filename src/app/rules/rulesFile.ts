import { normalizeText, parsePattern, type CodebookEntry, type Codebooks, type RuleDefinition, type RuleVersion } from "../../core";

/** Rules in a file: what a workbook needs to code like another one, without anything that was ever issued. */
export interface RulesFile {
  readonly rules: readonly RuleVersion[];
  readonly entries: readonly CodebookEntry[];
}

/** The layout that this version writes. A file with a higher number was written by a newer CustCode. */
const SCHEMA = 1;

/** Turns a file of schema n into one of n + 1; the first belongs to schema 1. */
type FileStep = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
const STEPS: readonly FileStep[] = [];

/** The codebooks that a rule asks: those that it prints, and those in which conditions and unprinted inputs are looked up. */
export function booksOf({ segments, when = [] }: RuleDefinition, books: Codebooks): readonly string[] {
  const names = segments.flatMap((segment) => (segment.kind === "codebook" ? [segment.codebook] : segment.kind === "sequence" ? (segment.per ?? []) : []));
  return [...new Set([...names, ...when.map(({ input }) => input)].flatMap((name) => books.get(name)?.name ?? []))];
}

/** The file's text: JSON with two blanks, so that people can read and compare it. */
export function printRulesFile({ rules, entries }: RulesFile): string {
  const books = new Map<string, Omit<CodebookEntry, "codebook">[]>();
  for (const { codebook, ...entry } of entries) {
    const known = books.get(codebook);
    if (known) known.push(entry);
    else books.set(codebook, [entry]);
  }
  const codebooks = [...books].map(([name, own]) => ({ name, entries: own }));
  return `${JSON.stringify({ kind: "custcode-rules", schema: SCHEMA, rules, codebooks }, null, 2)}\n`;
}

/**
 * Reads such a text. Of a rule the pattern counts, as in the sheet.
 *
 * @returns undefined when it is no such file, was written by a newer CustCode, or holds something that cannot be read.
 */
export function readRulesFile(text: string, steps = STEPS, known = SCHEMA): RulesFile | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(file) || file["kind"] !== "custcode-rules") return undefined;
  const { schema } = file;
  if (typeof schema !== "number" || !Number.isInteger(schema) || schema < 1 || schema > known) return undefined;
  const current = steps.slice(schema - 1).reduce<Readonly<Record<string, unknown>>>((before, step) => step(before), file);
  const rules = listOf(current["rules"], readRule);
  const entries = listOf(current["codebooks"], readBook)?.flat();
  return rules && entries && { rules, entries };
}

function readRule(value: unknown): RuleVersion | undefined {
  if (!isRecord(value)) return undefined;
  const { version } = value;
  const [name, pattern] = [textOf(value, "name"), textOf(value, "pattern")];
  const parsed = parsePattern(pattern);
  const status = readStatus(value["status"]);
  if (normalizeText(name) === "" || !parsed.ok || status === undefined || typeof version !== "number" || !Number.isInteger(version) || version < 1) return undefined;
  return {
    name, version, pattern, status, definition: parsed.value,
    validFrom: textOf(value, "validFrom"), owner: textOf(value, "owner"), reviewDate: textOf(value, "reviewDate"),
  };
}

function readBook(value: unknown): readonly CodebookEntry[] | undefined {
  if (!isRecord(value)) return undefined;
  const codebook = textOf(value, "name");
  return normalizeText(codebook) === "" ? undefined : listOf(value["entries"], (entry) => readEntry(codebook, entry));
}

function readEntry(codebook: string, value: unknown): CodebookEntry | undefined {
  if (!isRecord(value) || textOf(value, "value") === "") return undefined;
  const aliases = listOf(value["aliases"] ?? [], (alias) => (typeof alias === "string" ? alias : undefined));
  return aliases && {
    codebook, value: textOf(value, "value"), code: textOf(value, "code"), aliases, parent: textOf(value, "parent"),
    from: textOf(value, "from"), to: textOf(value, "to"), status: value["status"] === "retired" ? "retired" : "active",
  };
}

function readStatus(value: unknown): RuleVersion["status"] | undefined {
  return value === "active" || value === "draft" || value === "retired" ? value : undefined;
}

/** A text among the members; "" when there is none. */
function textOf(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = record[key];
  return typeof value === "string" ? value.trim() : "";
}

/** All members read; undefined when it is no list or one of them cannot be read. */
function listOf<T>(value: unknown, read: (each: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const list: T[] = [];
  for (const each of value) {
    const one = read(each);
    if (one === undefined) return undefined;
    list.push(one);
  }
  return list;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
