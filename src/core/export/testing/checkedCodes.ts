/** Codes with right and wrong check characters, the same in every run. Used by tests only. */
import { checkSchemes, verifyCheck, type CheckSchemeId } from "../../checkDigits";
import { seededTexts } from "../../checkDigits/testing/seededTexts";

export interface CheckedCode {
  readonly code: string;
  readonly right: boolean;
}

/** The same text with another character of the scheme's at one place. */
const mistype = (code: string, at: number, by: number, characters: string): string => {
  const next = characters.charAt((characters.indexOf(code.charAt(at)) + 1 + (by % (characters.length - 1))) % characters.length);
  return code.slice(0, at) + next + code.slice(at + 1);
};

/** For each of `count` payloads its code, and the same code with one other character; judged by `verifyCheck`. */
export const checkedCodes = (scheme: CheckSchemeId, count: number, length: number, payloads = checkSchemes[scheme].payload): readonly CheckedCode[] => {
  const { alphabet, width, compute } = checkSchemes[scheme];
  return [...seededTexts(length, count, length, payloads)].flatMap((payload, i) => {
    const code = payload + (compute(payload) ?? "");
    const at = (i * 7) % code.length;
    const typed = mistype(code, at, i, at < code.length - width ? payloads : alphabet);
    return [code, typed].map((each) => ({ code: each, right: verifyCheck(scheme, each).ok }));
  });
};
