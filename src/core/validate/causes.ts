/** What a proposed repair undoes, as findings: where the cause of a wrong code is known, it is told instead of what reading the code said. */
import { cellText } from "../text/cellText";
import { codePoint } from "./clothes";
import type { CodeFindingKind } from "./catalogue";
import { foreignLetter } from "./confusables";
import type { CodeFinding, Damage, Repair, Undone } from "./inspection";

/** What Excel does to a cell, each with the finding that tells it. */
const cellKinds = { "zeros-lost": "code-zeros-lost", exponent: "code-exponent", date: "code-date", rounded: "code-rounded", number: "code-number" } as const satisfies Partial<Record<Damage, CodeFindingKind>>;

const isCellDamage = (damage: Damage): damage is keyof typeof cellKinds => Object.hasOwn(cellKinds, damage);

/** A value from which one character was lost, or into which one came. */
const slipIn = (start: number, found: string, meant: string): CodeFinding | undefined => {
  const [short, long] = found.length < meant.length ? [found, meant] : [meant, found];
  if (long.length !== short.length + 1) return undefined;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++;
  if (short.slice(at) !== long.slice(at + 1)) return undefined;
  const character = long.charAt(at);
  return short === found
    ? { kind: "code-missing-character", start: start + at, length: 0, params: { meant: character } }
    : { kind: "code-extra-character", start: start + at, length: 1, params: { found: character } };
};

/** The finding for one thing that was undone; undefined for what Excel did to a cell. */
const findingOf = ({ damage, start, length, found, meant }: Undone, code: string): CodeFinding | undefined => {
  const at = (kind: CodeFindingKind, params: CodeFinding["params"]): CodeFinding => ({ kind, start, length, params });
  switch (damage) {
    case "case":
      return at("code-case", { found, meant });
    case "width":
      return at("code-full-width", { found, meant });
    case "spaces":
      return at("code-spaces", { place: "inside", count: [...found].length });
    case "dash":
      return at("code-dash", { found, point: codePoint(found) });
    case "invisible":
      return at("code-invisible", { point: codePoint(found), count: [...found].length });
    case "separator":
      return at("code-separator", { expected: code, found, separator: meant });
    case "apostrophe":
      return at("code-apostrophe", {});
    case "lookalike":
      return at("code-lookalike", { found, meant });
    case "foreign-letter":
      return at("code-foreign-letter", { found, meant, script: foreignLetter(found)?.script ?? "letterlike", point: codePoint(found) });
    case "wrong-character":
      return at("code-wrong-character", { found, meant });
    case "swapped":
      return at("code-swapped", { found, meant });
    case "missing-character":
      return at("code-missing-character", { meant });
    case "extra-character":
      return at("code-extra-character", { found });
    case "zeros-lost":
      // What Excel did to a number is told of its cell.
      return found === "" ? at("code-zeros-missing", { meant }) : undefined;
    case "wrong-check":
      return at("code-check-digit", { expected: meant, found, scheme: "" });
    case "wrong-value":
      return slipIn(start, found, meant) ?? at("code-value-unknown", { segment: "", text: found, suggestion: meant });
    default:
      return undefined;
  }
};

/**
 * The findings of a text whose repair says what happened to it: its clothes as they were told, and the causes.
 *
 * @param wrong what reading the code said; it stays where the cause is not known, and where the cause says no more than it.
 */
export const withCauses = (findings: readonly CodeFinding[], wrong: CodeFinding, repair: Repair | undefined): readonly CodeFinding[] => {
  const best = repair?.candidates[0];
  const sign = findings.find(({ kind }) => kind === "code-injection")?.params["sign"];
  // A text that would run as a formula needs no other reason; a sign too many is one of the causes.
  if (repair === undefined || repair.certainty === "open" || best === undefined) return sign === undefined ? [...findings, wrong] : findings;
  // What joins the parts of an emoji is no clothing, and a blank may have been typed for a separator.
  const isUndone = ({ kind }: CodeFinding): boolean => (kind !== "code-invisible" && kind !== "code-spaces") || best.damages.includes(kind === "code-invisible" ? "invisible" : "spaces");
  const isHarmless = ({ kind }: CodeFinding): boolean => kind === "code-injection" && (sign === "+" || sign === "-");
  const clothes = findings.filter((each) => isUndone(each) && !isHarmless(each));
  const told = new Set(clothes.map(({ kind }) => kind));
  const causes = best.undone.flatMap((undone) => findingOf(undone, best.code) ?? []).filter(({ kind }) => !told.has(kind) && !(kind === "code-spaces" && told.has("code-odd-space")));
  // Reading knows the segment and the scheme. A check that may be I as well as 1 is a wrong check, whatever looks alike.
  const isWrong = ({ kind, start }: CodeFinding): boolean => kind === wrong.kind || (kind === "code-lookalike" && wrong.kind === "code-check-digit" && start === wrong.start);
  const same = causes.find(isWrong);
  // What lies next to a value is a guess of reading; the repair has looked at the row.
  const known = wrong.kind === "code-value-unknown" && same !== undefined ? { ...wrong, params: { ...wrong.params, suggestion: same.params["suggestion"] ?? "" } } : wrong;
  const said = [...new Set(causes.map((cause) => (isWrong(cause) ? known : cause)))];
  return said.length === 0 ? [...findings, wrong] : [...clothes, ...said];
};

/** What Excel did to a number cell, as the repair undoes it; undefined when several things may have happened, or none. */
export const cellCause = (repair: Repair | undefined): keyof typeof cellKinds | undefined => {
  const damages = new Set(repair?.candidates.map(({ damages: all }) => all.find(isCellDamage)));
  const [only] = damages;
  return damages.size === 1 ? only : undefined;
};

/** Nothing but a number with an exponent is written so. */
const surelyExponent = /^\d(?:\.\d+E\+?\d+|(?:\.\d+)?E\+\d+)$/i;

/** What Excel or another program did to a number before it became this text, as in a list that was saved as CSV; undefined for other texts. */
export const textCause = (text: string, repair: Repair | undefined): CodeFinding | undefined => {
  const shown = text.trim();
  const isWhole = repair?.candidates.every(({ undone }) => undone.length === 1 && undone[0]?.found !== "") === true;
  const cause = isWhole ? cellCause(repair) : undefined;
  if (cause !== undefined) return cellFinding({ kind: cellKinds[cause], params: {} }, repair, cause === "exponent" ? cellText(Number(shown)) : shown, shown);
  // Nobody can say which code it was.
  return repair === undefined && surelyExponent.test(shown) ? { kind: "code-exponent", params: { value: cellText(Number(shown)), shown, count: 0 } } : undefined;
};

/** The finding of a number cell, once its repair is known. */
export const cellFinding = (finding: CodeFinding, repair: Repair | undefined, value: string, shown: string): CodeFinding => {
  const cause = cellCause(repair);
  const count = repair?.count ?? 0;
  const kind = cause === undefined ? finding.kind : cellKinds[cause];
  switch (kind) {
    case "code-zeros-lost": {
      const code = repair === undefined ? (finding.params["code"] ?? "") : count === 1 ? (repair.candidates[0]?.code ?? "") : "";
      return { kind, params: { value, code } };
    }
    case "code-exponent":
      return { kind, params: { value, shown, count } };
    case "code-date":
      return { kind, params: { shown, count } };
    case "code-rounded":
      return { kind, params: { value, digits: value.length } };
    case "code-number":
      return { kind, params: { value: shown } };
    default:
      return finding;
  }
};
