import type { QueryProblem } from "../app/api";
import { CODE_STATUS, statusWord } from "../app/stored/words";
import type { CodeStatus } from "../core";
import { parametersOf } from "./fillTemplate";
import { messagesIn } from "./messagesIn";

/** The parameters of each kind of problem, as the use cases give them. */
const params: Readonly<Record<QueryProblem["kind"], readonly string[]>> = {
  "codebook-unknown": ["text", "suggestion"],
  "code-unread": ["code", "rule"],
  "scheme-unknown": ["text", "suggestion", "allowed"],
  "character-foreign": ["character", "at", "scheme"],
  "nothing-to-check": ["text"],
  "segment-unknown": ["text", "suggestion", "rule", "allowed"],
  "what-unknown": ["text"],
  "rule-unknown": ["text", "suggestion"],
  "customer-unknown": ["text", "rule"],
  "customer-several": ["text", "allowed"],
  "code-unregistered": ["code"],
  "code-returned": ["code"],
  "customer-hashed": ["code"],
};

describe.each(["zh-CN", "en-US"] as const)("what functions say in %s", (locale) => {
  const { problem, segment, ruleVersion, status } = messagesIn(locale).functions;

  it.each(Object.entries(params))("%s names all that it is told, and nothing that is blank", (kind, names) => {
    const said = problem({ kind: kind as QueryProblem["kind"], params: Object.fromEntries(names.map((name) => [name, `<${name}>`])) });
    expect(names.filter((name) => !said.includes(`<${name}>`))).toEqual([]);
    expect([...parametersOf(said)]).toEqual([]);
    const bare = problem({ kind: kind as QueryProblem["kind"], params: Object.fromEntries(names.map((name) => [name, ""])) });
    expect(bare).not.toMatch(/\[|\]|<|undefined/);
  });

  it("calls segments as people do, and inputs of one's own as they are", () => {
    expect(["region", "seq", "check", "我们的输入项"].map(segment)).toEqual(locale === "zh-CN" ? ["地区", "流水号", "校验位", "我们的输入项"] : ["region", "sequence", "check character", "我们的输入项"]);
  });

  it.each(Object.keys(CODE_STATUS) as CodeStatus[])("says %s as the register's sheet does", (each) => {
    expect(status(each)).toBe(statusWord(CODE_STATUS, each, locale));
  });

  it("names a version only where there are several", () => {
    expect([ruleVersion("甲", undefined), ruleVersion("甲", 2)]).toEqual(locale === "zh-CN" ? ["甲", "甲（第 2 版）"] : ["甲", "甲 (version 2)"]);
  });
});
