/** The time and the weekday that may stand beside a date in a text: `8:30`, `下午3:05`, `T16:00:00Z`, `8时30分`, `星期日`, `Sunday,`. */

/** What is left of the text, and the time that stood behind it. */
export interface Clock {
  readonly rest: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** True for a time in Greenwich (`Z`): where the list was written it may have been another day. */
  readonly utc: boolean;
}

const clockText =
  /^(.+?)(?:(?<=[日号號])|(?<=\d)T(?=\d)| )(?:(上午|下午|AM|PM) ?)?(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?|[时時点點](?:(\d{1,2})分(?:(\d{1,2})秒)?)?) ?(AM|PM)?(?: ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/u;

/** Hours 0 to 23; undefined for an hour that does not exist. Chinese 下午15:30 says the same thing twice; English 15:30 PM does not exist. */
const hourOf = (hour: number, half: string): number | undefined => {
  if (hour > 23) return undefined;
  if (half === "") return hour;
  const later = half === "PM" || half === "下午";
  if (hour > 12) return half === "下午" ? hour : undefined;
  if (hour === 0 && (half === "AM" || half === "PM")) return undefined;
  return (hour % 12) + (later ? 12 : 0);
};

/**
 * Takes the time off the end of a text in upper case with single blanks.
 *
 * @returns the text as it is, at 0:00, when no time stands there; undefined when the time does not exist (`25:00`).
 */
export const takeClock = (text: string): Clock | undefined => {
  const match = clockText.exec(text);
  if (match === null) return { rest: text, hour: 0, minute: 0, second: 0, utc: false };
  const [, rest = "", before = "", hourText = "", minutes, seconds, spokenMinutes, spokenSeconds, after = "", zone = ""] = match;
  const hour = hourOf(Number(hourText), before === "" ? after : before);
  const minute = Number(minutes ?? spokenMinutes ?? 0);
  const second = Number(seconds ?? spokenSeconds ?? 0);
  if (hour === undefined || minute > 59 || second > 59 || (before !== "" && after !== "")) return undefined;
  return { rest: rest.trim(), hour, minute, second, utc: /^[ZUG]/.test(zone) };
};

const chineseWeekday = / ?\(?(?:星期|周|週|礼拜)([一二三四五六日天])\)?/u;
const englishWeekday = /^(MON(?:DAY)?|TUE(?:S(?:DAY)?)?|WED(?:NESDAY)?|THU(?:R(?:S(?:DAY)?)?)?|FRI(?:DAY)?|SAT(?:URDAY)?|SUN(?:DAY)?)(?:\.?,? |\.)/;
const chineseDays = "一二三四五六日";
const englishDays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

/** Takes the name of a weekday out of a text; `weekday` is 1 for Monday to 7 for Sunday, 0 when none is named. */
export const takeWeekday = (text: string): { readonly rest: string; readonly weekday: number } => {
  const chinese = chineseWeekday.exec(text);
  if (chinese !== null) return { rest: text.replace(chineseWeekday, ""), weekday: chinese[1] === "天" ? 7 : chineseDays.indexOf(chinese[1] ?? "") + 1 };
  const english = englishWeekday.exec(text);
  if (english !== null) return { rest: text.slice(english[0].length), weekday: englishDays.indexOf((english[1] ?? "").slice(0, 3)) + 1 };
  return { rest: text, weekday: 0 };
};
