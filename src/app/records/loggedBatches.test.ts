import type { LogAction } from "../stored/logRows";
import { loggedBatches } from "./loggedBatches";

const row = (action: LogAction | undefined, subject: string, after: string) => ({
  action, texts: { at: "", by: "", action: "", subject, reason: "", before: "", after, hash: "", previous: "" },
});

it.each([
  ["an encoded list", row("issued", "客户编码 · 7k2m", "120 · 名单!A1:F121"), [{ batch: "7k2m", issued: 120 }]],
  ["several rules, one with a dot in its name", row("issued", "甲·乙, 丙 · 7k2m", "3"), [{ batch: "7k2m", issued: 3 }]],
  ["adopted codes", row("adopted", "R · b1", "0 · x"), [{ batch: "b1", issued: 0 }]],
  ["another action", row("voided", "R · b1", "3"), []],
  ["an action that nobody knows", row(undefined, "R · b1", "3"), []],
  ["no number", row("issued", "R · b1", "many"), []],
  ["no action named", row("issued", "R · ", "3"), []],
])("reads %s", (_, logged, expected) => {
  expect(loggedBatches([logged])).toEqual(expected);
});
