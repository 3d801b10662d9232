import { cellText, nearestWord, normalizeText, unknownProblem, type Codebooks, type CompiledRule, type InputValue, type Reading } from "../../core";
import { checkCharacters, decodeCode, findSegment, naturalKey, sortKey, type DecodedSegment } from "../../core/codes";
import { inputNames } from "../../messages/inputNames";
import { segmentNames } from "../../messages/segmentNames";
import type { DecodeAnswer, QueryAnswer, QueryRefusal, QueryUseCases } from "../api";
import type { ClockPort, FormulaCellsPort } from "../ports";
import type { RuleBook, RuleInUse } from "../workspace/ruleBook";
import { createAskedCells } from "./askedCells";
import { BLANK, notReady, unknown, wrong, type QueryWorkspace } from "./queryAnswers";
import { createRegisterQueries } from "./registerQueries";

export interface QueryDependencies {
  readonly workspace: QueryWorkspace;
  readonly cells: Pick<FormulaCellsPort, "recalculate">;
  readonly clock: Pick<ClockPort, "today" | "wait">;
  readonly onError: (error: unknown) => void;
}

export interface CodeQueries extends QueryUseCases {
  /** Begins to listen to the workbook. */
  start(): void;
  /** Resolves when no cell is still to be asked to calculate anew. */
  settled(): Promise<void>;
}

/** One way to read codes. */
interface CodeReader {
  readonly rule: string;
  readonly version: number;
  /** True when the rule has other versions as well. */
  readonly hasOthers: boolean;
  readonly compiled: CompiledRule;
}

/** Words for the segment argument of `CUSTCODE.PART` that mean the rule, and for its third argument. */
const ruleWords = ["rule", "编码规则", "规则"].map(normalizeText);
const meaningWords = ["", "meaning", "含义", "意义"].map(normalizeText);
const textWords = ["text", "code", "文本", "字符", "编码"].map(normalizeText);

/** Answers questions about codes, codebooks and the register from memory; changes nothing. */
export function createCodeQueries({ workspace, cells, clock, onError }: QueryDependencies): CodeQueries {
  let seen: { readonly book: RuleBook | undefined; readonly first: string | undefined; readonly readers: readonly CodeReader[] } = { book: undefined, first: undefined, readers: [] };
  const asked = createAskedCells({ workspace, cells, clock, onError });

  /** Versions that may read a code: those in force before older ones, the default rule's first among them; drafts have issued nothing. */
  function readers(): readonly CodeReader[] {
    const book = workspace.snapshot().ruleBook;
    const first = workspace.defaultRuleName();
    if (seen.book !== book || seen.first !== first) {
      const rules = [...book.rules].sort((a, b) => Number(b.version.name === first) - Number(a.version.name === first));
      const all = rules.flatMap(readersOf);
      const inForce = new Set(rules.filter((rule) => rule.inForce).flatMap(({ compiled }) => compiled ?? []));
      seen = { book, first, readers: [...all.filter(({ compiled }) => inForce.has(compiled)), ...all.filter(({ compiled }) => !inForce.has(compiled))] };
    }
    return seen.readers;
  }

  /** The readers in the order in which they are to try a code: the version that issued it, its rule's other versions, then all. */
  function readersFor(code: string): readonly CodeReader[] {
    const entry = workspace.register().find(code);
    const family = entry && workspace.snapshot().ruleBook.get(entry.rule);
    if (!entry || !family) return readers();
    const own = readersOf(family);
    const issuer = own.find(({ version }) => version === entry.version);
    return [...(issuer ? [issuer] : []), ...own, ...readers()];
  }

  function read(code: string): { readonly by: CodeReader; readonly reading: Reading } | undefined {
    for (const by of readersFor(code)) {
      const result = by.compiled.read(code);
      if (result.ok) return { by, reading: result.value };
    }
    return undefined;
  }

  /** Why no rule reads the code, by the rule that was most likely meant. */
  function unread(code: string): QueryRefusal {
    const [likely] = readersFor(code);
    const result = likely?.compiled.read(code);
    return { kind: "unknown", problem: { kind: "code-unread", params: { code, rule: likely?.rule ?? "" } }, findings: result?.ok === false ? result.findings : [] };
  }

  /** Why a code cannot be read yet. Where several versions can read it, only the register says which one issued it. */
  function notReadable(code: string): QueryRefusal | undefined {
    const early = notReady(workspace);
    return early && (notReady(workspace, "rules") ?? (readers().filter(({ compiled }) => compiled.read(code).ok).length > 1 ? early : undefined));
  }

  function decode(value: InputValue): DecodeAnswer {
    const code = cellText(value);
    if (normalizeText(code) === "") return BLANK;
    const early = notReadable(code);
    if (early) return early;
    const found = read(code);
    if (!found) return unread(code);
    const { by, reading } = found;
    return { kind: "decoded", rule: by.rule, version: by.hasOthers ? by.version : undefined, code: reading.code, segments: decodeCode(by.compiled, reading) };
  }

  return {
    lookUp(codebook, value, under) {
      const text = cellText(value);
      if (normalizeText(text) === "") return BLANK;
      const early = notReady(workspace, "rules");
      return early ?? lookUpValue(workspace.snapshot().ruleBook.books, cellText(codebook), text, cellText(under), clock.today());
    },
    checkDigit(text, scheme) {
      const shown = cellText(text);
      if (normalizeText(shown) === "") return BLANK;
      const answer = checkCharacters(shown, cellText(scheme));
      switch (answer.kind) {
        case "check":
          return { kind: "value", value: answer.check };
        case "scheme-unknown":
          return wrong("scheme-unknown", { text: cellText(scheme), suggestion: answer.suggestion, allowed: answer.allowed.join(", ") });
        case "foreign":
          return wrong("character-foreign", { character: answer.character, at: answer.at, scheme: answer.scheme });
        case "empty":
          return wrong("nothing-to-check", { text: shown });
      }
    },
    decode,
    part(value, segment, what) {
      const wanted = normalizeText(cellText(what));
      if (![...meaningWords, ...textWords].includes(wanted)) return wrong("what-unknown", { text: cellText(what) });
      const decoded = decode(value);
      if (decoded.kind !== "decoded") return decoded;
      const name = typeof segment === "number" ? segment : cellText(segment);
      if (typeof name === "string" && ruleWords.includes(normalizeText(name))) return { kind: "value", value: textWords.includes(wanted) ? decoded.code : decoded.rule };
      const found = findSegment(decoded.segments, name, translationsOf);
      if (found.segment) return { kind: "value", value: textWords.includes(wanted) ? found.segment.text : found.segment.meaning };
      return wrong("segment-unknown", { text: cellText(name), suggestion: found.suggestion, allowed: namesOf(decoded.segments), rule: decoded.rule });
    },
    sortKey(value) {
      const code = cellText(value);
      if (normalizeText(code) === "") return BLANK;
      const early = notReadable(code);
      if (early) return early;
      const found = read(code);
      return { kind: "value", value: found ? sortKey(found.by.compiled, found.reading) : naturalKey(code) };
    },
    ...createRegisterQueries(workspace),
    phase: () => workspace.phase(),
    note: asked.note,
    start: asked.start,
    settled: asked.settled,
  };
}

