import fc from "fast-check";
import { definitions } from "../testing/definitions";
import { must } from "../testing/samples";
import { parsePattern } from "../pattern/parsePattern";
import { readDefinition, writeDefinition } from "./readDefinition";

it("reads what it writes, whatever the rule", () => {
  fc.assert(fc.property(definitions, (rule) => expect(must(readDefinition(JSON.parse(JSON.stringify(writeDefinition(rule)))))).toEqual(rule)));
});

const good = writeDefinition(must(parsePattern("{region}-{seq:4}")));
const first = (json: unknown) => {
  const read = readDefinition(json);
  return read.ok ? "good" : [read.findings[0]?.kind, read.findings[0]?.params["path"] ?? read.findings[0]?.params["pattern"] ?? ""];
};

it.each([
  ["no object", "x", ["definition-invalid", ""]],
  ["a newer version", { ...good, version: 2 }, ["definition-newer", ""]],
  ["no version", { segments: good.segments }, ["definition-invalid", "version"]],
  ["an unknown member", { ...good, colour: 1 }, ["definition-invalid", "colour"]],
  ["no segment", { ...good, segments: [] }, ["definition-invalid", "segments"]],
  ["an unknown kind", { ...good, segments: [{ kind: "wish" }] }, ["definition-invalid", "segments[0].kind"]],
  ["half a number", { ...good, segments: [{ kind: "sequence", width: 4.5, start: 1, step: 1 }] }, ["definition-invalid", "segments[0].width"]],
  ["an alphabet with a character twice", { ...good, segments: [{ kind: "random", count: 4, alphabet: "AA" }] }, ["definition-invalid", "segments[0].alphabet"]],
  ["a name that no pattern can show", { ...good, segments: [{ kind: "parent", input: 'a"b' }] }, ["definition-invalid", "segments[0].input"]],
  ["two texts side by side", { ...good, segments: [{ kind: "literal", text: "A" }, { kind: "literal", text: "B" }] }, ["definition-not-canonical", "AB"]],
  ["a start past the last number", { ...good, segments: [{ kind: "sequence", width: 1, start: 10, step: 1 }] }, ["pattern-bad-number", ""]],
])("refuses %s", (_, json, expected) => {
  expect(first(json)).toEqual(expected);
});
