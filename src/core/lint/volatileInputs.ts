/**
 * Inputs that say how a customer is doing rather than who it is: buying behaviour, ABC class, status. They change over the years, the
 * code does not, so that in time the code says something wrong.
 */
import { normalizeText } from "../text/normalizeText";

const words = [
  "behaviour", "behavior", "buying", "purchase", "tier", "class", "level", "grade", "rating", "abc", "status", "stage", "frequency", "sales", "revenue", "turnover", "owner", "salesperson",
  "购买", "行为", "等级", "级别", "评级", "客户类别", "状态", "阶段", "频次", "频率", "销售额", "业务员", "跟进人", "规模", "vip",
].map(normalizeText);

/** True when the name of an input, or of its codebook, speaks of something that changes. */
export const changesOften = (...names: readonly string[]): boolean =>
  names.some((name) => words.some((word) => normalizeText(name).includes(word)));
