import type { SegmentDefinition } from "../../../../core/types";
import { moved, removeSegment, replaceSegment } from "./editSegments";

const region: SegmentDefinition = { kind: "codebook", input: "region", codebook: "region" };
const industry: SegmentDefinition = { kind: "codebook", input: "industry", codebook: "industry" };
const counted: SegmentDefinition = { kind: "sequence", width: 4, start: 1, step: 1, per: ["region"] };
const check: SegmentDefinition = { kind: "check", scheme: "luhn", over: ["region", "seq"] };

describe("a segment that gets another name", () => {
  it("is followed by sequence and check", () => {
    const city = { ...region, input: "city" };
    expect(replaceSegment([region, counted, check], 0, city)).toEqual([city, { ...counted, per: ["city"] }, { ...check, over: ["city", "seq"] }]);
  });

  it("leaves the others alone while the old name is still printed", () => {
    const copy: SegmentDefinition = { kind: "copy", input: "region", take: "left", count: 1 };
    expect(replaceSegment([region, copy, counted], 0, industry)).toEqual([industry, copy, counted]);
  });

  it("is followed by the city below it", () => {
    const city: SegmentDefinition = { kind: "codebook", input: "city", codebook: "city", under: "region" };
    expect(replaceSegment([region, city], 0, { ...region, input: "province" })[1]).toEqual({ ...city, under: "province" });
  });
});

describe("a segment that is deleted", () => {
  it("is no longer counted by or checked", () => {
    expect(removeSegment([region, counted, check], 0)).toEqual([{ ...counted, per: [] }, { ...check, over: ["seq"] }]);
  });

  it("leaves a check of everything when nothing of what it named is left", () => {
    expect(removeSegment([region, { ...check, over: ["region"] }], 0)).toEqual([{ kind: "check", scheme: "luhn" }]);
  });
});

it.each([
  [0, 2, "bca"],
  [2, 0, "cab"],
  [1, 1, "abc"],
])("moves %i to %i", (from, to, expected) => {
  expect(moved([..."abc"], from, to).join("")).toBe(expected);
});
