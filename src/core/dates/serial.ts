/** Excel's serial numbers: days since the end of 1899, or since 1904-01-01 in workbooks that count so, with the time as the fraction. */
import { civilDay, dayNumber, years, type CivilDate } from "./civil";

/** Serial 0 of a workbook that counts from 1900, as if 1900 had had a 29 February; right from 1900-03-01 on. */
const zero1900 = dayNumber(1899, 12, 30);
const zero1904 = dayNumber(1904, 1, 1);
const last = dayNumber(years.most, 12, 31);

/**
 * The moment that Excel shows for a serial number; undefined for what is none. Excel takes 1900 for a leap year: serial 60 is its
 * 29 February 1900, which never was, and 1 to 59 lie one day later than the count from March on says. What floating-point numbers
 * lose, up to half a millisecond, does not make 12:00 into 11:59:59.
 */
export const dateOfSerial = (serial: number, date1904 = false): CivilDate | undefined => {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  const seconds = Math.floor(serial * 86_400 + 0.0005);
  const days = Math.floor(seconds / 86_400);
  if (!date1904 && (days < 1 || days === 60)) return undefined;
  const number = date1904 ? zero1904 + days : zero1900 + days + (days < 60 ? 1 : 0);
  if (number > last) return undefined;
  const time = seconds - days * 86_400;
  return { ...civilDay(number), hour: Math.floor(time / 3600), minute: Math.floor(time / 60) % 60, second: time % 60 };
};
