import fc from "fast-check";
import { createRegister } from "..";
import { registered } from "../testing/samples";
import { judge, optionsFor } from "./testing/lists";

const pattern = "{region}-{seq:4}";
const register = createRegister([registered("BJ-0001", { status: "void" })]);
const options = () => {
  return optionsFor(pattern, { register, counters: () => ({ next: 50 }), apart: true });
};

const code = fc.oneof(
  fc.tuple(fc.constantFrom("BJ", "SH", "bj", "XX", "B7"), fc.constantFrom("-", "－", ""), fc.integer({ min: 0, max: 99 }), fc.constantFrom("", " ", "O")).map(([region, dash, number, end]) => `${region}${dash}${String(number).padStart(4, "0")}${end}`),
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.constant(null),
);

it("says of each row what it says of that row alone, whatever stands beside it", () => {
  fc.assert(
    fc.property(fc.array(code, { minLength: 1, maxLength: 30 }), (codes) => {
      const together = judge(pattern, codes, options());
      const alone = codes.flatMap((each, at) => judge(pattern, [each], options()).found.map((found) => ({ ...found, row: at + 2 })));
      expect(together.found).toEqual(alone);
      expect(together.about).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it("knows what register and counters know of a code", () => {
  const { found } = judge(pattern, ["BJ-0001", "BJ-0049", "BJ-0050", "BJ-0049"], options());
  expect(found.map(({ row, findings }) => [row, findings.map(({ kind }) => kind)])).toEqual([[2, ["code-void"]], [4, ["number-above-counter"]]]);
});
