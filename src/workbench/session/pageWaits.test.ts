import { watchWaits } from "./pageWaits";

/** A page whose timers ring when the test says so. */
function pageStub() {
  const timers = new Map<number, () => void>();
  const scripts: object[] = [];
  let last = 0;
  const page = {
    setTimeout: (work: TimerHandler, _milliseconds?: number) => {
      timers.set(++last, work as () => void);
      return last;
    },
    clearTimeout: (timer?: number) => void timers.delete(timer ?? 0),
    document: { querySelector: () => scripts[0] ?? null } as unknown as Document,
  };
  const ring = () => {
    for (const [timer, work] of [...timers]) if (timers.delete(timer)) work();
  };
  return { page, scripts, ring };
}

test("a page waits for what comes soon, until it came or was called off", () => {
  const { page, ring } = pageStub();
  const waits = watchWaits(page);
  const came: string[] = [];
  expect(waits.isWaiting).toBe(false);
  page.setTimeout(() => came.push("soon"), 400);
  const off = page.setTimeout(() => came.push("off"));
  expect(waits.isWaiting).toBe(true);
  page.clearTimeout(off);
  expect(waits.isWaiting).toBe(true);
  ring();
  expect(came).toEqual(["soon"]);
  expect(waits.isWaiting).toBe(false);
});

test("what comes much later is no part of what it does now", () => {
  const { page, ring } = pageStub();
  const waits = watchWaits(page);
  const came: string[] = [];
  page.setTimeout(() => came.push("later"), 10_000);
  expect(waits.isWaiting).toBe(false);
  ring();
  expect(came).toEqual(["later"]);
});

test("a page waits for the parts that it loads", () => {
  const { page, scripts } = pageStub();
  const waits = watchWaits(page);
  scripts.push({});
  expect(waits.isWaiting).toBe(true);
  scripts.pop();
  expect(waits.isWaiting).toBe(false);
});
