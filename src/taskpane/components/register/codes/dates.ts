import { useMemo } from "react";
import { usePane } from "../../../PaneContext";

const padded = (n: number) => String(n).padStart(2, "0");

/** The day here and now, ISO date. */
export function todayHere(): string {
  const now = new Date();
  return `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}

/** True for a last day that has passed. */
export const isOver = (until: string | undefined): boolean => until !== undefined && until !== "" && until < todayHere();

export interface Days {
  /** An ISO date. */
  day(iso: string): string;
  /** The month of an ISO date. */
  month(iso: string): string;
  /** The day, here, of an ISO date-time. */
  dayOf(at: string): string;
}

/** Shows days as people here write them; what is no date stays as it is. */
export function useDay(): Days {
  const { locale } = usePane();
  return useMemo(() => {
    // A civil date has no time zone: it is written and read in the same one.
    const shown = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
      return (iso: string) => (/^\d{4}-\d\d-\d\d$/.test(iso) ? format.format(new Date(`${iso}T00:00:00Z`)) : iso);
    };
    const here = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
    const dayOf = (at: string) => (Number.isNaN(Date.parse(at)) ? at : here.format(new Date(at)));
    return { day: shown({ dateStyle: "medium" }), month: shown({ year: "numeric", month: "long" }), dayOf };
  }, [locale]);
}
