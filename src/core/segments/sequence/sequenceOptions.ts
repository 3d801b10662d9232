/** The words of a sequence's placeholder, in both languages. */
import type { OptionTable, WordTable } from "../../pattern/readOptions";
import type { ResetPeriod } from "../../types";
import { mostDigits, mostNumber } from "./numerals";

export const heads = ["seq", "sequence", "流水号", "序号"];
export const noneWords = ["none", "无"];
export const todayWords = ["today", "今天", "当天"];
export const defaultWidth = 4;

/** The reset periods by their words. */
export const periods = {
  day: ["daily", "day", "按日", "每日", "日"],
  week: ["weekly", "week", "按周", "每周", "周"],
  month: ["monthly", "month", "按月", "每月", "月"],
  quarter: ["quarterly", "quarter", "按季", "每季", "季"],
  year: ["yearly", "year", "annually", "按年", "每年", "年"],
  "fiscal-year": ["fiscal", "按财年", "财年"],
} as const satisfies Readonly<Record<ResetPeriod, readonly string[]>>;

const overflow: WordTable = { refuse: ["refuse", "拒绝"], grow: ["grow", "加长"] };

export const options = {
  arguments: [{ name: "width", takes: "integer", least: 1, most: mostDigits }],
  options: {
    per: { words: ["per", "依据"], takes: "names" },
    reset: { words: ["reset", "归零"], takes: "word", values: periods, number: { after: "fiscal-year", name: "fiscal", least: 1, most: 12 } },
    by: { words: ["by", "按日期"], takes: "name" },
    start: { words: ["start", "起始"], takes: "integer", least: 0, most: mostNumber },
    step: { words: ["step", "步长"], takes: "integer", least: 1, most: mostNumber },
    limit: { words: ["limit", "上限"], takes: "integer", least: 0, most: mostNumber },
    overflow: { words: ["overflow", "用完"], takes: "word", values: overflow },
    alphabet: { words: ["alphabet", "字符"], takes: "text" },
    skip: { words: ["skip", "跳过"], takes: "texts" },
    reserved: { words: ["without", "预留"], takes: "ranges" },
    warn: { words: ["warn", "预警"], takes: "integer", least: 1, most: 100 },
  },
} as const satisfies OptionTable;

/** Words that mean something in the placeholder, so that a name that is one of them stands in quotes. */
export const keywords = [...noneWords, ...todayWords, ...Object.values(options.options).flatMap(({ words }) => words)];
