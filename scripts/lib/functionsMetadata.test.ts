import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { englishMetadata, translateMetadata } from "./functionsMetadata.mjs";

const english = {
  functions: [{ id: "CUSTCODE.NEXT", name: "CUSTCODE.NEXT", description: "The next code.", parameters: [{ name: "region", description: "The region.", type: "any" }] }],
};
const texts = { "CUSTCODE.NEXT": { description: "下一个编码。", parameters: { region: "地区。" } } };

describe("translating the metadata", () => {
  test("changes descriptions and nothing else", () => {
    expect(translateMetadata(english, texts)).toEqual({
      functions: [{ id: "CUSTCODE.NEXT", name: "CUSTCODE.NEXT", description: "下一个编码。", parameters: [{ name: "region", description: "地区。", type: "any" }] }],
    });
  });

  test.each([
    ["a function without text", {}, /no text for CUSTCODE.NEXT/],
    ["a parameter without text", { "CUSTCODE.NEXT": { description: "下", parameters: {} } }, /no text for CUSTCODE.NEXT, parameter "region"/],
    ["a text without parameter", { "CUSTCODE.NEXT": { description: "下", parameters: { region: "地", tier: "级" } } }, /no parameter "tier"/],
    ["a text without function", { ...texts, "CUSTCODE.FIX": { description: "改" } }, /no function CUSTCODE.FIX/],
  ])("refuses %s", (_name, wrong, message) => {
    expect(() => translateMetadata(english, wrong)).toThrow(message);
  });
});

describe("reading the JSDoc", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "custcode-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const written = (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  test("keeps an id with a dot and no namespace", async () => {
    const file = written("good.ts", "/**\n * Next.\n * @customfunction CUSTCODE.NEXT CUSTCODE.NEXT\n * @param {string} region Region.\n */\nexport function next(region: string): string { return region; }\n");
    const { functions } = await englishMetadata(file);
    expect(functions.map(({ id, name }: { id: string; name: string }) => [id, name])).toEqual([["CUSTCODE.NEXT", "CUSTCODE.NEXT"]]);
  });

  test("says what is wrong with an id", async () => {
    const file = written("bad.ts", "/**\n * Next.\n * @customfunction CUST-CODE CUSTCODE\n */\nexport function next(): string { return ''; }\n");
    await expect(englishMetadata(file)).rejects.toThrow(/CUST-CODE/);
  });
});
