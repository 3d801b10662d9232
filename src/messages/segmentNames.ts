import type { Locale } from "../app/api";

/** What people call the segments that no input fills. */
export const segmentNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  "zh-CN": { seq: "流水号", today: "今天", random: "随机段", reserved: "预留段", check: "校验位" },
  "en-US": { seq: "sequence", today: "today", random: "random characters", reserved: "reserved positions", check: "check character" },
};
