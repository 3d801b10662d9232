const DAY = 86_400_000;
/** 1899-12-30, day 0 of Excel's calendar as it counts from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a moment, by the clock on the wall of this computer. */
export function nowSerial(now: Date = new Date()): number {
  const local = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), now.getMinutes(), now.getSeconds(), now.getMilliseconds());
  return (local - EPOCH) / DAY;
}

/** The serial number of a date; months and days beyond their bounds run over, as in DATE(2024,13,1). */
export const dateSerial = (year: number, month: number, day: number): number => (Date.UTC(year, month - 1, day) - EPOCH) / DAY;

/** Year, month (1–12), day and weekday (0 = Sunday) of a serial number. */
export function serialParts(serial: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** The serial number of a JavaScript date that was made from UTC parts. */
export const utcSerial = (date: Date): number => (date.getTime() - EPOCH) / DAY;
