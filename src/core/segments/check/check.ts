/**
 * Characters computed from the others, so that a mistyped code is recognised: `{check:luhn}` over all other segments, `{check:mod37-36 over
 * region, seq}` over some. Separators are not checked.
 */
import { checkSchemeIds, checkSchemes, checkSchemeWords, findScheme, payloadOf } from "../../checkDigits";
import { printName, type Token } from "../../pattern/placeholder";
import { readOptions, type OptionTable } from "../../pattern/readOptions";
import { finding, findingAt } from "../../result";
import { nearestWord } from "../../text/nearest";
import { normalizeText } from "../../text/normalizeText";
import type { CheckSegment } from "../../types";
import { charactersPart } from "../charactersPart";
import type { ParseContext, SegmentKind } from "../contract";
import { hasHead, missingValue } from "../kindWords";
import { sampleText } from "../sampleText";

const heads = ["check", "校验", "校验位"];

const options = {
  arguments: [{ name: "scheme", takes: "word", values: Object.fromEntries(checkSchemeIds.map((id) => [id, [id, ...checkSchemes[id].words]])) }],
  options: { over: { words: ["over", "范围"], takes: "names" } },
} as const satisfies OptionTable;

/** The segments that the names mean, in the rule's own spelling, each once; undefined when one is none that can be checked. */
const readOver = (tokens: readonly Token[], { names, report }: ParseContext): readonly string[] | undefined => {
  const over = new Set<string>();
  let good = true;
  for (const token of tokens) {
    const wanted = normalizeText(token.text);
    const isCheck = token.type === "word" && heads.includes(token.text.toLowerCase());
    const name = isCheck ? undefined : names.find((each) => normalizeText(each) === wanted);
    if (name !== undefined) {
      over.add(name);
      continue;
    }
    good = false;
    const suggestion = isCheck ? "" : nearestWord(token.text, names.filter((each) => !heads.includes(each)));
    report(findingAt("pattern-unknown-segment", token.start, token.length, { text: token.text, suggestion }));
  }
  return good ? [...over] : undefined;
};

export const check: SegmentKind<CheckSegment> = {
  kind: "check",
  options,
  once: false,
  heads,
  claims: (placeholder) => hasHead(placeholder, heads),
  inputOf: () => undefined,
  nameOf: () => "check",
  inputsOf: () => [],
  parse: (placeholder, context) => {
    const read = readOptions(placeholder, options, context.report);
    if (read === undefined) return undefined;
    const scheme = read.words["scheme"];
    if (scheme === undefined) {
      context.report(missingValue(placeholder, "scheme"));
      return undefined;
    }
    const tokens = read.tokens["over"];
    if (tokens === undefined) return { kind: "check", scheme };
    const over = readOver(tokens, context);
    return over === undefined ? undefined : { kind: "check", scheme, over };
  },
  print: ({ scheme, over }) => {
    const names = over === undefined ? "" : ` over ${over.map((name) => printName(name, [...heads, ...options.options.over.words])).join(", ")}`;
    return `{check:${scheme}${names}}`;
  },
  compile: ({ scheme: wanted, over }, { report }) => {
    const scheme = findScheme(wanted);
    if (scheme === undefined) {
      const suggestion = nearestWord(wanted.toLowerCase(), checkSchemeWords);
      report(finding("pattern-bad-word", { text: wanted, option: "scheme", allowed: checkSchemeIds.join(", "), suggestion }));
      return undefined;
    }
    const { id, alphabet, width, payload } = scheme;
    const payloadIn = (text: string): string => payloadOf(normalizeText(text));
    return {
      ...charactersPart("check", alphabet, width, sampleText(alphabet, width), false),
      role: "check",
      scheme: id,
      over,
      compute: (texts) => scheme.compute(payloadIn(texts.join(""))),
      foreign: (text) => [...payloadIn(text)].find((character) => !payload.includes(character)),
    };
  },
};
