import { checkSchemeIds, checkSchemes } from "../../checkDigits";
import { checkedCodes } from "../testing/checkedCodes";
import { checkIs, checkValue, checkValueOfAny } from "./checkValue";
import { evaluateCondition } from "./evaluate";
import { all, butLast, key, last, part } from "./expression";

const lengths = [1, 2, 3, 7, 8, 12, 17, 24];

it.each(checkSchemeIds)("%s: the expression for a known length judges as verifyCheck does", (scheme) => {
  const { width } = checkSchemes[scheme];
  for (const length of lengths) {
    const value = checkValue(scheme, Array.from({ length }, (_, i) => part(key, i + 1, 1)));
    const judge = evaluateCondition(all(checkIs(scheme, last(key, width), value)));
    const codes = checkedCodes(scheme, 200, length);
    expect(codes.filter(({ right }) => !right).length).toBeGreaterThan(100);
    for (const { code, right } of codes) expect([code, judge(code)]).toEqual([code, right]);
  }
});

it.each(checkSchemeIds)("%s: one expression serves for all lengths", (scheme) => {
  const { width } = checkSchemes[scheme];
  const judge = evaluateCondition(all(checkIs(scheme, last(key, width), checkValueOfAny(scheme, butLast(key, width), lengths))));
  for (const length of lengths) for (const { code, right } of checkedCodes(scheme, 60, length)) expect([code, judge(code)]).toEqual([code, right]);
});

it.each(checkSchemeIds)("%s: a foreign character in the place of the check is never right", (scheme) => {
  const { width } = checkSchemes[scheme];
  const judge = evaluateCondition(all(checkIs(scheme, last(key, width), checkValueOfAny(scheme, butLast(key, width), lengths))));
  for (const { code, right } of checkedCodes(scheme, 40, 7)) if (right) for (const strange of ["-", "é", "码"]) expect(judge(code.slice(0, -1) + strange)).toBe(false);
});
