import type { CompiledRule, InputValue, Reading, RegisterEntry } from "../../core";
import type { Ports } from "../ports";
import type { CodeExplanation, ExplainedSegment } from "../registerApi";
import type { Workspace } from "../workspace/workspace";
import { codeReaders, firstReading } from "./codeReaders";
import { nextOfCounter } from "./nextOfCounter";

interface Dependencies {
  readonly workspace: Workspace;
  readonly ports: Pick<Ports, "formulaCells" | "person" | "settings">;
}

/** Everything that is known of a code; undefined when neither the register nor a rule knows it. Changes nothing. */
export async function explainCode(dependencies: Dependencies, code: string): Promise<CodeExplanation | undefined> {
  const { workspace, ports } = dependencies;
  await workspace.prepared();
  const register = workspace.register();
  const entry = register.find(code);
  const explained = entry ? explainEntry(dependencies, entry) : explainUnknown(dependencies, code);
  if (!explained) return undefined;
  const cells = (await ports.formulaCells.find([explained.code])).get(explained.code) ?? [];
  const rows = register.rowsOf(code).map(register.entry);
  return { ...explained, cells, entry, others: entry ? rows.filter((other) => other.batch !== entry.batch || other.recordKey !== entry.recordKey || other.at !== entry.at) : [] };
}

type Explained = Omit<CodeExplanation, "cells" | "entry" | "others">;

/** By the version that issued it, whatever the rule says today. */
function explainEntry(dependencies: Dependencies, entry: RegisterEntry): Explained {
  const { code, rule, version, key } = entry;
  const issuer = dependencies.workspace.snapshot().ruleBook.get(rule)?.versions.find((each) => each.version.version === version);
  const result = issuer?.compiled?.read(code);
  const given = new Map((issuer?.compiled?.inputs ?? []).map((input, at) => [input, entry.inputs[at] ?? ""]));
  return {
    code,
    rule: issuer?.version.name ?? rule,
    version,
    pattern: issuer?.version.pattern ?? "",
    segments: issuer?.compiled && result?.ok ? segmentsOf(issuer.compiled, result.value, given, key) : [asItStands(code)],
    findings: result?.ok === false ? result.findings : [],
    counter: nextOfCounter(dependencies, rule, given, key),
  };
}

/** By the first rule that reads it. */
function explainUnknown(dependencies: Dependencies, code: string): Explained | undefined {
  const found = firstReading(codeReaders(dependencies.workspace.snapshot().ruleBook), code);
  if (!found) return undefined;
  const { compiled, version, reading } = found;
  const read = new Map<string, InputValue>(compiled.parts.flatMap((part, at) => (part.role === "value" && part.input !== undefined ? [[part.input, reading.segments[at]?.meaning ?? ""]] : [])));
  const key = reading.key ?? "";
  return {
    code: reading.code,
    rule: version.name,
    version: version.version,
    pattern: version.pattern,
    segments: segmentsOf(compiled, reading, new Map(), key),
    findings: [],
    counter: nextOfCounter(dependencies, version.name, read, key),
  };
}

const KINDS = { constant: "literal", value: "value", number: "number", random: "random", check: "check" } as const;

function segmentsOf({ parts, definition }: CompiledRule, { segments }: Reading, given: ReadonlyMap<string, string>, key: string): readonly ExplainedSegment[] {
  return parts.map((part, at) => {
    const { text = "", meaning = "" } = segments[at] ?? {};
    const segment = definition.segments[at];
    const input = part.role === "value" ? (part.input ?? "") : "";
    const source = segment?.kind === "codebook" ? segment.codebook : part.role === "number" ? key : input;
    return { name: part.name, text, meaning: part.role === "constant" ? "" : meaning, kind: KINDS[part.role], source, given: given.get(input) ?? "" };
  });
}

/** A code that its rule does not read, or that follows none. */
function asItStands(code: string): ExplainedSegment {
  return { name: "", text: code, meaning: "", kind: "literal", source: "", given: "" };
}
