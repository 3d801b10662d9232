/**
 * The formats of date segments: `yyyyMMdd`, `yyMM`, `GGGG-Www`, `FY`. Every token has a fixed width, so that codes can be read back without
 * guessing. Case is forgiven where only one thing can be meant: `YYYYMMDD` and `yyyymmdd` are `yyyyMMdd`; two m are minutes right after
 * the hour or right before the second, as in Excel, else the month.
 */

/** What each token prints, by its canonical spelling; the order is that of the documentation. */
export const dateTokens = {
  yyyy: "year", yy: "year, two digits", MM: "month", dd: "day", HH: "hour, 00 to 23", mm: "minute", ss: "second",
  Q: "quarter, 1 to 4", GGGG: "ISO 8601 year of the week", ww: "ISO 8601 week", FY: "fiscal year", fy: "fiscal year, two digits",
} as const;

export type DateToken = keyof typeof dateTokens;

export type DateFormatPart = { readonly kind: "token"; readonly token: DateToken } | { readonly kind: "literal"; readonly text: string };

export type DateFormat =
  | { readonly ok: true; readonly tokens: readonly DateFormatPart[] }
  /** Where the text is wrong, in UTF-16 units; `suggestion` is what may stand there instead, "" when nothing comes near. */
  | { readonly ok: false; readonly at: number; readonly length: number; readonly suggestion: string };

/** Characters that may stand between tokens; the W of ISO weeks is the one letter among them. */
const separators = /^[-/._: 年月日周季时分秒]+/u;

/** Runs of one letter that are tokens; `mm` is decided by its neighbours. */
const runs: Readonly<Record<string, DateToken>> = { YYYY: "yyyy", YY: "yy", MM: "MM", DD: "dd", HH: "HH", SS: "ss", Q: "Q", GGGG: "GGGG", WW: "ww" };
/** The token of a letter, for a run that is too short or too long. */
const usual: Readonly<Record<string, string>> = { Y: "yyyy", M: "MM", D: "dd", H: "HH", S: "ss", Q: "Q", G: "GGGG", W: "ww", J: "yyyy", A: "", T: "", F: "FY" };

const wrong = (at: number, length: number, suggestion: string): DateFormat => ({ ok: false, at, length, suggestion });

/** `mm` between hours or seconds are minutes. */
const withMinutes = (parts: readonly DateFormatPart[]): readonly DateFormatPart[] => {
  const tokens = parts.flatMap((part, index) => (part.kind === "token" ? [{ token: part.token, index }] : []));
  const minutes = new Set(tokens.filter(({ token }, i) => token === "MM" && (tokens[i - 1]?.token === "HH" || tokens[i + 1]?.token === "ss")).map(({ index }) => index));
  return parts.map((part, index) => (minutes.has(index) ? { kind: "token", token: "mm" } : part));
};

/**
 * Reads a format.
 *
 * @returns its parts in canonical spelling, literals joined; or where it is wrong: a run of letters that is no token, a character that
 * may not stand there, a token that is there twice, or no token at all.
 */
export const parseDateFormat = (text: string): DateFormat => {
  const parts: DateFormatPart[] = [];
  const literal = (characters: string): void => {
    const last = parts.at(-1);
    if (last?.kind === "literal") parts[parts.length - 1] = { kind: "literal", text: last.text + characters };
    else parts.push({ kind: "literal", text: characters });
  };
  const starts: number[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const between = separators.exec(rest)?.[0] ?? "";
    const run = between !== "" ? between : /^W(?=ww(?!w))/.exec(rest)?.[0] ?? /^[Ff][Yy]+/.exec(rest)?.[0] ?? /^(.)\1*/iu.exec(rest)?.[0] ?? "";
    const upper = run.toUpperCase();
    if (between !== "" || run === "W") {
      literal(run);
    } else if (upper.startsWith("FY")) {
      if (run !== "FY" && run !== "fy") return wrong(at, run.length, run.length === 2 ? "FY" : run.length === 4 ? "fy" : "FY");
      starts.push(at);
      parts.push({ kind: "token", token: run });
    } else {
      const token = runs[upper];
      if (token === undefined) return wrong(at, run.length, usual[upper.charAt(0)] ?? "");
      starts.push(at);
      parts.push({ kind: "token", token });
    }
    at += run.length;
  }
  if (starts.length === 0) return wrong(0, text.length, "yyyyMMdd");
  const tokens = withMinutes(parts);
  const seen = new Set<DateToken>();
  let count = 0;
  for (const part of tokens) {
    if (part.kind === "literal") continue;
    if (seen.has(part.token)) return wrong(starts[count] ?? 0, part.token.length, "");
    seen.add(part.token);
    count++;
  }
  return { ok: true, tokens };
};

/** The canonical spelling; `parseDateFormat` reads it as the same parts. */
export const printDateFormat = (tokens: readonly DateFormatPart[]): string => tokens.map((part) => (part.kind === "token" ? part.token : part.text)).join("");

/** How many characters a part prints. */
export const partWidth = (part: DateFormatPart): number => (part.kind === "literal" ? part.text.length : part.token === "FY" ? 4 : part.token.length);
