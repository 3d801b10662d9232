// What Excel would refuse or silently ignore in an XML manifest, checked without the network. Microsoft's own service
// (npm run validate) knows more; this knows what goes wrong in practice: order, lengths, dangling ids, missing texts, wrong pixels.
import { XMLParser, XMLValidator } from "fast-xml-parser";

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const limits = { resid: 32, ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250 };
const translatedLocale = "zh-CN";

/** Children in the order in which the schema wants them; elements that are not named here are refused. */
const order = {
  OfficeApp: [
    "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains",
    "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides", "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  "Host xsi:type": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action", "Items"],
  Item: ["Label", "Supertip", "Icon", "Action"],
};

const requiredInRoot = ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "Permissions", "VersionOverrides"];

/** What the Resources section must hold for an attribute of a given element. */
const kindOf = { "bt:Image": "bt:Image", Runtime: "bt:Url", SourceLocation: "bt:Url", FunctionFile: "bt:Url", LearnMoreUrl: "bt:Url" };
const iconSizes = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** An element as { name, attributes, children, text }, in document order. */
const parse = (xml) => {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", ignoreDeclaration: true, processEntities: true });
  const convert = (node) => {
    const name = Object.keys(node).find((key) => key !== ":@");
    const inner = node[name];
    const children = inner.filter((child) => !("#text" in child)).map(convert);
    const text = inner.filter((child) => "#text" in child).map((child) => String(child["#text"])).join("");
    return { name, attributes: node[":@"] ?? {}, children, text };
  };
  return convert(parser.parse(xml)[0]);
};

const walk = function* (element, path = []) {
  yield { element, path };
  for (const child of element.children) yield* walk(child, [...path, element]);
};

const child = (element, name) => element.children.find((each) => each.name === name);

