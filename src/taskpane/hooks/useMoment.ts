import { useMemo } from "react";
import { usePane } from "../PaneContext";

/** Shows a moment as people here write it; what is no moment stays as it is. */
export function useMoment(): (at: string) => string {
  const { locale } = usePane();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
    return (at) => {
      const date = new Date(at);
      return at === "" || Number.isNaN(date.getTime()) ? at : format.format(date);
    };
  }, [locale]);
}
