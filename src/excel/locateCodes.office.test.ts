import { openCustCode, type OpenedCustCode, setUp } from "./testing/openCustCode";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
  await setUp(opened);
  await opened.fill("名单 2026", [["编码", "", ""], ["K-01", " k-01", 7], ["", '="K-"&"02"', "K-011"]]);
  await opened.fill("别处", [["Ｋ－０１"]]);
});

afterEach(() => {
  expect(opened.errors).toEqual([]);
  opened.close();
});

test("finds where codes stand or are shown, whatever their case, width and blanks", async () => {
  expect(await opened.ports.formulaCells.find(["K-01", "K-02", "K-03"])).toEqual(
    new Map([["K-01", ["'名单 2026'!A2", "'名单 2026'!B2", "别处!A1"]], ["K-02", ["'名单 2026'!B3"]]]),
  );
  expect(await opened.ports.formulaCells.find([])).toEqual(new Map());
});

test("locates codes as texts, and with formulas where asked to", async () => {
  const { locate } = opened.ports.formulaCells;
  expect([...(await locate(["K-01", "K-02"]))]).toEqual(["K-01"]);
  expect([...(await locate(["K-01", "K-02"], { shown: true }))].sort()).toEqual(["K-01", "K-02"]);
});

test("names at most twenty cells of a code", async () => {
  await opened.fill("许多", Array.from({ length: 30 }, () => ["K-09"]));
  expect((await opened.ports.formulaCells.find(["K-09"])).get("K-09")).toHaveLength(20);
});

test("hands over all texts of the user's sheets, and says how far it is", async () => {
  const texts: string[] = [];
  const told: [number, number][] = [];
  await opened.ports.formulaCells.scan((text) => void texts.push(text), (done, total) => void told.push([done, total]));
  expect(texts).toEqual(["编码", "K-01", " k-01", "K-02", "K-011", "Ｋ－０１"]);
  expect([told[0], told.at(-1)]).toEqual([[0, 10], [10, 10]]);
});

test("a scan ends with what stops it", async () => {
  await expect(opened.ports.formulaCells.scan(() => undefined, () => Promise.reject(new Error("enough")))).rejects.toThrow("enough");
});
