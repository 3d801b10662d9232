import { catalogue, type CodeFindingKind } from "../core/validate/catalogue";
import { explainFinding } from "./createFindingGuide";

describe.each(["zh-CN", "en-US"] as const)("in %s", (locale) => {
  it.each(Object.keys(catalogue) as CodeFindingKind[])("%s is explained in whole sentences", (kind) => {
    const said = Object.values(explainFinding(locale, kind));
    expect(said).toHaveLength(3);
    for (const each of said) expect(each).toMatch(locale === "zh-CN" ? /^[^{}[\]|]*\p{Script=Han}[^{}[\]|]*。$/u : /^[A-Z][^{}[\]|]*[.]$/);
  });

  it("says of no two kinds the same", () => {
    const meanings = (Object.keys(catalogue) as CodeFindingKind[]).map((kind) => explainFinding(locale, kind).means);
    expect(new Set(meanings).size).toBe(meanings.length);
  });
});