/** Kept, because every code that is registered asks for them. */
const readersByRule = new WeakMap<RuleInUse, readonly CodeReader[]>();

function readersOf(rule: RuleInUse): readonly CodeReader[] {
  let known = readersByRule.get(rule);
  if (!known) readersByRule.set(rule, (known = findReaders(rule)));
  return known;
}

function findReaders({ versions }: RuleInUse): readonly CodeReader[] {
  const issuing = versions.filter(({ version }) => version.status !== "draft");
  return issuing.flatMap(({ version, compiled }) => (compiled ? [{ rule: version.name, version: version.version, hasOthers: issuing.length > 1, compiled }] : []));
}

/** What people call a segment, in every language that we speak. */
function translationsOf(name: string): readonly string[] {
  return [inputNames, segmentNames].flatMap((names) => Object.values(names).flatMap((words) => words[name] ?? []));
}

function namesOf(segments: readonly DecodedSegment[]): string {
  return segments.map(({ name }) => name).join(", ");
}

/** The book of a name as the sheet writes it, or as people call it: 地区 for region, where there is no book of that name. */
function bookOf(books: Codebooks, name: string): ReturnType<Codebooks["get"]> {
  const form = normalizeText(name);
  return books.get(name) ?? books.get(books.names.find((each) => translationsOf(each).some((word) => normalizeText(word) === form)) ?? "");
}

function lookUpValue(books: Codebooks, name: string, value: string, under: string, today: string): QueryAnswer {
  const book = bookOf(books, name);
  if (!book) return unknown("codebook-unknown", { text: name, suggestion: nearestWord(name, books.names) });
  const options = { under: under === "" ? undefined : under, on: book.hasDates ? today : undefined };
  const found = book.lookup(value, options);
  const lacking = (kind: "value-unknown" | "codebook-value-repeated", params: Readonly<Record<string, string>>): QueryAnswer => ({ kind: "unknown", findings: [{ kind, params }] });
  if (found.kind === "code") return { kind: "value", value: book.codes[found.index] ?? "" };
  if (found.kind === "two") return lacking("codebook-value-repeated", { codebook: book.name, value: value.trim(), code: found.code, other: found.other });
  if (found.why) return { kind: "unknown", findings: [unknownProblem(found.why, book.name, book, value, options)] };
  const near = book.nearest(value, options);
  return lacking("value-unknown", { input: book.name, codebook: book.name, value: value.trim(), suggestion: near?.value ?? "", code: near?.code ?? "" });
}
