import fc from "fast-check";
import { finding } from "../result";
import { orderByParent } from "./orderByParent";

/** Rows as `甲<乙`: who, and under whom. */
const orderOf = (...rows: readonly string[]) => {
  const cells = rows.map((row) => row.split("<"));
  return orderByParent(cells.map(([name = ""]) => name || null), cells.map(([, parent = ""]) => parent || null));
};
const missing = finding("parent-missing", { input: "parent", value: "x" });

it.each<[string, string[], number[][]]>([
  ["nothing", [], []],
  ["roots in row order", ["A", "B", "C"], [[0, 1, 2]]],
  ["children before their parents", ["C<B", "B<A", "A", "D<B"], [[2], [1], [0, 3]]],
  ["spellings that mean the same", ["b<Ａ  Ltd.", "a ltd."], [[1], [0]]],
  ["parents that are not in the list", ["A<Z", "B<A"], [[0], [1]]],
  ["the first of two rows with one name", ["A<B", "B", "B<A"], [[1], [0], [2]]],
  ["rows without a name", ["<A", "A"], [[1], [0]]],
  ["circles, which wait for nobody", ["A<B", "B<A", "C<C"], [[0, 1, 2]]],
  ["rows below a circle", ["C<A", "A<B", "B<A", "D<C"], [[1, 2], [0], [3]]],
])("orders %s", (_, rows, levels) => {
  expect(orderOf(...rows).levels).toEqual(levels);
});

it("says why a parent that stands in the list has no code", () => {
  const order = orderOf("A<B", "B<A", "C<A", "D<Z", "E<E");
  expect([0, 1, 2, 3, 4].map((row) => order.explain(row, missing).kind)).toEqual(["parent-circular", "parent-circular", "parent-uncoded", "parent-missing", "parent-circular"]);
  expect(order.explain(0, finding("input-missing"))).toEqual(finding("input-missing"));
});

it("puts every row once, below its parent", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(19), { nil: undefined }), { maxLength: 20 }), (parents) => {
      const { levels } = orderByParent(parents.map((_, row) => `n${row}`), parents.map((parent) => (parent === undefined ? null : `n${parent}`)));
      const levelOf = new Map(levels.flatMap((rows, level) => rows.map((row) => [row, level] as const)));
      expect(levelOf.size).toBe(parents.length);
      const inCircle = (row: number): boolean => {
        let at: number | undefined = row;
        for (let step = 0; step <= parents.length && at !== undefined && at < parents.length; step++) {
          at = parents[at];
          if (at === row) return true;
        }
        return false;
      };
      parents.forEach((parent, row) => {
        const above = parent === undefined ? undefined : levelOf.get(parent);
        const expected = above === undefined || inCircle(row) ? 0 : above + 1;
        expect(levelOf.get(row)).toBe(expected);
      });
    }),
  );
});
