import type { Scalar } from "../model/values";
import { TinyWorkbook } from "./testing/tinyWorkbook";

/** A small customer list: region, industry, tier, sales. */
const LIST: Readonly<Record<string, Scalar>> = {
  A1: "区域", B1: "行业", C1: "等级", D1: "销售额",
  A2: "北京", B2: "信息技术", C2: "A", D2: 100,
  A3: "上海", B3: "金融", C3: "B", D3: 250.5,
  A4: "北京", B4: "制造", C4: "a", D4: 50,
  A5: "广州", B5: "金融", C5: "C", D5: "x",
  F1: "blank below", F3: true, F4: "7", F5: 3,
};

function result(formula: string): Scalar | Scalar[][] {
  const workbook = new TinyWorkbook();
  workbook.enter(LIST);
  workbook.tables.push({ name: "Customers", sheetId: "s1", box: { row: 0, column: 0, rows: 5, columns: 4 }, hasHeaders: true, hasTotals: false, columns: ["区域", "行业", "等级", "销售额"] });
  workbook.names.set("rate", "=0.5");
  workbook.names.set("regions", "=Sheet1!$A$2:$A$5");
  workbook.enter({ "Sheet2!A1": 42, "Sheet2!A2": "北京" });
  workbook.type({ J10: formula });
  const block = workbook.engine.spillAt("s1", 9, 9)?.box;
  if (!block) return workbook.get("J10");
  return workbook.grid(`J10:${String.fromCharCode(73 + block.columns)}${9 + block.rows}`);
}

