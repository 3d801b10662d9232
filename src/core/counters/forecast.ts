/** When a counter runs out, at the pace of the last weeks. */
import { civilDay, dayNumber, isoDay } from "../dates/civil";

/** Days that are looked back on. */
const days = 90;
/** Whoever needs longer than so many days need not be warned of anything. */
const longest = 36_525;

/** Codes of one counter by the day on which they were drawn. */
export interface Pace {
  /** Notes a code. `at` is an ISO date-time; what is no date says nothing. */
  note(at: string): void;
  /** The day on which so many numbers are used up, ISO date; undefined when nothing can be said: fewer than two days with codes, or hundred years to go. */
  runsOut(left: number): string | undefined;
}

const dayOf = (iso: string): number => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  return year === undefined ? Number.NaN : dayNumber(Number(year), Number(month), Number(day));
};

/**
 * A pace without codes yet: codes a day, from the first of the last 90 days on which any was drawn until today.
 *
 * @param today ISO date.
 */
export const createPace = (today: string): Pace => {
  const last = dayOf(today);
  const byDay = new Map<number, number>();
  return {
    note: (at) => {
      const day = dayOf(at);
      // A clock that goes wrong, or another time zone, is tomorrow at most.
      if (day > last - days && day <= last + 1) byDay.set(day, (byDay.get(day) ?? 0) + 1);
    },
    runsOut: (left) => {
      if (byDay.size < 2) return undefined;
      const first = Math.min(...byDay.keys());
      const codes = [...byDay.values()].reduce((sum, count) => sum + count, 0);
      const ahead = Math.ceil((left * (last - first + 1)) / codes);
      return ahead > longest ? undefined : isoDay(civilDay(last + ahead));
    },
  };
};
