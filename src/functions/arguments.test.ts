import { argumentGrid, formulaElements, repeatedArguments, toInput } from "./arguments";

test("single values make one element", () => {
  expect(formulaElements([[["北京"]], [["信息技术"]], null], undefined)).toEqual({
    rows: 1,
    columns: 1,
    elements: [{ inputs: ["北京", "信息技术", null], customer: undefined }],
  });
});

test("a column beside a single value repeats the value", () => {
  const { rows, columns, elements } = formulaElements([[["北京"], ["上海"]], [["制造"]]], [["甲"], ["乙"]]);
  expect([rows, columns]).toEqual([2, 1]);
  expect(elements).toEqual([
    { inputs: ["北京", "制造"], customer: "甲" },
    { inputs: ["上海", "制造"], customer: "乙" },
  ]);
});

test("a shorter column leaves blanks, which are then refused or skipped, never guessed", () => {
  const { elements } = formulaElements([[["a"], ["b"], ["c"]], [["x"], ["y"]]], null);
  expect(elements[2]).toEqual({ inputs: ["c", null], customer: undefined });
});

test("a customer that is given but blank is not one that was left out", () => {
  expect(formulaElements([[["北京"]]], [[""]]).elements).toEqual([{ inputs: ["北京"], customer: "" }]);
});

test("no argument at all is one element, for rules that need none", () => {
  expect(formulaElements([null, undefined, null], null).elements).toEqual([{ inputs: [null, null, null], customer: undefined }]);
});

test.each([["x", "x"], [1, 1], [false, false], [null, null], [undefined, null], [{ entity: true }, null]])("%j arrives as %j", (given, input) => {
  expect(toInput(given)).toBe(input);
});

test("arguments of several shapes are laid side by side, with blanks where one was left out", () => {
  expect(argumentGrid([[["a"], ["b"]], [["x", "y"]], null])).toEqual({
    rows: 2,
    columns: 2,
    elements: [["a", "x", null], ["a", "y", null], ["b", "x", null], ["b", "y", null]],
  });
});

test.each([
  ["a list", [[["a"]], [["b"], ["c"]]], [[["a"]], [["b"], ["c"]]]],
  ["one left out in between", [[["a"]], null, [["c"]]], [[["a"]], null, [["c"]]]],
  ["none", [], []],
  ["null", null, []],
  ["undefined", undefined, []],
])("repeating arguments: %s", (_, given, expected) => {
  expect(repeatedArguments(given)).toEqual(expected);
});
