import { parsePattern, type RuleDefinition } from "../../core";
import type { InitialsReader } from "../../core/segments/initials/initialsReader";
import type { ClockPort } from "../ports";
import { createEnvironment, needsNames } from "./environment";
import { emptySnapshot } from "./snapshot";

const definition = (pattern: string): RuleDefinition => {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(pattern);
  return parsed.value;
};
const plain = definition("{region}{seq:2}");
const named = definition("{name:initials:3}{seq:2}");
const reader: InitialsReader = { initials: () => "ABC", syllables: () => [] };
const clock: ClockPort = { now: () => "", today: () => "2026-06-15", elapsed: () => 0, pause: async () => undefined, wait: async () => undefined };
const open = (loadInitials?: () => Promise<InitialsReader>) => createEnvironment({ clock, chance: { below: () => 3 }, loadInitials }, () => emptySnapshot("ready"));

test("hands on the day and chance", () => {
  const { today, random, initials, parents } = open().current();
  expect([today(), random(9), initials, parents?.find("x")]).toEqual(["2026-06-15", 3, undefined, undefined]);
});

test("loads the reader of names once, and only for a rule that needs it", async () => {
  const load = jest.fn(async () => reader);
  const environment = open(load);
  expect([await environment.prepare([plain]), load.mock.calls.length, environment.isLoading()]).toEqual([false, 0, false]);
  const twice = [environment.prepare([plain, named]), environment.prepare([named])];
  expect(environment.isLoading()).toBe(true);
  expect([await Promise.all(twice), load.mock.calls.length, environment.current().initials]).toEqual([[true, true], 1, reader]);
  expect([await environment.prepare([named]), environment.isLoading(), load.mock.calls.length]).toEqual([false, false, 1]);
});

test("tries again after a failure, and needs nothing where there is no reader", async () => {
  const load = jest.fn<Promise<InitialsReader>, []>().mockRejectedValueOnce(new Error("offline")).mockResolvedValueOnce(reader);
  const environment = open(load);
  await expect(environment.prepare([named])).rejects.toThrow("offline");
  expect(await environment.prepare([named])).toBe(true);
  expect(await open().prepare([named])).toBe(false);
});

test.each([["active", true], ["retired", true], ["draft", false]] as const)("%s versions need the reader: %s", (status, expected) => {
  const version = { name: "R", version: 1, pattern: "", validFrom: "", owner: "", reviewDate: "", status };
  expect([needsNames({ ...version, definition: named }), needsNames({ ...version, definition: plain })]).toEqual([expected, false]);
});
