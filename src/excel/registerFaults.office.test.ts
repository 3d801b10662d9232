import { createAdoptionUseCases } from "../app/adoption/createAdoptionUseCases";
import { breaksIn, openBreakable, PATIENCE, type Breakable } from "./testing/breakOff";
import { addBook, quietRun, setUp } from "./testing/openCustCode";

// Each request of an adoption and of a restore fails, is applied and answered with an error, or is the last one before the tab is closed. The
// add-in starts anew and the person does the same once more. Then every code is registered once, none is lost, no counter stands too low.

let broken: Breakable;
const tallies: string[] = [];

beforeAll(async () => {
  localStorage.clear();
  broken = await openBreakable();
  await setUp(broken.opened, "{region}-{seq:6}");
  await addBook(broken.opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
});
afterAll(() => {
  process.stdout.write(`${tallies.join("\n")}\n`);
  broken.close();
});

/** The register's codes; none while its sheet is gone. */
async function registered(): Promise<readonly string[]> {
  if (!broken.opened.excel.workbook.tableByName("CustCodeRegister")) return [];
  return (await broken.opened.rows("CustCodeRegister")).map((row) => String(row["编码"]));
}

/** No code in two rows, none lost and, once all is done, every counter behind the register's highest number. */
async function expectNoLie(at: { readonly when: string; readonly [detail: string]: unknown }, wanted: readonly string[]): Promise<void> {
  const codes = await registered();
  const counters = new Map((await broken.opened.rows("CustCodeCounters")).map((row) => [String(row["流水依据"]), Number(row["下一个号"])]));
  expect({
    at,
    twice: codes.filter((code, index) => codes.indexOf(code) < index),
    lost: wanted.filter((code) => !codes.includes(code)),
    // Broken off, the sheet may still show a counter that somebody lowered: the register counts then.
    tooLow: codes.filter((code) => at.when === "done again" && (counters.get(code.slice(0, 2)) ?? 0) <= Number(code.slice(3))),
  }).toEqual({ at, twice: [], lost: [], tooLow: [] });
}

/** Breaks off at each request; what comes after is the same work in the add-in that was started anew. */
async function tryEach(name: string, prepare: () => Promise<{ work: () => Promise<unknown>; before: readonly string[]; after: readonly string[] }>): Promise<void> {
  const requests = await broken.requestsOf((await prepare()).work);
  expect(requests.filter((writes) => writes).length).toBeGreaterThan(2);
  const breaks = breaksIn(requests);
  for (const { at, kind, fault } of breaks) {
    const { work, before, after } = await prepare();
    await broken.runWith(fault, at, work);
    await broken.startAnew();
    await expectNoLie({ name, kind, request: at, when: "broken off" }, before);
    await work();
    await expectNoLie({ name, kind, request: at, when: "done again" }, after);
  }
  tallies.push(`${name}: ${requests.length} requests, ${breaks.length} runs`);
}

let lists = 0;

/** A list of twelve codes that are still to be adopted. */
async function nextList(): Promise<{ readonly codes: readonly string[]; readonly adopt: () => Promise<unknown> }> {
  const first = ++lists * 20;
  const codes = Array.from({ length: 12 }, (_, at) => `${at % 3 === 0 ? "SH" : "BJ"}-${String(first + at).padStart(6, "0")}`);
  await broken.opened.fill(`旧表${lists}`, [["名称", "编码"], ...codes.map((code, at) => [`客户${lists}-${at}`, code])]);
  const list = await broken.app().lists.find();
  const adopt = () => createAdoptionUseCases({ workspace: broken.app().workspace, ports: broken.ports, rowsPerStep: 5 }).adopt({ list, column: 1, rule: "", columns: {}, recordKey: 0 }, {}, quietRun());
  return { codes, adopt };
}

test("adopting a list", async () => {
  await tryEach("adopt", async () => {
    const { codes, adopt } = await nextList();
    const before = await registered();
    return { work: adopt, before, after: [...before, ...codes] };
  });
}, PATIENCE);

test("restoring a backup into a workbook that lost rows, counters and a sheet", async () => {
  await (await nextList()).adopt();
  const text = (await (await (await broken.app().register()).files.backup()).parts).join("");
  const all = await registered();
  let runs = 0;
  await tryEach("restore", async () => {
    broken.app().stop();
    await broken.opened.excel.run(async (context) => {
      const { tables } = context.workbook;
      if (runs++ % 2 === 0) tables.getItem("CustCodeRegister").worksheet.delete();
      else tables.getItem("CustCodeRegister").getDataBodyRange().getRow(0).getResizedRange(5, 0).delete("Up");
      tables.getItem("CustCodeCounters").getDataBodyRange().getColumn(2).values = [[1], [1]];
      await context.sync();
    });
    await broken.startAnew();
    const work = async () => (await broken.app().register()).files.restore(text, {}, "zh-CN");
    return { work, before: [], after: all };
  });
}, PATIENCE);
