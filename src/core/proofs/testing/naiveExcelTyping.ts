/**
 * The same question as `excelTyping` answers, in the most simple-minded way: regular expressions, splitting at every place, and a
 * calendar that is asked. Written apart from the automaton, to be compared with it; slow, and for tests only.
 */

const fold = (text: string): string =>
  [...text]
    .map((character) => {
      if (character === "\u3000") return " ";
      if (character === "￥") return "¥";
      const code = character.charCodeAt(0);
      const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
      return /[a-z]/.test(half) ? half.toUpperCase() : half;
    })
    .join("");

const isShortYear = (value: number): boolean => value >= 0 && value <= 99;
const isFullYear = (value: number): boolean => value >= 1900 && value <= 9999;
const isYear = (value: number): boolean => isShortYear(value) || isFullYear(value);
const isMonth = (value: number): boolean => value >= 1 && value <= 12;

const exists = (year: number, month: number, day: number): boolean => {
  if (!isYear(year) || !isMonth(month)) return false;
  const full = year > 99 ? year : year < 30 ? 2000 + year : 1900 + year;
  if (full === 1900 && month === 2 && day === 29) return true;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(full, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const isDayOf = (month: number, day: number): boolean => exists(2000, month, day);

const months = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"];
const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** 1 to 12 for the beginning of a month's name, else 0. */
const monthNamed = (text: string): number => (text.length < 3 ? 0 : months.findIndex((name) => name.startsWith(text)) + 1);

const figureDate = (text: string, chinese: boolean): boolean => {
  const parts = text.split(/ *[-/] */);
  if (!parts.every((part) => /^\d+$/.test(part))) return false;
  const [a, b, c] = parts.map(Number) as [number, number, number];
  if (parts.length === 3) return exists(a, b, c) || exists(c, a, b);
  if (parts.length !== 2) return false;
  if (isMonth(a) && (isDayOf(a, b) || isYear(b))) return true;
  return isMonth(b) && (chinese ? isYear(a) : isFullYear(a));
};

const namedDate = (text: string): boolean => {
  const nameFirst = /^([A-Z]+) *[-/.,]? *(\d+)$/.exec(text);
  if (nameFirst && monthNamed(nameFirst[1]!) && isYear(Number(nameFirst[2]))) return true;
  const nameLast = /^(\d+) *[-/.,]? *([A-Z]+)$/.exec(text);
  if (nameLast && monthNamed(nameLast[2]!) && isYear(Number(nameLast[1]))) return true;
  const between = /^(\d+) *[-/.,]? *([A-Z]+) *[-/.,]? *(\d+)$/.exec(text);
  if (between) {
    const [a, month, b] = [Number(between[1]), monthNamed(between[2]!), Number(between[3])];
    if (exists(a, month, b) || exists(b, month, a)) return true;
  }
  const american = /^([A-Z]+) *[-/.,]? *(\d+)(?: *[-/.,] *| +)(\d+)$/.exec(text);
  return american !== null && exists(Number(american[3]), monthNamed(american[1]!), Number(american[2]));
};

const weekdayBeginnings = weekdays.flatMap((name) => Array.from({ length: name.length - 2 }, (_, index) => name.slice(0, index + 3)));

const weekdayFirst = new RegExp(`^(?:${weekdayBeginnings.join("|")})`);

const namedDateAfterWeekday = (text: string): boolean =>
  weekdayFirst.test(text) && weekdayBeginnings.some((beginning) => text.startsWith(beginning) && namedDate(text.slice(beginning.length).replace(/^ *[.,]? */, "")));

const chineseDate = (whole: string): boolean => {
  const text = whole.replace(/ *(星期|周)[一二三四五六日天]$/, "");
  if (/^([〇○零一二三四五六七八九十]+年)?[〇○零一二三四五六七八九十]+月[〇○零一二三四五六七八九十]+[日号]?$/.test(text)) return true;
  if (/^[〇○零一二三四五六七八九十]+年[〇○零一二三四五六七八九十]+月$/.test(text)) return true;
  const day = /^(?:(\d+) *年 *)?(\d+) *月 *(\d+) *[日号]?$/.exec(text);
  if (day) return exists(Number(day[1] ?? 2000), Number(day[2]), Number(day[3]));
  const month = /^(\d+) *年 *(\d+) *月 *$/.exec(text);
  return month !== null && isYear(Number(month[1])) && isMonth(Number(month[2]));
};

const clock = "\\d+ *: *(\\d+( *: *(\\d+)?)?(\\.\\d*)?)?";
const latinClock = new RegExp(`^${clock}( *(AM|PM|A|P))?$`);
const clockBeforeHalf = new RegExp(`^${clock} *(上午|下午)$`);
const chineseClock = new RegExp(`^((上午|下午) *)?(${clock}|\\d+ *时 *(\\d+ *分 *(\\d+ *秒)?)?)$`);

const isLatinTime = (text: string): boolean => {
  if (latinClock.test(text)) return true;
  const hour = /^(\d+)( *(AM|PM)| +(A|P))$/.exec(text);
  return hour !== null && Number(hour[1]) <= 12;
};

const isChineseTime = (text: string): boolean => isLatinTime(text) || clockBeforeHalf.test(text) || chineseClock.test(text);

const value = "([$¥€£%] *)?([+-] *)?(\\d[\\d,]*(\\.\\d*)?|\\.\\d+)(E[+-]?\\d+)?( *[$¥€£%])?";
const numberForms = [
  new RegExp(`^([+-] *)?${value}$`),
  new RegExp(`^([$¥€£%] *)?\\( *${value} *\\)( *[$¥€£%])?$`),
  /^([+-] *)?\d+ +\d+ *\/ *\d+$/,
];

const withTime = (text: string, isDate: (text: string) => boolean, isTime: (text: string) => boolean): boolean => {
  if (isDate(text)) return true;
  for (let at = 1; at < text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    if (/^( +|T)/.test(after) && isDate(before) && isTime(after.replace(/^( +|T)/, ""))) return true;
    if (/^ +/.test(after) && isTime(before) && isDate(after.replace(/^ +/, ""))) return true;
  }
  return false;
};

const errors = "#N/A #REF! #NAME? #VALUE! #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! #BUSY! #GETTING_DATA #EXTERNAL! #PYTHON!";

/** All that the text may become; an empty list when it surely stays as it is. */
export const naiveExcelTyping = (original: string, locale: "zh-CN" | "en-US"): readonly string[] => {
  const chinese = locale === "zh-CN";
  const whole = fold(original);
  const text = whole.replace(/^ +| +$/g, "");
  const found: string[] = [];
  if (errors.split(" ").includes(text)) found.push("error");
  if (text === "TRUE" || text === "FALSE") found.push("boolean");
  if (numberForms.some((form) => form.test(text))) found.push("number");
  if (
    withTime(text, (part) => figureDate(part, chinese) || namedDate(part) || namedDateAfterWeekday(part), isLatinTime) ||
    (chinese && withTime(text, chineseDate, isChineseTime))
  ) {
    found.push("date");
  }
  if (chinese ? isChineseTime(text) : isLatinTime(text)) found.push("time");
  if (/^[+-]./su.test(whole) || /^[=@]/.test(whole)) found.push("formula");
  if (/^['"/]/.test(whole)) found.push("text");
  return found;
};
