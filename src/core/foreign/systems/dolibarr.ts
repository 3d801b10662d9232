/**
 * Dolibarr's numbering masks ("Elephant" and its kin): `CU{yy}{mm}-{0000}`, `{0000+100}`, `{0000@1}`, `{0000@99}`, `{cccc000}`, `{tttt}`, `{uu}`.
 *
 * Source: get_next_value in htdocs/core/lib/functions2.lib.php (github.com/Dolibarr/dolibarr). Three zeros at least; the next number is the
 * highest that is found plus one, among all codes of the mask (so a deleted number at the end comes back), per type and user where the mask
 * has them; past the last number it refuses; `+n` begins at n + 1; `@1` to `@12` restart in that month and need year and month beside each
 * other in the mask, `@99` restarts monthly, `@0` in the company's first fiscal month; case does not matter.
 */
import type { DateToken } from "../../dates";
import type { ForeignFormat } from "../conversion";
import type { Draft, SequenceDraft } from "../createDraft";
import { bracePieces, leaveOutFields, today } from "../pieces";

const counter = /^(0+)([@+][-0-9+=]{1,20})?([@+][-0-9+=]{1,20})?$/;
const customer = /^(c+)(0*)$/i;
const days: Readonly<Record<string, DateToken>> = { yyyy: "yyyy", yy: "yy", mm: "MM", dd: "dd" };
const extra = /^user_extra_(\w{1,60})$/;
const fewestZeros = 3;

/** The first characters of a column, as the mask's letters count them. */
const addColumn = (draft: Draft, input: string, count: number, text: string, at: number): void => {
  if (count > 50 || !draft.copy(input, { take: "left", count })) return draft.leaveOut(text, at);
  draft.note("from-column", { input, text });
  return draft.note("fills-right", { input, count });
};

/** What `@…` asks for. */
const resetOf = (mask: string, option: string | undefined, draft: Draft, at: number): SequenceDraft["reset"] => {
  if (option === undefined) return undefined;
  const month = Number(option.slice(1));
  const together = /\{(?:yyyy|yy)\}\{mm\}|\{mm\}\{(?:yyyy|yy)\}/i.test(mask);
  const year = /\{(?:yyyy|yy)\}/i.test(mask);
  if (month === 99 || (month >= 1 && month <= 12)) {
    const period = month === 99 ? "month" : month === 1 ? "year" : "fiscal-year";
    draft.note("resets", { period, month: period === "fiscal-year" ? month : 0 });
    if (!(month === 1 ? year : together)) draft.note("period-not-printed", { period });
    return period === "fiscal-year" ? { period, fiscal: month } : { period };
  }
  if (month === 0 || /^@[-+=]$/.test(option)) {
    draft.note("fiscal-year", { text: option, month: 1 });
    if (option !== "@0" && option !== "@=") draft.leaveOut(option, at);
    return { period: "fiscal-year", fiscal: 1 };
  }
  draft.leaveOut(option, at);
  return undefined;
};

export const dolibarr: ForeignFormat = {
  system: "Dolibarr",
  read: (source) => {
    const mask = source.format;
    const pieces = bracePieces(mask, source.formatAt);
    const inside = pieces.flatMap((piece) => piece.inside ?? []);
    const main = inside.map((text) => counter.exec(text)).find((match) => match !== null);
    const own = inside.map((text) => customer.exec(text)).find((match) => match !== null && match[2] !== "");
    if (main === undefined && own === undefined) return undefined;
    // Only its masks have options, small letters, customers, types and users.
    const isOwn = own !== undefined || inside.some((text) => /^(?:0+[@+].*|y{1,4}|mm|dd|c+0*|t+|u+|user_extra_\w+|[A-Z]+-[1-9])$/.test(text));
    const zeros = main?.[1] ?? own?.[2] ?? "";
    if (!isOwn && (zeros.length < fewestZeros || source.fields !== undefined)) return undefined;
    const draft = source.draft();
    const limit = 10 ** Math.min(15, zeros.length) - 1;
    // The highest number is looked for among codes with the same type, user and user's field.
    const extras = inside.flatMap((text) => extra.exec(text)?.[1] ?? []);
    const per = [...new Set([...(inside.some((text) => /^t+$/i.test(text)) ? ["type"] : []), ...(inside.some((text) => /^u+$/i.test(text)) ? ["user"] : []), ...extras])];
    for (const { text, inside: code, at } of pieces) {
      const token = days[code?.toLowerCase() ?? ""];
      const count = code === undefined ? null : counter.exec(code);
      const client = code === undefined ? null : customer.exec(code);
      const field = extra.exec(code ?? "")?.[1];
      const personal = /^([A-Z]{1,30})-([1-9])$/.exec(code ?? "");
      if (code === undefined) {
        draft.literal(text);
      } else if (token !== undefined) {
        today(draft, token);
      } else if (count !== null) {
        const options = [count[2], count[3]];
        const offset = Number(options.find((option) => option?.startsWith("+") === true)?.slice(1) ?? 0);
        const reset = resetOf(mask, options.find((option) => option?.startsWith("@") === true), draft, at);
        const width = (count[1] as string).length;
        const start = Number.isSafeInteger(offset) ? offset + 1 : 1;
        if (!draft.sequence({ width, start, per, ...(reset === undefined ? {} : { reset }) })) draft.leaveOut(text, at);
        else if (reset === undefined && pieces.some((piece) => days[piece.inside?.toLowerCase() ?? ""] !== undefined)) draft.note("no-reset");
      } else if (client !== null) {
        addColumn(draft, "customer", (client[1] as string).length, text, at);
        const width = (client[2] as string).length;
        if (width > 0 && !draft.sequence({ width, per: ["customer"] })) draft.leaveOut(text, at);
        if (width > 0) draft.note("counts-per-input", { inputs: "customer" });
      } else if (/^t+$/i.test(code)) {
        addColumn(draft, "type", code.length, text, at);
      } else if (/^u+$/i.test(code)) {
        addColumn(draft, "user", code.length, text, at);
      } else if (personal !== null) {
        addColumn(draft, personal[1] as string, Number(personal[2]), text, at);
      } else if (field !== undefined && draft.copy(field)) {
        draft.note("from-column", { input: field, text });
        draft.note("copied", { input: field });
      } else {
        draft.leaveOut(text, at);
      }
    }
    if (zeros.length < fewestZeros) draft.note("too-narrow-there", { text: `{${zeros}}`, least: fewestZeros });
    if (main !== undefined) draft.note(per.length === 0 ? "counts-over-all" : "counts-per-input", per.length === 0 ? {} : { inputs: per.join(", ") });
    draft.note("stops", { limit });
    draft.note("deleted-reused");
    leaveOutFields(source, ["format"], draft);
    return { score: isOwn ? 3 : 1, draft };
  },
};
