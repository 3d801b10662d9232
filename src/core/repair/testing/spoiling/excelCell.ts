/** Cells as Excel makes them of codes that are typed or pasted: numbers, exponents, dates, digits that are lost. Written apart from what undoes them. */
import type { SeenCell } from "../../../validate/inspection";

export type CellDamage = "number" | "zeros-lost" | "exponent" | "date" | "rounded";

export interface MadeCell {
  readonly damage: CellDamage;
  readonly cell: SeenCell;
}

const short = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days from the end of 1899, as Excel counts them from March 1900 on. */
const serialOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

const exponentShown = (value: number, places: number): string => {
  const [mantissa = "", power = ""] = value.toExponential(places).split("e");
  return `${mantissa}E${power.charAt(0)}${power.slice(1).padStart(2, "0")}`;
};

const generalShown = (value: number): string => (value >= 1e11 ? exponentShown(value, 5).replace(/\.?0+E/, "E") : String(value));

/** The fifteen digits that Excel keeps of a longer number. */
const rounded = (digits: string): number => Number(digits.slice(0, 15) + "0".repeat(digits.length - 15));

/** What the cell becomes; undefined when Excel leaves the text. `year` is the one in which it is typed. */
export const typedIntoExcel = (code: string, locale: "zh-CN" | "en-US", year: number): MadeCell | undefined => {
  if (/^\d+$/.test(code)) {
    const significant = code.replace(/^0+(?=\d)/, "");
    if (significant.length > 15) return { damage: "rounded", cell: { value: rounded(significant), shown: generalShown(rounded(significant)) } };
    const value = Number(code);
    return { damage: significant.length < code.length ? "zeros-lost" : "number", cell: { value, shown: generalShown(value) } };
  }
  if (/^\d+E\d{1,4}$/.test(code)) {
    const value = Number(code.replace("E", "e"));
    return Number.isFinite(value) && value < 1e300 ? { damage: "exponent", cell: { value, format: "0.00E+00", shown: exponentShown(value, 2) } } : undefined;
  }
  const named = /^([A-Z]{3})-(\d{2})$/.exec(code);
  const month = named === null ? 0 : short.findIndex((name) => name.toUpperCase() === named[1]) + 1;
  if (month > 0) {
    const figure = Number(named?.[2]);
    if (figure >= 1 && figure <= (days[month - 1] ?? 0)) return { damage: "date", cell: { value: serialOf(year, month, figure), format: "d-mmm", shown: `${figure}-${short[month - 1]}` } };
    const full = figure < 30 ? 2000 + figure : 1900 + figure;
    return { damage: "date", cell: { value: serialOf(full, month, 1), format: "mmm-yy", shown: `${short[month - 1]}-${named?.[2]}` } };
  }
  const figures = /^(\d{1,2})-(\d{2})$/.exec(code);
  if (figures === null) return undefined;
  const [first, second] = [Number(figures[1]), Number(figures[2])];
  if (first < 1 || first > 12 || second < 1 || second > (days[first - 1] ?? 0)) return undefined;
  return {
    damage: "date",
    cell: locale === "zh-CN"
      ? { value: serialOf(year, first, second), format: 'm"月"d"日"', shown: `${first}月${second}日` }
      : { value: serialOf(year, first, second), format: "d-mmm", shown: `${second}-${short[first - 1]}` },
  };
};
