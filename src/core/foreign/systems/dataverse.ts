/**
 * Dataverse autonumber columns: `CUST-{SEQNUM:4}-{RANDSTRING:3}-{DATETIMEUTC:yyyyMMdd}`.
 *
 * Source: learn.microsoft.com/power-apps/developer/data-platform/create-auto-number-attributes. The length of SEQNUM is a minimum, numbers
 * go on beyond it; RANDSTRING has 1 to 6 letters and digits; DATETIMEUTC takes .NET's formats; numbers start at 1000 unless a seed is set.
 */
import type { DateToken } from "../../dates";
import type { ForeignFormat } from "../conversion";
import type { Draft } from "../createDraft";
import { bracePieces, leaveOutFields, moment } from "../pieces";
import { numberIn } from "../readFields";

const placeholder = /^(SEQNUM|RANDSTRING|DATETIMEUTC):(.*)$/isu;
const usualSeed = 1000;
const mostRandom = 6;

/** Tokens of .NET's custom formats that we can print, by their text. */
const tokens: Readonly<Record<string, DateToken>> = { yyyy: "yyyy", yy: "yy", MM: "MM", dd: "dd", HH: "HH", hh: "HH", mm: "mm", ss: "ss" };
const times: readonly string[] = ["HH", "hh", "mm", "ss"];

const addMoment = (format: string, at: number, draft: Draft): void => {
  const runs = [...format.matchAll(/([A-Za-z])\1*|[^A-Za-z]+/g)].map(([text]) => text);
  // A format of one letter is one of .NET's standard formats, whose print depends on the language.
  const isStandard = /^[A-Za-z]$/.test(format);
  const isTime = runs.some((text) => times.includes(text));
  let place = at;
  for (const text of runs) {
    const token = isStandard ? undefined : tokens[text];
    if (!/^[A-Za-z]/.test(text)) draft.literal(text);
    else if (token === undefined || !(isTime ? moment(draft, token, `{DATETIMEUTC:${format}}`) : draft.date(token))) draft.leaveOut(text, place);
    else if (!isTime) draft.note("date-today");
    if (text === "hh") draft.note("hour-12", { text });
    place += text.length;
  }
  draft.note("utc");
};

export const dataverse: ForeignFormat = {
  system: "Dataverse",
  read: (source) => {
    const pieces = bracePieces(source.format, source.formatAt);
    if (!pieces.some(({ inside }) => inside !== undefined && placeholder.test(inside))) return undefined;
    const draft = source.draft();
    const seed = numberIn(source.fields?.known.seed);
    for (const { text, inside, at } of pieces) {
      const match = inside === undefined ? null : placeholder.exec(inside);
      const kind = match?.[1]?.toUpperCase();
      const argument = match?.[2] ?? "";
      const width = /^\d{1,3}$/.test(argument) ? Number(argument) : 0;
      if (inside === undefined) {
        draft.literal(text);
      } else if (kind === "SEQNUM" && width > 0 && draft.sequence({ width, start: seed ?? usualSeed, per: [], grow: true })) {
        draft.note("counts-over-all");
        draft.note("grows", { width });
        if (seed === undefined) draft.note("start-default", { start: usualSeed });
      } else if (kind === "RANDSTRING" && width > 0 && width <= 32) {
        draft.random(width, "base36");
        draft.note("random-alphabet", { count: width });
        if (width > mostRandom) draft.note("too-wide-there", { text, most: mostRandom });
      } else if (kind === "DATETIMEUTC" && argument !== "") {
        addMoment(argument, at + "{DATETIMEUTC:".length, draft);
      } else {
        draft.leaveOut(text, at);
      }
    }
    leaveOutFields(source, ["format", "seed"], draft);
    return { score: 3, draft };
  },
};
