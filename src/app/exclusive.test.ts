import { createExclusive } from "./exclusive";

test("one after the other, in the order asked, past failures", async () => {
  const exclusive = createExclusive();
  const seen: string[] = [];
  let open: () => void = () => undefined;
  const first = exclusive(async () => {
    seen.push("first begins");
    await new Promise<void>((resolve) => (open = resolve));
    seen.push("first ends");
    throw new Error("no");
  });
  const second = exclusive(async () => seen.push("second"));
  await Promise.resolve();
  expect(seen).toEqual(["first begins"]);
  open();
  await expect(first).rejects.toThrow("no");
  await second;
  expect(seen).toEqual(["first begins", "first ends", "second"]);
});
