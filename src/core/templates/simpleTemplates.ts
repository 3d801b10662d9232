/** Plain numbers, with or without text around them, and what can be chosen of the numbers themselves. */
import { both, template, type Template } from "./template";

export const simpleTemplates: readonly Template[] = [
  template({
    id: "prefix", category: "simple", first: true,
    name: both("固定前缀 + 流水号", "Fixed prefix and number"),
    description: both("最简单的编码：CUST 加一串数字。", "The simplest code: CUST and a number."),
    pattern: "CUST{seq:6}",
    examples: [{ inputs: {}, code: "CUST000001" }, { inputs: {}, code: "CUST000002" }],
  }),
  template({
    id: "number", category: "simple",
    name: both("只有流水号", "A number only"),
    description: both("001、002、003，按文本保存，前面的 0 不会丢。", "001, 002, 003, kept as text so that no zero is lost."),
    pattern: "{seq:3}",
    examples: [{ inputs: {}, code: "001" }, { inputs: {}, code: "002" }, { inputs: {}, code: "003" }],
  }),
  template({
    id: "prefix-step-suffix", category: "simple",
    name: both("前缀 + 流水号（起始值、步长）+ 后缀", "Prefix, number with start and step, suffix"),
    description: both("从 100 开始，每次加 10，后面再加固定的后缀。", "Starts at 100, goes up by 10, and ends with a fixed suffix."),
    pattern: "KH{seq:5 start 100 step 10}-CN",
    examples: [{ inputs: {}, code: "KH00100-CN" }, { inputs: {}, code: "KH00110-CN" }],
  }),
  template({
    id: "reserved", category: "options",
    name: both("地区 + 预留位 + 流水号", "Region, reserved positions, number"),
    description: both("留两位给以后用，现在填 0。", "Two positions are kept for later and are 0 for now."),
    pattern: "{region}{reserved:2}{seq:4}", ready: ["regions"],
    examples: [{ inputs: { region: "北京" }, code: "BJ000001" }],
  }),
  template({
    id: "growing", category: "options",
    name: both("变长编码：用完自动加位", "Variable length: grows when used up"),
    description: both("999 之后是 1000，不会停下来。", "After 999 comes 1000; it never stops."),
    pattern: "{region}-{seq:3 start 998 overflow grow}", ready: ["regions"],
    examples: [{ inputs: { region: "北京" }, code: "BJ-998" }, { inputs: { region: "北京" }, code: "BJ-999" }, { inputs: { region: "北京" }, code: "BJ-1000" }],
  }),
  template({
    id: "skipping", category: "options",
    name: both("跳过 4 和 13 的流水号", "A number without 4 and 13"),
    description: both("含有 4 或 13 的号码不发。", "Numbers that contain 4 or 13 are passed over."),
    pattern: "KH{seq:4 skip 4, 13}",
    examples: [{ inputs: {}, code: "KH0001" }, { inputs: {}, code: "KH0002" }, { inputs: {}, code: "KH0003" }, { inputs: {}, code: "KH0005" }],
  }),
  template({
    id: "safe-letters", category: "options",
    name: both("不易看错的字母和数字", "Letters and digits that are hard to mistake"),
    description: both("用 22 个不易混淆的字符计数，4 位就有 23 万多个号码。", "Counts in 22 characters; four of them make 230,000 numbers."),
    pattern: "C-{seq:4 alphabet safe}",
    examples: [{ inputs: {}, code: "C-3334" }, { inputs: {}, code: "C-3336" }],
  }),
  template({
    id: "random", category: "options",
    name: both("随机编码", "A random code"),
    description: both("看不出先后和数量，每次都核对登记簿，不会重复。", "Shows neither order nor number; the register makes sure that none comes twice."),
    pattern: "{random:8}", sample: "K7XMW3RD",
    examples: [],
  }),
];
