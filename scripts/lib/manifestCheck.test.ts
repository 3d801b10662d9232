// Every rule is shown on a manifest that breaks it and nothing else.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { developmentManifest, releaseManifest } from "./manifest.mjs";
import { functionIdProblems, manifestActions, manifestId, manifestProblems, pngSize } from "./manifestCheck.mjs";

const root = path.join(__dirname, "..", "..");
const template: string = readFileSync(path.join(root, "manifest.xml"), "utf8");
const readFile = (name: string) => (existsSync(path.join(root, name)) ? readFileSync(path.join(root, name)) : undefined);
const long = (length: number) => "x".repeat(length);

/** The template with one thing changed; fails when the thing is not there, so that no case tests nothing. */
const broken = (from: string | RegExp, to: string) => {
  const result = template.replace(from, to);
  if (result === template) throw new Error(`nothing to break: ${from}`);
  return result;
};

describe("the manifest", () => {
  test("the template is sound", () => {
    expect(manifestProblems(template, readFile)).toEqual([]);
  });

  test("a release carries its own address everywhere and stays sound", () => {
    const release = releaseManifest(template, "https://codes.example.org/addin");
    expect(release).not.toContain("custcode.example");
    expect(manifestProblems(release, (name: string) => readFile(name.replace("addin/", "")))).toEqual([]);
  });

  test("the development variant is sound and meets the release nowhere", () => {
    const variant = developmentManifest(template);
    expect(manifestProblems(variant, readFile, { namespace: true })).toEqual([]);
    expect(manifestId(variant)).not.toBe(manifestId(template));
    expect(variant).toContain('DefaultValue="CUSTCODEDEV"');
    expect(variant).not.toContain("custcode.example");
  });

  test("ribbon and menu call two actions", () => {
    expect(manifestActions(template)).toEqual(["encodeSelection", "validateSelection"]);
  });

  test.each<[string, string, RegExp]>([
    ["a tag that is not closed", broken("</Permissions>", "</Permission>"), /not well-formed/],
    ["another document", "<Office/>", /outermost element/],
    ["an Id that is no GUID", broken(/<Id>[^<]*/, "<Id>custcode"), /not a GUID/],
    ["a version in words", broken(/<Version>[^<]*/, "<Version>one"), /<Version>/],
    ["no description", broken(/<Description DefaultValue[\s\S]*?<\/Description>/, ""), /<Description> is missing/],
    ["two elements in the wrong order", broken(/(\s*<ProviderName>.*)(\s*<DefaultLocale>.*)/, "$2$1"), /<ProviderName> stands too late/],
    ["an element the schema does not know", broken("<AllFormFactors>", "<PhoneFormFactor/><AllFormFactors>"), /does not belong/],
    ["no shared runtime", broken('Name="SharedRuntime"', 'Name="ExcelApi"'), /SharedRuntime/],
    ["a resid without resource", broken('<Label resid="Group.Label"/>', '<Label resid="Group.Lable"/>'), /points at nothing/],
    ["a resid of the wrong kind", broken('<Label resid="Group.Label"/>', '<Label resid="Taskpane.Url"/>'), /not a bt:String/],
    ["a resource that nobody uses", broken("</bt:Urls>", '<bt:Url id="Old.Url" DefaultValue="https://custcode.example/"/></bt:Urls>'), /used nowhere/],
    ["a resid of 33 characters", template.replaceAll("Menu.Tip", long(33)), /33 characters/],
    ["a short string of 126 characters", broken('DefaultValue="Encode selection"', `DefaultValue="${long(126)}"`), /126 characters for en-US/],
    ["a long string of 251 characters", broken('Value="发放和检查客户编码。"', `Value="${long(251)}"`), /251 characters for zh-CN/],
    ["a text without Chinese", broken('<bt:Override Locale="zh-CN" Value="为所选行编码"/>', ""), /Encode.Label has no text for zh-CN/],
    ["a name without Chinese", broken('<Override Locale="zh-CN" Value="CustCode 客户编码"/>', ""), /DisplayName has no text for zh-CN/],
    ["an icon that does not exist", broken("assets/encode-32.png", "assets/encode-33.png"), /does not exist/],
    ["an icon of the wrong size", broken("assets/icon-64.png", "assets/icon-32.png"), /64 × 64/],
    ["an address without https", broken("https://custcode.example/addin.js", "http://custcode.example/addin.js"), /not an https address/],
    ["an override without https", broken("https://custcode.example/functions.zh-CN.json", "http://custcode.example/z.json"), /not an https address/],
    ["one id at two controls", broken('id="CustCode.Validate"', 'id="CustCode.Encode"'), /two controls/],
    ["a namespace in the release", broken("</Metadata>", '</Metadata><Namespace resid="Menu.Label"/>'), /<Namespace>/],
  ])("%s is found", (_name, xml, problem) => {
    expect(manifestProblems(xml, readFile)).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
  });

  test("a development variant without namespace is found", () => {
    expect(manifestProblems(template, readFile, { namespace: true }).join()).toMatch(/clash/);
  });
});

test("a PNG's size is read from its header, anything else has none", () => {
  expect(pngSize(readFileSync(path.join(root, "assets/icon-80.png")))).toEqual({ width: 80, height: 80 });
  expect(pngSize(Buffer.from("GIF89a.................................."))).toBeUndefined();
});

test("functions announced and associated must be the same", () => {
  expect(functionIdProblems(["CUSTCODE", "CUSTCODE.NEXT"], ["CUSTCODE.NEXT", "CUSTCODE"])).toEqual([]);
  expect(functionIdProblems(["CUSTCODE", "CUSTCODE.NEXT"], ["CUSTCODE", "CUSTCODE.FIX"])).toEqual([
    "CUSTCODE.NEXT is announced in functions.json, but no code is associated with it",
    "CUSTCODE.FIX has code, but functions.json does not announce it",
  ]);
});
