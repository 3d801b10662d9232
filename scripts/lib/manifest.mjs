// The manifest that a build writes: the template with the addresses of the place that will serve the add-in, and a development
// variant that lives beside the released add-in without meeting it.
import { readFile } from "node:fs/promises";
import { at } from "./paths.mjs";

/** The address in the template. `.example` is reserved for examples: nobody can own it. */
export const placeholderUrl = "https://custcode.example";

/** Where `npm run excel` serves the development build. */
export const developmentUrl = "https://localhost:3000";

/** The development variant's own identity. Never the released Id: two add-ins with one Id, or one function name, shut each other out. */
export const development = {
  id: "560536c7-d6fc-4639-a6d3-8f99de960503",
  name: "CustCode (dev)",
  namespace: "CUSTCODEDEV",
};

export const templateFile = at("manifest.xml");

/**
 * The address under which the add-in will be served, without a slash at the end: the variable ADDIN_URL, else the placeholder.
 * @throws Error for anything but https, which Excel would refuse.
 */
export const addinUrl = (env = process.env) => {
  const text = (env.ADDIN_URL || placeholderUrl).replace(/\/+$/, "");
  if (!URL.canParse(text) || new URL(text).protocol !== "https:") throw new Error(`ADDIN_URL must be an https address, not "${text}".`);
  return text;
};

/** The manifest of a release served at `url`. Its domain entry has no path, and the template's remarks stay at home. */
export const releaseManifest = (template, url) =>
  template
    .replace(/<!--[\s\S]*?-->\s*/g, "")
    .replace(/<AppDomain>[^<]*/, `<AppDomain>${new URL(url).origin}`)
    .replaceAll(placeholderUrl, url);

const replaceOnce = (text, pattern, replacement) => {
  if (!pattern.test(text)) throw new Error(`The manifest template has nothing that matches ${pattern}.`);
  return text.replace(pattern, replacement);
};

/** The development variant: own Id, own name, own namespace for the functions (`=CUSTCODEDEV.CUSTCODE(…)`), served from this machine. */
export const developmentManifest = (template, url = developmentUrl) => {
  const steps = [
    [/<Id>[^<]*<\/Id>/, `<Id>${development.id}</Id>`],
    [/(<DisplayName DefaultValue=")[^"]*/, `$1${development.name}`],
    [/(<DisplayName[^>]*>\s*<Override[^>]*Value=")[^"]*/, `$1${development.name}`],
    [/(<bt:String id="Group.Label" DefaultValue=")[^"]*/, `$1${development.name}`],
    [/(<bt:String id="Group.Label"[^>]*>\s*<bt:Override[^>]*Value=")[^"]*/, `$1${development.name}`],
    [/(\s*)(<Metadata>[\s\S]*?<\/Metadata>)/, `$1$2$1<Namespace resid="Functions.Namespace"/>`],
    [
      /(\s*)(<bt:String id="Group.Label")/,
      `$1<bt:String id="Functions.Namespace" DefaultValue="${development.namespace}">$1  <bt:Override Locale="zh-CN" Value="${development.namespace}"/>$1</bt:String>$1$2`,
    ],
  ];
  return steps.reduce((text, [pattern, replacement]) => replaceOnce(text, pattern, replacement), releaseManifest(template, url));
};

export const readTemplate = () => readFile(templateFile, "utf8");
