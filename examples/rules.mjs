// What the examples share: their command line, and rules made ready from a pattern or a JSON file and from codebooks.
import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { buildCodebooks, compileRule, createParents, importCodebook, parentInputOf, parsePattern, versionInForce } from "../dist/lib/custcode-core.mjs";
import { readBackup } from "../dist/lib/custcode-backup.mjs";
import { loadReadyCodebook } from "../dist/lib/custcode-codebooks.mjs";
import { readDefinition } from "../dist/lib/custcode-definition.mjs";
import { createBackupMessages, messagesIn } from "../dist/lib/custcode-messages.mjs";
import { readCells, readCsv } from "./csvFiles.mjs";

/** `["region=a.csv"]` → `{ region: "a.csv" }` */
const pairs = (texts) => Object.fromEntries(texts.map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)]));

/** Today in the time zone of this machine, as ISO date. */
const localDay = (now = new Date()) => `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;

/** The command line: words in order, and the options that the scripts share. */
export const readArguments = () => {
  const several = { type: "string", multiple: true, default: [] };
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pattern: several,
      rule: several,
      rules: several,
      book: several,
      books: several,
      ready: several,
      column: several,
      state: { type: "string" },
      cells: { type: "string" },
      counters: { type: "string" },
      list: { type: "string" },
      count: several,
      dialect: { type: "string", default: "postgresql" },
      key: { type: "string" },
      code: { type: "string", default: "code" },
      lang: { type: "string", default: "en" },
      today: { type: "string", default: localDay() },
      json: { type: "boolean", default: false },
    },
  });
  const locale = values.lang.startsWith("zh") ? "zh-CN" : "en-US";
  return { ...values, locale, messages: messagesIn(locale), words: positionals, columns: pairs(values.column) };
};

/** Findings as sentences for whoever keeps the list. */
export const describe = ({ messages }, findings, judged) => findings.map((finding) => messages.finding(finding, judged)).join(" ");

/** The value, or the end: what is wrong goes to the terminal. */
export const must = (args, result, what, judged) => {
  if (result.ok) return result.value;
  console.error(`${what}: ${describe(args, result.findings, judged)}`);
  process.exit(2);
};

/** The files of `--rules`, as the add-in writes them: all versions of some rules, and their codebooks. */
const readRulesFiles = (args) => Promise.all(args.rules.map(async (file) => JSON.parse(await readFile(file, "utf8"))));

/** The entries of `--books FILE.csv`: several codebooks in one file, with the columns segment, code, name, and aliases separated by "|". */
const readBookFiles = async (args) =>
  (await Promise.all(args.books.map(readCsv))).flatMap(({ rows }) =>
    rows.map(({ segment, code, name, aliases = "" }) => ({ codebook: segment, value: name, code, aliases: aliases.split("|").filter(Boolean), parent: "", from: "", to: "", status: "active" })),
  );

/** The codebooks of `--book input=FILE.csv`, `--books FILE.csv`, `--ready id` or `--ready input=id`, and of `--rules`, and what is wrong in them. */
export const readBooks = async (args) => {
  const entries = (await readRulesFiles(args)).flatMap(({ codebooks }) => codebooks.flatMap(({ name, entries: own }) => own.map((entry) => ({ codebook: name, ...entry }))));
  entries.push(...(await readBookFiles(args)));
  for (const [codebook, file] of Object.entries(pairs(args.book))) {
    const imported = importCodebook(await readCells(file), { codebook });
    if (imported.entries.length === 0) must(args, { ok: false, findings: imported.findings }, file);
    entries.push(...imported.entries);
  }
  for (const text of args.ready) {
    const [name, id] = text.includes("=") ? text.split("=") : [undefined, text];
    const ready = await loadReadyCodebook(id, args.locale, name);
    if (ready === undefined) throw new Error(`There is no ready codebook ${id}; see docs/rule-language.md.`);
    entries.push(...ready);
  }
  return buildCodebooks(entries);
};

/** The rules of `--pattern P`, `--rule FILE.json` and `--rules FILE.json`: each version with the name under which the register has it. */
export const readDefinitions = async (args) => [
  ...args.pattern.map((pattern) => ({ name: pattern, version: 1, inForce: true, definition: must(args, parsePattern(pattern), pattern, pattern) })),
  ...(await Promise.all(
    args.rule.map(async (file) => {
      const { name = file, ...json } = JSON.parse(await readFile(file, "utf8"));
      return { name, version: 1, inForce: true, definition: must(args, readDefinition(json), file) };
    }),
  )),
  ...(await readRulesFiles(args)).flatMap(({ rules }) =>
    rules.map((version) => ({
      name: version.name,
      version: version.version,
      inForce: versionInForce(rules.filter(({ name }) => name === version.name), args.today) === version,
      definition: must(args, parsePattern(version.pattern), version.name, version.pattern),
    })),
  ),
];

/** The reader of names, if one of the rules asks for it. */
const readerOfNames = async (rules) => {
  const readsNames = rules.some(({ definition }) => definition.segments.some(({ kind }) => kind === "initials"));
  return readsNames ? (await import("../dist/lib/custcode-pinyin.mjs")).loadInitialsReader() : undefined;
};

/**
 * The rules of the command line, ready to be used. A program says what the core may not find out by itself: the day, chance, the reader of
 * names, and who stands above whom.
 *
 * @param register where parents are looked up; without one, only by what they learn.
 */
export const readRules = async (args, register) => {
  const [{ books, findings }, definitions] = await Promise.all([readBooks(args), readDefinitions(args)]);
  const parents = createParents({
    register: () => register,
    ruleNames: () => definitions.map(({ name }) => name),
    parentAt: ({ rule, version }) => {
      const { definition, compiled } = rules.find((each) => each.name === rule && each.version === version) ?? {};
      const input = definition && parentInputOf(definition);
      return input === undefined ? undefined : compiled.inputs.indexOf(input);
    },
  });
  const environment = { today: () => args.today, random: (below) => randomInt(below), parents: register && parents, initials: await readerOfNames(definitions) };
  const rules = definitions.map((each) => ({ ...each, compiled: must(args, compileRule(each.definition, books, environment), each.name) }));
  return { rules, books, bookFindings: findings, environment, parents };
};

/** A backup that the add-in saved; what cannot be read as one goes to the terminal, and that is the end. */
export const readBackupFile = async ({ locale }, file) => {
  const reading = readBackup(await readFile(file, "utf8"));
  if (reading.ok) return reading.backup;
  console.error(`${file}: ${createBackupMessages(locale).backupProblem(reading.problem)}`);
  process.exit(2);
};

/** The rule versions of a backup; `compiled` is undefined where the codebooks do not serve one. */
export const rulesOfBackup = async ({ today }, { rules, codebooks }) => {
  const { books } = buildCodebooks(codebooks);
  const environment = { today: () => today, random: (below) => randomInt(below), initials: await readerOfNames(rules) };
  return rules.map((version) => {
    const compiled = compileRule(version.definition, books, environment);
    return { ...version, compiled: compiled.ok ? compiled.value : undefined };
  });
};

/** Values for some inputs out of a row of a list. */
export const inputsOf = (names, columns, row) => names.map((input) => row[columns[input] ?? input] ?? null);