/** Width and height out of a PNG's header; undefined for anything else. */
export const pngSize = (bytes) => {
  const signature = [0x89, 0x50, 0x4e, 0x47];
  if (bytes.length < 24 || signature.some((value, index) => bytes[index] !== value)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

const checkOrder = (root, problems) => {
  for (const { element } of walk(root)) {
    const wanted = order[element.name === "Host" && element.attributes["xsi:type"] ? "Host xsi:type" : element.name];
    if (!wanted) continue;
    let last = -1;
    for (const { name } of element.children) {
      const place = wanted.indexOf(name);
      if (place < 0) problems.push(`<${name}> does not belong into <${element.name}>`);
      else if (place < last) problems.push(`<${name}> stands too late in <${element.name}>: it comes before <${wanted[last]}>`);
      last = Math.max(last, place);
    }
  }
};

const checkHead = (root, problems) => {
  for (const name of requiredInRoot) if (!child(root, name)) problems.push(`<${name}> is missing`);
  if (!guid.test(child(root, "Id")?.text ?? "")) problems.push("<Id> is not a GUID");
  if (!/^\d+(\.\d+){1,3}$/.test(child(root, "Version")?.text ?? "")) problems.push("<Version> is not of the form 1.0.0.0");
  if (child(root, "DefaultLocale")?.text !== "en-US") problems.push("<DefaultLocale> is not en-US");
  const sets = [...walk(root)].filter(({ element, path }) => element.name === "Set" && path.some(({ name }) => name === "Requirements"));
  const shared = sets.find(({ element }) => element.attributes.Name === "SharedRuntime");
  if (shared?.element.attributes.MinVersion !== "1.1") problems.push("the requirement SharedRuntime 1.1 is missing");
};

const checkTranslated = (element, limit, problems) => {
  const label = `${element.name}${element.attributes.id ? ` ${element.attributes.id}` : ""}`;
  const override = element.children.find(({ name, attributes }) => /(^|:)Override$/.test(name) && attributes.Locale === translatedLocale);
  const values = { "en-US": element.attributes.DefaultValue, [translatedLocale]: override?.attributes.Value };
  for (const [locale, value] of Object.entries(values)) {
    if (!value?.trim()) problems.push(`${label} has no text for ${locale}`);
    else if (value.length > limit) problems.push(`${label} has ${value.length} characters for ${locale}; ${limit} are allowed`);
  }
};

const checkResources = (root, problems) => {
  const resources = [...walk(root)].find(({ element }) => element.name === "Resources")?.element ?? { children: [] };
  const known = new Map();
  for (const group of resources.children) {
    for (const entry of group.children) {
      const { id = "" } = entry.attributes;
      if (known.has(id)) problems.push(`the resource ${id} stands twice`);
      if (id.length > limits.resid) problems.push(`the resource id ${id} has ${id.length} characters; ${limits.resid} are allowed`);
      known.set(id, entry);
      const limit = limits[group.name.replace("bt:", "")];
      if (limit) checkTranslated(entry, limit, problems);
    }
  }
  const used = new Set();
  for (const { element } of walk(root)) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const target = known.get(resid);
    const kind = kindOf[element.name] ?? "bt:String";
    if (!target) problems.push(`<${element.name} resid="${resid}"> points at nothing`);
    else if (target.name !== kind) problems.push(`<${element.name} resid="${resid}"> points at a ${target.name}, not a ${kind}`);
  }
  for (const id of known.keys()) if (!used.has(id)) problems.push(`the resource ${id} is used nowhere`);
  for (const name of ["DisplayName", "Description"]) {
    const element = child(root, name);
    if (element) checkTranslated(element, limits[name], problems);
  }
  return known;
};

const addressesOf = (element) => [
  ...(/Url$|^SourceLocation$|^bt:Image$/.test(element.name) && element.attributes.DefaultValue ? [element.attributes.DefaultValue] : []),
  ...(element.name === "AppDomain" ? [element.text] : []),
];

const checkAddresses = (root, problems) => {
  for (const { element, path } of walk(root)) {
    const parent = path.at(-1)?.name;
    const overridden = element.name === "bt:Override" && parent === "bt:Url" ? [element.attributes.Value] : [];
    for (const address of [...addressesOf(element), ...overridden]) {
      if (!address.startsWith("https://")) problems.push(`${address} (${element.name}) is not an https address`);
    }
  }
};

const checkFiles = (root, known, readFile, problems) => {
  const wanted = Object.entries(iconSizes).map(([name, size]) => [child(root, name)?.attributes.DefaultValue, size]);
  for (const { element } of walk(root)) {
    if (element.name === "bt:Image" && element.attributes.resid) wanted.push([known.get(element.attributes.resid)?.attributes.DefaultValue, Number(element.attributes.size)]);
  }
  for (const [address, size] of new Map(wanted.map((each) => [each.join(), each])).values()) {
    if (!address) continue;
    const name = URL.canParse(address) ? new URL(address).pathname.slice(1) : address;
    const bytes = readFile(name);
    const found = bytes && pngSize(bytes);
    if (!bytes) problems.push(`the icon ${name} does not exist`);
    else if (!found || found.width !== size || found.height !== size) problems.push(`the icon ${name} is not a PNG of ${size} × ${size} pixels`);
  }
};

const checkUniqueIds = (root, problems) => {
  const seen = new Set();
  for (const { element } of walk(root)) {
    if (!/^(Control|Group|Item)$/.test(element.name)) continue;
    if (seen.has(element.attributes.id)) problems.push(`the id ${element.attributes.id} stands at two controls`);
    seen.add(element.attributes.id);
  }
};

/**
 * Everything wrong with a manifest, each as one sentence; empty when it is sound.
 * @param readFile gives a file of the served folder by its path (`assets/icon-32.png`), undefined when it does not exist.
 * @param options.namespace whether the functions must have a namespace (development) or must not (release).
 */
export const manifestProblems = (xml, readFile, { namespace = false } = {}) => {
  const sound = XMLValidator.validate(xml);
  if (sound !== true) return [`not well-formed XML, line ${sound.err.line}: ${sound.err.msg}`];
  const root = parse(xml);
  if (root.name !== "OfficeApp") return [`the outermost element is <${root.name}>, not <OfficeApp>`];
  const problems = [];
  checkHead(root, problems);
  checkOrder(root, problems);
  const known = checkResources(root, problems);
  checkAddresses(root, problems);
  checkFiles(root, known, readFile, problems);
  checkUniqueIds(root, problems);
  const hasNamespace = [...walk(root)].some(({ element }) => element.name === "Namespace");
  if (hasNamespace && !namespace) problems.push("a <Namespace> stands in the release: cells would no longer say =CUSTCODE(…)");
  if (!hasNamespace && namespace) problems.push("the development variant has no <Namespace>: its functions clash with the released ones");
  return problems;
};

/** The manifest's Id, for comparing two variants. */
export const manifestId = (xml) => child(parse(xml), "Id")?.text;

/** The actions that ribbon and menu call by name; code must associate exactly these. */
export const manifestActions = (xml) => {
  const names = [...walk(parse(xml))].filter(({ element }) => element.name === "FunctionName").map(({ element }) => element.text);
  return [...new Set(names)].sort();
};

/**
 * The difference between the functions that metadata announces and those that code associates, as sentences.
 * Excel shows #NAME? for the first kind and never calls the second.
 */
export const functionIdProblems = (announced, associated) => [
  ...announced.filter((id) => !associated.includes(id)).map((id) => `${id} is announced in functions.json, but no code is associated with it`),
  ...associated.filter((id) => !announced.includes(id)).map((id) => `${id} has code, but functions.json does not announce it`),
];
