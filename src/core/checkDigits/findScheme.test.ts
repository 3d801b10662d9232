import { checkSchemeIds, checkSchemes, checkSchemeWords, findScheme } from ".";

it.each([
  ["luhn", "luhn"],
  ["Luhn", "luhn"],
  ["LUHN ", "luhn"],
  ["EAN-13", "gs1"],
  ["ISBN-13", "gs1"],
  ["条码", "gs1"],
  ["数字和", "digit-sum"],
  ["Digit Sum", "digit-sum"],
  ["digitsum", "digit-sum"],
  ["MOD 37,36", "mod37-36"],
  ["mod37_36", "mod37-36"],
  ["ISO/IEC 7064, MOD 37,36", "mod37-36"],
  ["iso7064-37-36", "mod37-36"],
  ["ISO 7064:2003 MOD 11-2", "mod11-2"],
  ["GB/T 17710-2008 MOD 11,10", "mod11-10"],
  ["ｍｏｄ９７－１０", "mod97-10"],
  ["GB32100", "mod31"],
  ["GB 32100-2015", "mod31"],
  ["统一社会信用代码", "mod31"],
  ["GB 11643-1999", "mod11-2"],
  ["身份证", "mod11-2"],
])("%s is %s", (word, id) => {
  expect(findScheme(word)?.id).toBe(id);
});

it.each(["", "-", "mod", "mod10", "mod 11", "iso7064", "gb", "constructor", "校验"])("%j is none", (word) => {
  expect(findScheme(word)).toBeUndefined();
});

it("every word means the scheme that lists it", () => {
  for (const id of checkSchemeIds) for (const word of [id, ...checkSchemes[id].words]) expect([word, findScheme(word)?.id]).toEqual([word, id]);
  expect(new Set(checkSchemeWords).size).toBe(checkSchemeWords.length);
});
