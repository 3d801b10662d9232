import { callsCustCode, isWholeCall } from "./formulaText";

test.each([
  ['=CUSTCODE("北京","信息技术","A")', true, true],
  ["=custcode (A2,B2,C2)", true, true],
  ["=_xldudf_CUSTCODE(A2,B2,C2)", true, true],
  ["=CUSTCODE(IF(A2=\"\",\"(\",A2),B2)", true, true],
  ['=IF(A2="","",CUSTCODE(A2,B2,C2))', true, false],
  ['=CUSTCODE(A2)&"-"&CUSTCODE(A3)', true, false],
  ["=CUSTCODE(A2,'a)b'!B2) ", true, true],
  ['=CUSTCODE.BY("客户编码",D2,A2,B2)', true, true],
  ["=1+_xldudf_CUSTCODE_BY(A2,D2)", true, false],
  ["=CUSTCODE.NEXT(A2)", false, false],
  ["=MYCUSTCODE(A2)", false, false],
  ['="CUSTCODE("', false, false],
  ["BJ-IT-0001", false, false],
  ["", false, false],
])("%s: calls it %s, whole %s", (formula, calls, whole) => {
  expect(callsCustCode(formula)).toBe(calls);
  expect(isWholeCall(formula)).toBe(whole);
});
