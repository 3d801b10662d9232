/** Dates: reading them from cells, periods, formats of date segments. */
export { civilDay, dayNumber, daysInMonth, isDay, isLeapYear, isoDay, isoWeekOf, weekdayOf, weeksInYear, years } from "./civil";
export type { CivilDate } from "./civil";
export { fiscalYear, periodOf, periods, quarterOf } from "./period";
export type { Period } from "./period";
export { dateOfSerial } from "./serial";
export { readDate } from "./readDate";
export type { DateOptions, DateReading } from "./readDate";
export { dateTokens, parseDateFormat, partWidth, printDateFormat } from "./dateFormat";
export type { DateFormat, DateFormatPart, DateToken } from "./dateFormat";
export { formatDate, languageOf } from "./formatDate";
export { createDateReader, readFormatted } from "./readFormatted";
export type { DateFields, FormattedDate } from "./readFormatted";
export { covers, uncovered } from "./covers";
export type { Uncovered } from "./covers";