describe("formulas give what Excel gives", () => {
  const cases: readonly (readonly [string, Scalar | Scalar[][]])[] = [
    // operators
    ["=1+2*3", 7], ["=-2^2", 4], ["=2^3^2", 64], ["=(1+2)*3", 9], ["=50%+1", 1.5], ["=7/0", "#DIV/0!"], ["=0^0", "#NUM!"],
    ['="a"&1&TRUE', "a1TRUE"], ['="5"+1', 6], ['="a"+1', "#VALUE!"], ["=0.1+0.2=0.3", true], ['="a"="A"', true], ['="a"<>"b"', true],
    ['=1<"a"', true], ['="z"<TRUE', true], ["=F2=0", true], ['=F2=""', true], ["=F2", 0], ['=F2&""', ""], ["=--TRUE", 1], ['="2024-02-28"+1', 45351],
    ["=1/3&\"\"", "0.333333333333333"], ["=1E+20&\"\"", "1E+20"], ["=#N/A+1", "#N/A"], ["=1+", "#NAME?"], ["=A2:A3 A3:B3", "上海"],
    // references, names, tables
    ["=Sheet2!A1", 42], ["='Sheet2'!A1+1", 43], ["=Nowhere!A1", "#REF!"], ["=rate*2", 1], ["=ROWS(regions)", 4], ["=unknown", "#NAME?"], ["=UNKNOWN(1)", "#NAME?"],
    ["=SUM(Customers[销售额])", 400.5], ["=COUNTA(Customers[[区域]:[等级]])", 12], ["=INDEX(Customers[#Headers],2)", "行业"], ["=ROWS(Customers[#All])", 5],
    ["=ROWS(Customers)", 4], ["=Customers[没有]", "#REF!"], ["=SUM(D:D)", 400.5], ["=COUNTA(2:2)", 4], ["=SUM(A1:INDEX(D:D,3))", 350.5], ["=SUM((D2,D4))", 150],
    ["=#REF!", "#REF!"], ["=Sheet2!#REF!+1", "#REF!"], ["=INDIRECT(\"D\"&2)", 100], ["=SUM(OFFSET(D1,1,0,2,1))", 350.5], ["=ROW()", 10], ["=COLUMN(C1)", 3],
    // logic
    ['=IF(D2>60,"big","small")', "big"], ["=IF(FALSE,1)", false], ["=IF(1,F2)", 0], ['=IFERROR(1/0,"no")', "no"], ['=IFERROR(NA(),"")', ""], ['=IFNA(1/0,"no")', "#DIV/0!"],
    ['=IFNA(MATCH("x",A:A,0),"new")', "new"], ["=AND(TRUE,1)", true], ["=OR(F1:F2)", "#VALUE!"], ["=OR(FALSE,F3)", true], ["=NOT(0)", true], ["=XOR(TRUE,TRUE)", false],
    ["=IFS(FALSE,1,TRUE,2)", 2], ['=SWITCH("b","a",1,"B",2,3)', 2], ["=SWITCH(9,1,2)", "#N/A"], ["=CHOOSE(2,1/0,5)", 5], ["=LET(x,2,y,x*3,x+y)", 8], ["=IF(,1,2)", 2],
    // aggregates
    ["=SUM(D2:D5)", 400.5], ['=SUM("3",TRUE)', 4], ["=SUM(F1:F5)", 3], ["=COUNT(F1:F5)", 1], ["=COUNTA(F1:F5)", 4], ["=COUNTBLANK(F1:F5)", 1], ["=AVERAGE(D2:D4)", 133.5],
    ["=AVERAGE(A1:A2)", "#DIV/0!"], ["=MAX(D:D)", 250.5], ["=MIN(D2:D5)", 50], ["=MEDIAN(1,2,4)", 2], ["=LARGE(D2:D5,2)", 100], ["=SMALL(D2:D5,1)", 50], ["=RANK(100,D2:D4)", 2],
    ["=SUMPRODUCT((A2:A5=\"北京\")*(D2:D5=100))", 1], ["=SUMPRODUCT(D2:D4,D2:D4)", 75250.25], ["=SUBTOTAL(9,D2:D5)", 400.5], ["=STDEV.S(1,2,3)", 1], ["=SUM(1,1/0)", "#DIV/0!"],
    // conditions
    ['=COUNTIF(A:A,"北京")', 2], ['=COUNTIF(C2:C5,"A")', 2], ['=COUNTIF(D2:D5,">=100")', 2], ['=COUNTIF(A2:A5,"<>北京")', 2], ['=COUNTIF(A2:A5,"北*")', 2], ['=COUNTIF(B2:B5,"??")', 3],
    ["=COUNTIF(F1:F5,7)", 1], ['=COUNTIF(F1:F5,"")', 1], ['=COUNTIFS(A2:A5,"北京",D2:D5,"<60")', 1], ['=SUMIF(A2:A5,"北京",D2:D5)', 150], ['=SUMIFS(D2:D5,A2:A5,"北京",C2:C5,"a")', 150],
    ['=AVERAGEIF(A2:A5,"北京",D2:D5)', 75], ['=MAXIFS(D2:D5,A2:A5,"北京")', 100], ['=SUMIF(D2:D5,">60")', 350.5],
    // lookup
    ['=VLOOKUP("上海",A2:D5,4,FALSE)', 250.5], ['=VLOOKUP("上海",A:D,2,0)', "金融"], ['=VLOOKUP("天津",A2:D5,4,0)', "#N/A"], ["=VLOOKUP(5,{1,\"a\";3,\"b\";7,\"c\"},2)", "b"], ['=VLOOKUP("北*",A2:D5,4,)', 100],
    ['=HLOOKUP("行业",A1:D5,3,0)', "金融"], ['=MATCH("广州",A:A,0)', 5], ["=MATCH(4,{1,3,5})", 2], ["=MATCH(4,{9,5,3},-1)", 2], ['=INDEX(B2:B5,MATCH("上海",A2:A5,0))', "金融"], ["=INDEX(A2:D5,9,1)", "#REF!"],
    ['=XLOOKUP("广州",A2:A5,B2:B5)', "金融"], ['=_xlfn.XLOOKUP("?",A2:A5,B2:B5,"none")', "none"], ['=XLOOKUP("北京",A2:A5,D2:D5,,0,-1)', 50], ["=XLOOKUP(60,D2:D4,A2:A4,,1)", "北京"], ['=XMATCH("金融",B2:B5)', 2],
    ['=LOOKUP(2,{1,2,3},{"x","y","z"})', "y"], ['=ADDRESS(2,3)', "$C$2"],
    // text
    ['=TEXT(7,"0000")', "0007"], ['=TEXT(DATE(2024,2,28),"yyyy-mm-dd")', "2024-02-28"], ['=TEXT(1234.5,"#,##0.00")', "1,234.50"], ['=TEXT("x","@")', "x"],
    ['=LEFT("客户编码",2)', "客户"], ['=LEFT("ab",)', ""], ['=RIGHT("abc",2)', "bc"], ['=MID("abcdef",2,3)', "bcd"], ['=LEN("客户")', 2], ['=UPPER("bj-it")', "BJ-IT"], ['=TRIM("  a  b ")', "a b"],
    ['=SUBSTITUTE("a-b-c","-","")', "abc"], ['=SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"], ['=FIND("b","abc")', 2], ['=SEARCH("B?","abc")', 2], ['=FIND("x","abc")', "#VALUE!"], ['=REPT("0",3)', "000"],
    ['=TEXTJOIN("-",TRUE,A2:A3,"",C2)', "北京-上海-A"], ['=CONCAT(A2:B2,1)', "北京信息技术1"], ['=EXACT("a","A")', false], ['=VALUE("1,200")', 1200], ['=PROPER("li wei")', "Li Wei"], ["=CHAR(65)", "A"],
    ['=TEXTBEFORE("BJ-IT-1","-")', "BJ"], ['=TEXTAFTER("BJ-IT-1","-",2)', "1"], ['=REPLACE("abc",2,1,"X")', "aXc"], ['=CODE("A")', 65],
    // numbers and dates
    ["=ROUND(2.345,2)", 2.35], ["=ROUND(-2.5,0)", -3], ["=ROUND(1250,-2)", 1300], ["=ROUNDUP(1.01,1)", 1.1], ["=ROUNDDOWN(1.09,1)", 1], ["=MOD(-3,2)", 1], ["=INT(-1.5)", -2], ["=TRUNC(-1.5)", -1],
    ["=CEILING(7,5)", 10], ["=QUOTIENT(7,2)", 3], ["=SQRT(-1)", "#NUM!"], ["=LOG10(1000)", 3], ["=GCD(12,18)", 6], ["=FACT(5)", 120], ["=BASE(255,16)", "FF"], ["=DECIMAL(\"FF\",16)", 255],
    ["=DATE(2024,1,31)", 45322], ["=YEAR(45322)", 2024], ["=MONTH(45322)", 1], ["=DAY(45322)", 31], ["=EDATE(45322,1)", 45351], ["=EOMONTH(45322,0)", 45322], ["=WEEKDAY(45322,2)", 3], ['=DATEDIF(DATE(2020,1,15),DATE(2024,1,14),"Y")', 3],
    ["=WEEKNUM(DATE(2024,1,7))", 2], ["=ISOWEEKNUM(DATE(2021,1,3))", 53], ["=HOUR(0.75)", 18], ['=DATEVALUE("2024-02-28")', 45350],
    // questions
    ["=ISBLANK(F2)", true], ["=ISBLANK(F1)", false], ["=ISERROR(1/0)", true], ["=ISNA(NA())", true], ["=ISNUMBER(D5)", false], ["=ISTEXT(D5)", true], ["=ISFORMULA(J10)", true], ["=TYPE(TRUE)", 4], ["=ERROR.TYPE(NA())", 7], ['=N("x")', 0],
    // arrays
    ["={1,2;3,4}", [[1, 2], [3, 4]]], ["=A2:A3", [["北京"], ["上海"]]], ["=D2:D4*2", [[200], [501], [100]]], ["={1,2}+{10;20}", [[11, 12], [21, 22]]], ["={1,2,3}+{1,2}", [[2, 4, "#N/A"]]],
    ["=LEN(A2:B3)", [[2, 4], [2, 2]]], ['=IF(D2:D4>60,"y","n")', [["y"], ["y"], ["n"]]], ['=IFERROR(D2:D5/1,0)', [[100], [250.5], [50], [0]]], ["=SEQUENCE(2,2,5,5)", [[5, 10], [15, 20]]],
    ["=UNIQUE(A2:A5)", [["北京"], ["上海"], ["广州"]]], ["=SORT({3;1;2})", [[1], [2], [3]]], ["=SORT({3;1;2},1,-1)", [[3], [2], [1]]], ["=SORT(A2:D4,4)", [["北京", "制造", "a", 50], ["北京", "信息技术", "A", 100], ["上海", "金融", "B", 250.5]]],
    ['=FILTER(B2:B5,A2:A5="北京")', [["信息技术"], ["制造"]]], ['=FILTER(B2:B5,A2:A5="x","none")', "none"], ['=FILTER(B2:B5,A2:A5="x")', "#CALC!"], ["=SORTBY({\"a\";\"b\"},{2;1})", [["b"], ["a"]]],
    ["=TRANSPOSE({1,2})", [[1], [2]]], ["=TAKE({1;2;3},-2)", [[2], [3]]], ["=DROP({1;2;3},1)", [[2], [3]]], ["=VSTACK({1,2},3)", [[1, 2], [3, "#N/A"]]], ["=HSTACK({1;2},{3;4})", [[1, 3], [2, 4]]], ["=TOCOL({1,2;3,4})", [[1], [2], [3], [4]]],
    ['=VLOOKUP({"北京";"上海"},A2:D5,4,0)', [[100], [250.5]]], ['=XLOOKUP("上海",A2:A5,A2:D5)', [["上海", "金融", "B", 250.5]]], ['=COUNTIF(A2:A5,UNIQUE(A2:A5))', [[2], [1], [1]]], ["=CHOOSECOLS({1,2,3},3,1)", [[3, 1]]], ['=TEXTSPLIT("a,b",",")', [["a", "b"]]],
    ["=SUM(LEN(A2:A5))", 8], ["=INDEX({1,2;3,4},2,0)", [[3, 4]]], ["=@A2:A5", "#VALUE!"], ["=@D9:J9", 0], ["=ROW(A1:A2)", [[1], [2]]], ["=F2:F3", [[0], [true]]],
  ];

  test.each(cases)("%s", (formula, expected) => {
    expect(result(formula)).toEqual(expected);
  });

  test("volatile functions run at every recalculation", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: "=RAND()", B1: "=A1" });
    const first = workbook.get("B1");
    workbook.engine.recalculate("dirty");
    expect(workbook.get("B1")).not.toBe(first);
    expect(workbook.get("B1")).toBe(workbook.get("A1"));
  });
});
