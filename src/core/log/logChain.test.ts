import { logRow, verifyLog, type ChainedRow } from "./logChain";

const chain = (rows: readonly (readonly string[])[]): ChainedRow[] => {
  let hash = "";
  return rows.map((fields) => ({ fields, hash: (hash = logRow(hash, fields)) }));
};
const rows = chain([["2026-01-01", "me", "rule"], ["2026-01-02", "me", "void"], ["2026-01-03", "you", "undo"], ["2026-01-04", "you", "rule"]]);
const [first, second, third, fourth] = rows as [ChainedRow, ChainedRow, ChainedRow, ChainedRow];

it("hashes a row as SHA-256 of its JSON", () => {
  // printf '["","a"]' | sha256sum
  expect(logRow("", ["a"])).toBe("1958ef6f7fededf493768f1447db06dee559bd32dd59772de3c9aaa59a3e3eed");
});

it.each([
  ["a whole log", rows, []],
  ["an empty log", [], []],
  ["a changed field", [first, { ...second, fields: ["2026-01-02", "me", "nothing"] }, third, fourth], [1]],
  ["a row taken out", [first, third, fourth], [1]],
  ["a row put in between", [first, ...chain([["x"]]), second, third, fourth], [1, 2]],
  ["rows in another order", [first, third, second, fourth], [1, 2, 3]],
  ["fields shifted between cells", [{ ...first, fields: ["2026-01-01me", "", "rule"] }], [0]],
])("tells %s", (_, log, expected) => {
  expect(verifyLog(log)).toEqual(expected);
});
