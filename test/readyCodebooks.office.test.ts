// Ready codebooks in the sheet: what cannot be loaded leaves nothing behind, and the largest fits.
import { openAddin, type OpenedAddin } from "./support/openAddin";

let addin: OpenedAddin;

beforeEach(async () => void (addin = await openAddin()));
afterEach(() => addin.close());

const rule = { name: "客户编码", pattern: "{city}-{seq:3}" };
const books = () => Object.fromEntries(addin.custcode.state.get().codebooks.map(({ name, count }) => [name, count]));

test("a codebook that cannot be loaded leaves the workbook as it was", async () => {
  await expect(addin.custcode.setup.create({ locale: "zh-CN", rule, codebooks: ["cities", "none"] })).rejects.toMatchObject({ error: { kind: "no-rule" } });
  await addin.settled();
  expect(addin.custcode.state.get().phase).toBe("absent");
  expect(addin.excel.workbook.tableByName("CustCodeCodebooks")).toBeUndefined();
});

test("books of cities, counties and continents stand in the sheet as they were, and codes are looked up in them", async () => {
  const { setup, rules, state } = addin.custcode;
  await setup.create({ locale: "zh-CN", rule, codebooks: ["cities", "provinces"] });
  await rules.addReadyCodebook("county-numbers", "zh-CN");
  await rules.addReadyCodebook("continent-classes", "zh-CN");
  await addin.settled();
  expect(books()).toEqual({ city: 372, region: 34, countyNumber: 2850, continent: 4 });
  expect(state.get().problems).toEqual([]);
  expect(rules.entries("countyNumber").at(-1)).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) });
  expect(rules.entries("continent").find(({ code }) => code === "C")?.aliases).toContain("广东省深圳市");
  await addin.type("Sheet1!A1", '=CUSTCODE("广东深圳")');
  expect(addin.show("Sheet1!A1")).toBe("SZ-001");
});
