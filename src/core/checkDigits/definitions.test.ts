// Second opinions: the defining equations of the standards, in whole numbers, and another implementation.
import { execFileSync } from "node:child_process";
import { checkSchemes, type CheckSchemeId } from ".";
import { seededTexts } from "./testing/seededTexts";

function* samples(id: CheckSchemeId): Generator<readonly [text: string, check: string]> {
  const { payload, compute } = checkSchemes[id];
  for (let length = 1; length <= 30; length++) for (const text of seededTexts(length, 40, length, payload)) yield [text, compute(text) ?? ""];
}

it.each<[id: CheckSchemeId, modulus: bigint, radix: bigint]>([
  ["mod11-2", 11n, 2n],
  ["mod37-2", 37n, 2n],
  ["mod661-26", 661n, 26n],
  ["mod1271-36", 1271n, 36n],
])("%s: the code read as a number leaves the remainder 1", (id, modulus, radix) => {
  const { payload, alphabet } = checkSchemes[id];
  for (const [text, check] of samples(id)) {
    const values = [...[...text].map((each) => payload.indexOf(each)), ...[...check].map((each) => alphabet.indexOf(each))];
    expect([text, values.reduce((number, value) => number * radix + BigInt(value), 0n) % modulus]).toEqual([text, 1n]);
  }
});

it("mod97-10: the code spelt in digits leaves the remainder 1, and the check is 02 to 98", () => {
  for (const [text, check] of samples("mod97-10")) {
    const spelt = [...text].map((each) => parseInt(each, 36)).join("") + check;
    expect([text, BigInt(spelt) % 97n]).toEqual([text, 1n]);
    expect(Number(check)).toBeGreaterThanOrEqual(2);
    expect(Number(check)).toBeLessThanOrEqual(98);
  }
});

it("mod31: the sum with the weights of GB 32100-2015, table 2, is a multiple of 31", () => {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const { payload, compute } = checkSchemes.mod31;
  for (const text of seededTexts(17, 2000, 17, payload)) {
    const check = compute(text) ?? "";
    const sum = [...text].reduce((total, each, i) => total + payload.indexOf(each) * (weights[i] ?? 0), payload.indexOf(check));
    expect([text, sum % 31]).toEqual([text, 0]);
  }
});

const names = {
  luhn: "luhn", gs1: "gtin", verhoeff: "verhoeff", damm: "damm", "mod11-2": "mod11_2", "mod37-2": "mod37_2", "mod661-26": "mod661_26",
  "mod1271-36": "mod1271_36", "mod11-10": "mod11_10", "mod27-26": "mod27_26", "mod37-36": "mod37_36",
} as const satisfies Partial<Record<CheckSchemeId, string>>;

it("npm's cdigit computes the same", () => {
  // It is an ES module only, so it is run beside the tests rather than in them.
  const script = `
    import * as cdigit from "cdigit";
    import { readFileSync } from "node:fs";
    const work = JSON.parse(readFileSync(0, "utf8"));
    console.log(JSON.stringify(work.map(({ name, texts }) => texts.map((text) => cdigit[name].compute(text)))));`;
  const ours = Object.entries(names).map(([id, name]) => {
    const sample = [...samples(id as keyof typeof names)];
    return { id, name, texts: sample.map(([text]) => text), checks: sample.map(([, check]) => check) };
  });
  const input = JSON.stringify(ours.map(({ name, texts }) => ({ name, texts })));
  const theirs: unknown = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: __dirname, input, encoding: "utf8" }));
  expect(theirs).toEqual(ours.map(({ checks }) => checks));
});
