import { addinNamesIn, fromFileFormula, toFileFormula } from "./formulaText";

const FUNCTIONS = new Set(["CUSTCODE", "CUSTCODE.NEXT", "MY_ADDIN.CODE"]);

describe("formula texts on screen and in a file", () => {
  const cases: readonly [reason: string, screen: string, file: string][] = [
    ["a function of ours", 'CUSTCODE(A1,"B")', '_xldudf_CUSTCODE(A1,"B")'],
    ["its dots are underscores in a file", "CUSTCODE.NEXT(A1)", "_xldudf_CUSTCODE_NEXT(A1)"],
    ["underscores of a known name stay", "MY_ADDIN.CODE(A1)", "_xldudf_MY_ADDIN_CODE(A1)"],
    ["functions of 2010 and later", 'XLOOKUP(A1,B:B,C:C)&TEXTJOIN("",TRUE,D1)', '_xlfn.XLOOKUP(A1,B:B,C:C)&_xlfn.TEXTJOIN("",TRUE,D1)'],
    ["functions with two prefixes", "SORT(FILTER(A:A,B:B>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B>1))"],
    ["texts and sheet names are left alone", '"XLOOKUP("&\'CUSTCODE(\'!A1&SUM(A1)', '"XLOOKUP("&\'CUSTCODE(\'!A1&SUM(A1)'],
  ];
  test.each(cases)("%s", (_reason, screen, file) => {
    expect(toFileFormula(screen, FUNCTIONS)).toBe(file);
    expect(fromFileFormula(file, FUNCTIONS)).toBe(screen);
  });

  test("an unknown add-in's function reads with dots", () => {
    expect(fromFileFormula("_xldudf_CONTOSO_ADD(1,2)")).toBe("CONTOSO.ADD(1,2)");
    expect(addinNamesIn('_xldudf_CONTOSO_ADD(1)&_xldudf_X("")')).toEqual(["CONTOSO.ADD", "X"]);
  });

  test("names inside LET and LAMBDA lose their prefix, texts do not", () => {
    expect(fromFileFormula('_xlfn.LET(_xlpm.x,1,_xlpm.x&"_xlpm.")')).toBe('LET(x,1,x&"_xlpm.")');
  });
});
