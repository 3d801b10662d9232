/** Rows of the books of customer classes. */
import * as classes from "../customers";
import { wordsOf, type ReadyRow } from "../readyBook";

export type CustomerBook = Exclude<keyof typeof classes, "CustomerClass">;

/** One of the lists in `customers.ts` as rows. */
export const customerRows = (book: CustomerBook): readonly ReadyRow[] =>
  classes[book].map(([code, chinese, english, aliases]) => ({ code, chinese, english, aliases: wordsOf(aliases) }));
