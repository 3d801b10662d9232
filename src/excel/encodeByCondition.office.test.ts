import { AUTOMATIC } from "../app/api";
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
  await setUp(opened, "{region}-{seq:3}");
  await opened.app.rules.save({ name: "大客户", pattern: "VIP{seq:3}{rule when tier is VIP}" });
  await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
  await opened.fill("名单", [
    ["客户名称", "地区", "客户等级", "客户编码"],
    ["甲", "北京", "VIP", ""], ["乙", "上海", "普通", ""], ["丙", "北京", "vip", ""], ["丁", "北京", "普通", ""], ["甲", "上海", "普通", ""],
  ]);
});

afterEach(() => opened.close());

test("a run by conditions says which rule gave how many codes, in the dry run as when issuing", async () => {
  const { lists } = opened.app;
  const list = await lists.find();
  const { columns, recordKey, target } = lists.propose(AUTOMATIC, list);
  const request = requestFor(opened, list, { rule: AUTOMATIC, columns, recordKey, target });
  // 甲 is a large customer by the first row, and keeps that code in the last.
  const byRule = [{ rule: "大客户", issued: 2, known: 1, sample: "VIP001" }, { rule: "客户编码", issued: 2, known: 0, sample: "SH-001" }];
  expect(await lists.dryRun(request, quietRun())).toMatchObject({ issued: 4, known: 1, byRule });
  expect(await lists.issue(request, quietRun())).toMatchObject({ issued: 4, known: 1, byRule });
  expect((await opened.values("名单")).slice(1).map((row) => row[3])).toEqual(["VIP001", "SH-001", "VIP002", "BJ-001", "VIP001"]);
  expect(opened.errors).toEqual([]);
});

test("a run under one rule names none", async () => {
  const { lists } = opened.app;
  expect((await lists.dryRun(requestFor(opened, await lists.find()), quietRun())).byRule).toEqual([]);
});
