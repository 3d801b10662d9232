// Several people with the whole add-in, each on a copy of the workbook of their own. What must hold when they work at the same moment is
// tested elsewhere; here: everybody's add-in works on their own copy, and hears what the others did once it arrives.
import type { ListSource } from "../src/app/api";
import { quietRun } from "../src/excel/testing/openCustCode";
import { createSharedWorkbook, describeWorkbook } from "../src/workbench/emulator/coauthoring";
import { USER } from "../src/workbench/emulator/model/events";
import { enterText, writeInputs } from "../src/workbench/emulator/model/writing";
import { openColleagues, type Team, type TeamMember } from "./support/openColleagues";

let team: Team;

afterEach(() => team.close());

/** Names and regions in a sheet of the person's own, as typed by them. */
function fill({ replica: { book } }: TeamMember, sheetAt: number, names: readonly string[]): void {
  book.edit(USER, "fill", () => {
    writeInputs(book, book.sheets[sheetAt]!, { row: 0, column: 0, rows: names.length + 1, columns: 2 }, [["名称", "地区"], ...names.map((name) => [name, "北京"])]);
  });
}

async function issue(member: TeamMember, sheet: string): Promise<void> {
  const list: ListSource = await team.work(member, async () => {
    await member.excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).activate();
      context.workbook.worksheets.getItem(sheet).getRange("A2").select();
      await context.sync();
    });
    return member.app.lists.find();
  });
  const rule = member.app.state.get().rules[0]!.name;
  const { columns, target } = member.app.lists.propose(rule, list);
  await member.app.lists.issue({ list, rule, columns, target, targetHeader: "客户编码", includeHidden: false }, quietRun());
}

const codesOn = ({ replica: { book } }: TeamMember, sheet: string, rows: number): unknown[] => Array.from({ length: rows }, (_, at) => book.sheetByName(sheet)!.value(at + 1, 2));

test("one sets up, all see it; each issues in turn, by list and by formula", async () => {
  team = await openColleagues(createSharedWorkbook(["甲表", "乙表", "丙表"]), ["张", "李", "王"]);
  const [zhang, li, wang] = team.people as [TeamMember, TeamMember, TeamMember];
  await zhang.app.setup.create({ locale: "zh-CN", rule: { name: "客户编码", pattern: "{region}-{seq:4}" }, codebooks: ["regions"] });
  expect(li.replica.book.tableByName("CustCodeRegister")).toBeUndefined();
  await team.settled();
  expect(team.people.map(({ app }) => app.state.get().rules.length)).toEqual([1, 1, 1]);

  fill(zhang, 0, ["甲一", "甲二"]);
  fill(li, 1, ["乙一"]);
  await team.settled();
  await issue(zhang, "甲表");
  expect(codesOn(li, "甲表", 2)).toEqual([null, null]);
  await team.settled();
  await issue(li, "乙表");
  await team.settled();
  enterText(wang.replica.book, wang.replica.book.sheetByName("丙表")!.id, 0, 0, '=CUSTCODE("北京",,,"丙一")');
  await team.settled();

  expect(codesOn(wang, "甲表", 2)).toEqual(["BJ-0001", "BJ-0002"]);
  expect(codesOn(zhang, "乙表", 1)).toEqual(["BJ-0003"]);
  // Everybody's Excel evaluates the formula with the functions of their own page.
  expect(team.people.map(({ replica }) => replica.book.sheetByName("丙表")!.value(0, 0))).toEqual(["BJ-0004", "BJ-0004", "BJ-0004"]);
  const { box, sheetId } = team.shared.book.tableByName("CustCodeRegister")!;
  const people = Array.from({ length: 4 }, (_, at) => Array.from({ length: box.columns }, (__, c) => zhang.replica.book.sheet(sheetId).value(box.row + 1 + at, box.column + c))).map((row) => ["张", "李", "王"].find((name) => row.includes(name)));
  expect(people).toEqual(["张", "张", "李", "王"]);
  const [first, ...others] = team.people.map(({ replica }) => describeWorkbook(replica.book));
  for (const other of others) expect(other).toEqual(first);
  expect(team.people.flatMap(({ errors }) => errors)).toEqual([]);
});

test("somebody closes the workbook and opens it again", async () => {
  team = await openColleagues(createSharedWorkbook(["甲表"]), ["张", "李"], { withFunctions: false });
  const [zhang] = team.people as [TeamMember];
  await zhang.app.setup.create({ locale: "zh-CN", rule: { name: "客户编码", pattern: "{region}-{seq:4}" }, codebooks: ["regions"] });
  await team.settled();
  fill(zhang, 0, ["甲一"]);
  await issue(zhang, "甲表");
  await team.settled();
  team.leave("李");
  const again = await team.join("李");
  expect(again.app.state.get().registered).toBe(1);
  expect(codesOn(again, "甲表", 1)).toEqual(["BJ-0001"]);
});
