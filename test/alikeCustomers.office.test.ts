// Customers in another spelling: what only differs in blanks, width and case is the same customer; what differs in more is suggested, and a person decides.
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "../src/excel/testing/openCustCode";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"]]);
});
afterEach(() => opened.close());

const request = async () => requestFor(opened, await opened.app.lists.find(), { recordKey: 0 });
const fill = (sheet: string, names: readonly string[]) => opened.fill(sheet, [["名称", "地区"], ...names.map((name) => [name, "北京"])]);

test("a dry run names new customers that are like known ones, and like each other; they get codes of their own all the same", async () => {
  await fill("名单", ["驰远贸易有限公司", "宏图科技（北京）有限公司"]);
  await opened.app.lists.issue(await request(), quietRun());
  await fill("名单2", ["驰远贸易有限责任公司", "ｃｈｉ Ltd", " 驰远贸易 有限公司", "星河实业集团", "星河实业(集团)有限公司", "宏图科技有限公司上海分公司"]);
  const { issued, known, alike } = await opened.app.lists.dryRun(await request(), quietRun());
  expect({ issued, known }).toEqual({ issued: 5, known: 1 });
  expect(alike.rows.map(({ address, findings }) => [address, findings[0]?.params["other"], findings[0]?.params["code"]])).toEqual([["名单2!A2", "驰远贸易有限公司", "BJ-0001"], ["名单2!A6", "星河实业集团", "BJ-0005"]]);
  expect(await opened.app.lists.issue(await request(), quietRun())).toMatchObject({ issued: 5, known: 1, alike: { count: 0 } });
});

test("a list without customers suggests nobody", async () => {
  await fill("名单", ["甲公司", "甲有限公司"]);
  expect((await opened.app.lists.dryRun({ ...(await request()), recordKey: undefined }, quietRun())).alike).toEqual({ count: 0, rows: [] });
});
