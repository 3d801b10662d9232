import { createSharedWorkbook, describeWorkbook } from "../coauthoring";
import { enterText } from "../model/writing";
import { type Coauthor, openCoauthors, type Coauthors } from "./openCoauthors";

let office: Coauthors;
let zhang: Coauthor;
let li: Coauthor;

beforeEach(async () => {
  office = await openCoauthors(createSharedWorkbook(["名单"]), ["张", "李"]);
  [zhang, li] = office.people as [Coauthor, Coauthor];
  await zhang.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("名单").getRange("A1:B2");
    range.values = [["名称", "编码"], ["甲", "A1"]];
    context.workbook.tables.add(range, true).name = "List";
    await context.sync();
  });
  await office.settled();
});
afterEach(() => office.close());

/** What a product does that appends: looks where the table ends, and writes below it. */
async function append({ excel }: Coauthor, name: string, code: string): Promise<void> {
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem("List").getRange();
    table.load("rowCount");
    await context.sync();
    table.getCell(table.rowCount as number, 0).getResizedRange(0, 1).values = [[name, code]];
    await context.sync();
  });
}

async function rows({ excel }: Coauthor): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const body = context.workbook.tables.getItem("List").getDataBodyRange();
    body.load("values");
    await context.sync();
    return body.values;
  });
}

test("two people who append below one table at the same time: one row overwrites the other, for both", async () => {
  await Promise.all([append(zhang, "乙", "Z2"), append(li, "丙", "L2")]);
  expect([await rows(zhang), await rows(li)]).toEqual([[["甲", "A1"], ["乙", "Z2"]], [["甲", "A1"], ["丙", "L2"]]]);
  await office.settled();
  const survivors = await rows(zhang);
  expect(survivors).toEqual(await rows(li));
  expect(survivors).toHaveLength(2);
  expect([["乙", "Z2"], ["丙", "L2"]]).toContainEqual(survivors[1]);
  expect(describeWorkbook(zhang.replica.book)).toEqual(describeWorkbook(li.replica.book));
});

test("people who see each other's rows first lose none", async () => {
  await append(zhang, "乙", "Z2");
  await office.settled();
  await append(li, "丙", "L2");
  await office.settled();
  expect(await rows(zhang)).toEqual([["甲", "A1"], ["乙", "Z2"], ["丙", "L2"]]);
});

test("a change is heard as local by its author and as remote by the others, with the table's id that both know", async () => {
  const heard: string[] = [];
  for (const { person, excel } of office.people) {
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ source, address, triggerSource }) => void heard.push(`${person} ${source} ${triggerSource} ${address}`));
      context.workbook.tables.getItem("List").onChanged.add(async ({ source }) => void heard.push(`${person} ${source} table`));
      await context.sync();
    });
  }
  await append(zhang, "乙", "Z2");
  await office.resting();
  expect(heard.splice(0).sort()).toEqual(["张 Local ThisLocalAddin A3:B3", "张 Local table"]);
  await office.settled();
  expect(heard.splice(0).sort()).toEqual(["李 Remote Unknown A3:B3", "李 Remote table"]);
  enterText(li.replica.book, li.replica.book.sheets[0]!.id, 8, 0, "typed");
  await office.settled();
  expect(heard.sort()).toEqual(["张 Remote Unknown A9", "李 Local Unknown A9"]);
});

test("a range that a page holds follows what others insert", async () => {
  await zhang.excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("名单").getRange("A2");
    cell.track();
    await context.sync();
    await li.excel.run(async (other) => {
      other.workbook.worksheets.getItem("名单").getRange("1:2").insert("Down");
      await other.sync();
    });
    office.shared.network.settle();
    cell.load("address, values");
    await context.sync();
    expect([cell.address, cell.values]).toEqual(["名单!A4", [["甲"]]]);
  });
});

test("messages that arrive by chance between requests: in the end all are the same", async () => {
  const chance = office.deliverByChance(7);
  const work = async (person: Coauthor, count: number): Promise<void> => {
    for (let at = 0; at < count; at++) await append(person, `${person.person}${at}`, `${at}`);
  };
  const wang = await office.join("王");
  await Promise.all([work(zhang, 15), work(li, 15), work(wang, 15)]);
  chance.stop();
  await office.settled();
  const descriptions = office.people.map(({ replica }) => describeWorkbook(replica.book));
  for (const description of descriptions) expect(description).toEqual(describeWorkbook(office.shared.book));
  // The table does not lie about its length, but some rows are lost: nobody waited for anybody.
  expect((await rows(wang)).length).toBeLessThan(46);
});
