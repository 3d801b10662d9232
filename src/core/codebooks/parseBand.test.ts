import fc from "fast-check";
import { contains, isEmpty, printBand } from "./bands";
import { parseBand } from "./parseBand";
import vectors from "./vectors/bands.json";

it.each(vectors.bands as [string, string | null][])("reads %s as %s", (text, expected) => {
  const parsed = parseBand(text);
  expect(parsed === undefined ? null : printBand(parsed.band)).toBe(expected);
});

it.each([["1000万-100万"], ["[5, 5)"], ["(5, 5)"], ["> 10 and < 5"]])("reads %s, in which there is no number", (text) => {
  const parsed = parseBand(text);
  expect(parsed !== undefined && isEmpty(parsed.band)).toBe(true);
});

it.each([["12", true], ["12..12", false], [">= 12", false], ["= 12", false]])("knows whether %s is one number only: %p", (text, single) => {
  expect(parseBand(text)?.single).toBe(single);
});

const end = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), fc.integer({ min: 1, max: 999_999 }).map((cents) => cents / 100));
const anyBand = fc.oneof(
  fc.record({ least: end, leastIncluded: fc.boolean(), most: fc.constant(Infinity), mostIncluded: fc.constant(false) }),
  fc.record({ least: fc.constant(-Infinity), leastIncluded: fc.constant(false), most: end, mostIncluded: fc.boolean() }),
  fc.record({ least: end, leastIncluded: fc.boolean(), most: end, mostIncluded: fc.boolean() }).filter((band) => !isEmpty(band)),
);

it("reads back every band as it is printed", () => {
  fc.assert(fc.property(anyBand, (band) => expect(parseBand(printBand(band))?.band).toEqual(band)));
});

it("keeps ends exactly", () => {
  const band = parseBand("[0.1, 0.3)")?.band;
  expect(band && [0.1, 0.2, 0.3, 0.09, 0.1 + 0.2].map((number) => contains(band, number))).toEqual([true, true, false, false, false]);
});
