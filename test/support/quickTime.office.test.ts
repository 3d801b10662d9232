const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("what waits comes in the order of its time, and an hour does not last", async () => {
  const came: string[] = [];
  setTimeout(() => came.push("an hour"), 3_600_000);
  setTimeout((name: string) => {
    came.push(name);
    setTimeout(() => came.push("a moment later"), 0);
  }, 50, "soon");
  setTimeout(() => came.push("soon, too"), 50);
  setTimeout(() => came.push("at once"));
  await wait(3_600_001);
  expect(came).toEqual(["at once", "soon", "soon, too", "a moment later", "an hour"]);
});

test("promises go on between two that wait for the same time", async () => {
  const came: string[] = [];
  const first = wait(10).then(() => came.push("first")).then(() => came.push("and on"));
  await Promise.all([first, wait(10).then(() => came.push("second"))]);
  expect(came).toEqual(["first", "and on", "second"]);
});

test("who is told not to wait does not come", async () => {
  const came: string[] = [];
  const timer = setTimeout(() => came.push("told"), 5);
  setTimeout(() => clearTimeout(timer), 4);
  clearTimeout(undefined);
  await wait(10);
  expect(came).toEqual([]);
});
