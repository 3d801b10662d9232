/** A day of which a printed date may have been made: `2023-10-01` of `2023Q4`. */
import { civilDay, dayNumber, formatDate, isDay, parseDateFormat, readFormatted, type CivilDate, type DateFields } from "../dates";
import { normalizeText } from "../text/normalizeText";
import type { DateSegment } from "../types";

/** Some day that has these fields; a year of two digits is one of this century. */
const dayOf = ({ yyyy, yy, MM, dd, Q, GGGG, ww, FY, fy }: DateFields, fiscalStart: number): ReturnType<typeof civilDay> | undefined => {
  const month = MM ?? (Q === undefined ? undefined : Q * 3 - 2);
  const year = yyyy ?? (yy === undefined ? undefined : 2000 + yy);
  if (year !== undefined) return { year, month: month ?? 1, day: dd ?? 1 };
  // 4 January is always in week 1.
  if (GGGG !== undefined && ww !== undefined) return civilDay(dayNumber(GGGG, 1, 4) + 7 * (ww - 1));
  const fiscal = FY ?? (fy === undefined ? undefined : 2000 + fy);
  if (fiscal === undefined) return undefined;
  const inYear = month ?? fiscalStart;
  return { year: fiscalStart > 1 && inYear >= fiscalStart ? fiscal - 1 : fiscal, month: inYear, day: dd ?? 1 };
};

/**
 * A date for which the segment prints this text. Of segments that cover a period (`coversPeriod`) any such date lies in the same one.
 *
 * @returns undefined when none is found.
 */
export const printedDate = ({ format, fiscal = 1 }: DateSegment, text: string): CivilDate | undefined => {
  const parsed = parseDateFormat(format);
  if (!parsed.ok) return undefined;
  const fields = readFormatted(parsed.tokens, normalizeText(text), 0, fiscal)?.fields;
  const day = fields && dayOf(fields, fiscal);
  if (fields === undefined || day === undefined || !isDay(day.year, day.month, day.day)) return undefined;
  const date = { ...day, hour: fields.HH ?? 0, minute: fields.mm ?? 0, second: fields.ss ?? 0 };
  return formatDate(parsed.tokens, date, fiscal) === text ? date : undefined;
};

const two = (number: number): string => String(number).padStart(2, "0");

/** The date as a cell may hold it. */
export const cellOfDate = ({ year, month, day, hour, minute, second }: CivilDate): string =>
  `${year}-${two(month)}-${two(day)}${hour + minute + second === 0 ? "" : ` ${two(hour)}:${two(minute)}:${two(second)}`}`;
