/** Systems whose form has a prefix, a number and a suffix, with day tokens in the texts: Zoho and Smartsheet. */
import type { DateToken } from "../../dates";
import type { Draft } from "../createDraft";
import { moment, today } from "../pieces";

/** How day tokens are written: each match's first group is the token's name. */
export interface TokenStyle {
  readonly pattern: RegExp;
  readonly days: Readonly<Record<string, DateToken>>;
  readonly times: Readonly<Record<string, DateToken>>;
}

/** Prints a prefix or suffix; answers how many tokens it had. */
export const addTokens = (draft: Draft, text: string, at: number, { pattern, days, times }: TokenStyle): number => {
  let from = 0;
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    const name = match.slice(1).find((group) => group !== undefined) ?? "";
    const day = days[name];
    const time = times[name];
    draft.literal(text.slice(from, match.index));
    from = match.index + match[0].length;
    count++;
    if (day !== undefined) today(draft, day);
    else if (time === undefined || !moment(draft, time, match[0])) draft.leaveOut(match[0], at + match.index);
  }
  draft.literal(text.slice(from));
  return count;
};
