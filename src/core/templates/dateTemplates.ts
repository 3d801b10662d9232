/** Codes with a date: the row's own, or that of the day on which they are issued. */
import { both, template, type Template } from "./template";

const category = "dates";

export const dateTemplates: readonly Template[] = [
  template({
    id: "daily", category, first: true,
    name: both("日期 + 流水号，每天从头数起", "Date and number, from 1 each day"),
    description: both("按行里的日期，补录的行用它自己那天的号。", "By the row's own date, so that rows entered later get numbers of their day."),
    pattern: "{date:yyyyMMdd}{seq:4}",
    examples: [
      { inputs: { date: "2023-10-10" }, code: "202310100001" },
      { inputs: { date: "2023年10月10日" }, code: "202310100002" },
      { inputs: { date: "2023/10/11" }, code: "202310110001" },
    ],
  }),
  template({
    id: "opened-time", category,
    name: both("开户时间 + 流水号", "Time of opening and number"),
    description: both("银行式编码，精确到分钟。", "As banks do, to the minute."),
    pattern: "{opened:date:yyyyMMddHHmm}{seq:3}",
    examples: [{ inputs: { opened: "2023-10-10 09:30" }, code: "202310100930001" }],
  }),
  template({
    id: "registered-region", category,
    name: both("注册时间 + 地区 + 流水号", "Date of registration, region, number"),
    description: both("电商式编码，每天每个地区各自计数。", "As web shops do; each region counts by itself each day."),
    pattern: "{registered:date:yyyyMMdd}{region}{seq:4}", ready: ["regions"],
    examples: [{ inputs: { registered: "2023-10-10", region: "北京" }, code: "20231010BJ0001" }, { inputs: { registered: "2023-10-10", region: "上海" }, code: "20231010SH0001" }],
  }),
  template({
    id: "yearly", category,
    name: both("年份-流水号，每年从头数起", "Year-number, from 1 each year"),
    description: both("按发放编码的那一年。", "By the year in which the code is issued."),
    pattern: "KH-{today:yyyy}-{seq:5 reset yearly by today}", today: "2023-10-10",
    examples: [{ inputs: {}, code: "KH-2023-00001" }, { inputs: {}, code: "KH-2023-00002" }],
  }),
  template({
    id: "fiscal", category,
    name: both("财政年度-流水号（4 月开始）", "Fiscal year-number (from April)"),
    description: both("财政年度从 4 月开始，以结束的那一年为名，每个年度从头数起。", "The fiscal year begins in April and is called after the year in which it ends; each counts from 1."),
    pattern: "FY{date:FY fiscal 4}-{seq:4 reset fiscal 4 by date}",
    examples: [{ inputs: { date: "2023-03-31" }, code: "FY2023-0001" }, { inputs: { date: "2023-04-01" }, code: "FY2024-0001" }],
  }),
];
