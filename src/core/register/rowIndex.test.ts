import fc from "fast-check";
import { createRowIndex } from "./rowIndex";

/** `!A` and `"b` have one hash. */
const texts = fc.oneof(fc.constantFrom("", "!A", '"b', "客户1", "客户2", "客户 1"), fc.string({ maxLength: 3 }), fc.nat(400).map((number) => `客户${number}`));
const steps = fc.array(fc.tuple(fc.constantFrom("set" as const, "set" as const, "set" as const, "delete" as const), texts), { maxLength: 600 });

it("finds what a map finds, however often it grew and forgot", () => {
  fc.assert(
    fc.property(steps, (done) => {
      const rows: string[] = [];
      const index = createRowIndex((row) => rows[row] ?? "");
      const map = new Map<string, number>();
      for (const [kind, text] of done) {
        if (kind === "set") {
          const row = rows.push(text) - 1;
          index.set(text, row);
          map.set(text, row);
        } else {
          index.delete(text);
          map.delete(text);
        }
      }
      for (const text of new Set(done.map((step) => step[1]))) expect([text, index.get(text)]).toEqual([text, map.get(text)]);
    }),
  );
});

it("tells apart texts that share their hash", () => {
  const rows = ["!A", '"b'];
  const index = createRowIndex((row) => rows[row]!);
  rows.forEach((text, row) => index.set(text, row));
  index.delete("!A");
  expect([index.get("!A"), index.get('"b')]).toEqual([undefined, 1]);
  index.set("!A", 0);
  expect([index.get("!A"), index.get('"b')]).toEqual([0, 1]);
});
