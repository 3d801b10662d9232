import { parsePattern } from "../core";
import { explainRule } from "./ruleInputs";
import { strings } from "./strings";

const explain = (pattern: string, locale: "zh-CN" | "en-US") => {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(pattern);
  return explainRule(parsed.value, strings(locale));
};

it.each([
  ["{region}-{industry}-{seq:4}", "按地区 + 行业分别计数，0001 – 9999。", "Counts per region + industry, 0001 – 9999."],
  ["{region}{seq:3 reset yearly overflow grow}", "按地区分别计数，每年从头数起，001 – 999，用完自动加位。", "Counts per region, starts again each year, 001 – 999, grows when used up."],
  ["{seq:4 limit 5000 step 5}", "全部客户连续计数，0001 – 4996，每次加 5。", "One count for all customers, 0001 – 4996, step 5."],
  ["{seq:4 alphabet safe}", "全部客户连续计数。", "One count for all customers."],
  ["{region}", "没有流水号。", "No number."],
  ["{random:8}", "", ""],
  ["V{seq:4}{rule when tier is VIP}", "全部客户连续计数，0001 – 9999，只用于符合条件的行。", "One count for all customers, 0001 – 9999, only for rows that meet its conditions."],
])("says what %s does", (pattern, chinese, english) => {
  expect(explain(pattern, "zh-CN")).toBe(chinese);
  expect(explain(pattern, "en-US")).toBe(english);
});
