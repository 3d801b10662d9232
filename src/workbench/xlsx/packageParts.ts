import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/**
 * The parts of an .xlsx package that the spreadsheet library leaves out: custom XML parts, an add-in's settings (kept, as Excel does, in a web
 * extension part), and the relationships and content types of whatever else the opened file held (theme, custom properties …).
 */

export type Parts = Record<string, Uint8Array>;

/** A custom XML part: its id (a GUID in braces) and its text. */
export interface CustomXml {
  readonly id: string;
  readonly xml: string;
}

/** An add-in's settings in a workbook: the add-in's id and a JSON text for each key. */
export interface AddinSettings {
  readonly addinId: string;
  readonly values: ReadonlyMap<string, string>;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const REL_CUSTOM_XML = `${OFFICE}/relationships/customXml`;
const REL_CUSTOM_XML_PROPS = `${OFFICE}/relationships/customXmlProps`;
const REL_TASKPANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const REL_WEBEXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const TYPE_CUSTOM_XML_PROPS = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const TYPE_WEBEXTENSION = "application/vnd.ms-office.webextension+xml";
const TYPE_TASKPANES = "application/vnd.ms-office.webextensiontaskpanes+xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Unpacks a package. Throws when the bytes are no zip archive. */
export function unpack(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

/** Packs parts; large ones fast rather than small. */
export function pack(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [path, data] of Object.entries(parts)) entries[path] = [data, { level: data.length > 2_000_000 ? 1 : 6 }];
  return zipSync(entries);
}

/** The custom XML parts of a package, in the order of their numbers. */
export function readCustomXml(parts: Parts): readonly CustomXml[] {
  const numbers = Object.keys(parts)
    .map((path) => /^customXml\/item(\d+)\.xml$/i.exec(path)?.[1])
    .filter((n) => n !== undefined)
    .sort((a, b) => Number(a) - Number(b));
  return numbers.map((n) => {
    const props = textOf(parts, `customXml/itemProps${n}.xml`);
    const id = /itemID\s*=\s*"([^"]+)"/i.exec(props)?.[1] ?? newGuid();
    return { id, xml: withoutProlog(textOf(parts, `customXml/item${n}.xml`)) };
  });
}

/** The settings of every add-in that keeps some in this package. */
export function readAddinSettings(parts: Parts): readonly AddinSettings[] {
  const found: AddinSettings[] = [];
  for (const path of Object.keys(parts)) {
    if (!/^xl\/webextensions\/webextension\d*\.xml$/i.test(path)) continue;
    const xml = textOf(parts, path);
    const addinId = /<(?:\w+:)?reference\s[^>]*?\bid="([^"]*)"/i.exec(xml)?.[1] ?? "";
    const values = new Map<string, string>();
    for (const property of xml.matchAll(/<(?:\w+:)?property\s+([^>]*?)\/?>/gi)) {
      const attributes = property[1] ?? "";
      const name = unescapeXml(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? "");
      values.set(name, asJson(unescapeXml(/\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? "")));
    }
    found.push({ addinId: unescapeXml(addinId), values });
  }
  return found;
}

/** Replaces the custom XML parts of a package by these. */
export function putCustomXml(parts: Parts, items: readonly CustomXml[]): void {
  for (const path of Object.keys(parts)) if (/^customXml\//i.test(path)) delete parts[path];
  dropRelations(parts, "xl/_rels/workbook.xml.rels", REL_CUSTOM_XML);
  items.forEach((item, index) => {
    const n = index + 1;
    parts[`customXml/item${n}.xml`] = strToU8(item.xml);
    parts[`customXml/itemProps${n}.xml`] = strToU8(
      `${HEAD}<ds:datastoreItem ds:itemID="${escapeXml(item.id)}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    parts[`customXml/_rels/item${n}.xml.rels`] = strToU8(relations([{ id: "rId1", type: REL_CUSTOM_XML_PROPS, target: `itemProps${n}.xml` }]));
    addRelation(parts, "xl/_rels/workbook.xml.rels", REL_CUSTOM_XML, `../customXml/item${n}.xml`);
    addOverride(parts, `/customXml/itemProps${n}.xml`, TYPE_CUSTOM_XML_PROPS);
  });
}

/** Replaces the add-ins' settings of a package by these. */
export function putAddinSettings(parts: Parts, all: readonly AddinSettings[]): void {
  for (const path of Object.keys(parts)) if (/^xl\/webextensions\//i.test(path)) delete parts[path];
  dropRelations(parts, "_rels/.rels", REL_TASKPANES);
  const kept = all.filter((settings) => settings.values.size > 0);
  if (kept.length === 0) return;
  const panes: string[] = [];
  const links: Relation[] = [];
  kept.forEach((settings, index) => {
    const n = index + 1;
    const properties = [...settings.values]
      .map(([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(value)}"/>`)
      .join("");
    parts[`xl/webextensions/webextension${n}.xml`] = strToU8(
      `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="${newGuid()}">` +
        `<we:reference id="${escapeXml(settings.addinId)}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>` +
        `<we:properties>${properties}</we:properties><we:bindings/>` +
        `<we:snapshot xmlns:r="${OFFICE}/relationships"/></we:webextension>`,
    );
    links.push({ id: `rId${n}`, type: REL_WEBEXTENSION, target: `webextension${n}.xml` });
    panes.push(`<wetp:taskpane dockstate="right" visibility="0" width="350" row="${n}"><wetp:webextensionref xmlns:r="${OFFICE}/relationships" r:id="rId${n}"/></wetp:taskpane>`);
    addOverride(parts, `/xl/webextensions/webextension${n}.xml`, TYPE_WEBEXTENSION);
  });
  parts["xl/webextensions/taskpanes.xml"] = strToU8(
    `${HEAD}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">${panes.join("")}</wetp:taskpanes>`,
  );
  parts["xl/webextensions/_rels/taskpanes.xml.rels"] = strToU8(relations(links));
  addRelation(parts, "_rels/.rels", REL_TASKPANES, "xl/webextensions/taskpanes.xml");
  addOverride(parts, "/xl/webextensions/taskpanes.xml", TYPE_TASKPANES);
}

/**
 * Ties in again what a save kept as a file and forgot to mention: for each part of `saved` without a content type the one of `origin` is taken,
 * and each relationship of the package and of the workbook in `origin` whose target still exists is added when it is missing.
 */
export function restoreMentions(saved: Parts, origin: Parts): void {
  const before = textOf(origin, "[Content_Types].xml");
  const now = textOf(saved, "[Content_Types].xml");
  for (const tag of before.matchAll(/<Override\s[^>]*?>/gi)) {
    const name = /PartName="([^"]+)"/i.exec(tag[0])?.[1];
    const type = /ContentType="([^"]+)"/i.exec(tag[0])?.[1];
    if (name && type && saved[name.slice(1)] && !now.includes(`PartName="${name}"`)) addOverride(saved, name, type);
  }
  for (const tag of before.matchAll(/<Default\s[^>]*?>/gi)) {
    const extension = /Extension="([^"]+)"/i.exec(tag[0])?.[1];
    if (extension && !new RegExp(`Extension="${extension}"`, "i").test(now)) insertBeforeEnd(saved, "[Content_Types].xml", "</Types>", tag[0]);
  }
  for (const [path, folder] of [["_rels/.rels", ""], ["xl/_rels/workbook.xml.rels", "xl/"]] as const) {
    const present = relationsIn(saved, path);
    for (const relation of relationsIn(origin, path)) {
      if (relation.external || !saved[resolve(folder, relation.target)]) continue;
      if (present.some((one) => one.type === relation.type && resolve(folder, one.target) === resolve(folder, relation.target))) continue;
      addRelation(saved, path, relation.type, relation.target);
    }
  }
}

/** Removes relationships of the package and of the workbook that lead nowhere, which Excel would call a damaged file. */
export function dropDanglingMentions(parts: Parts): void {
  for (const [path, folder] of [["_rels/.rels", ""], ["xl/_rels/workbook.xml.rels", "xl/"]] as const) {
    const text = textOf(parts, path);
    const kept = text.replace(/<Relationship\s[^>]*?\/?>/gi, (tag) => {
      const target = /\bTarget="([^"]+)"/.exec(tag)?.[1] ?? "";
      return /TargetMode="External"/i.test(tag) || parts[resolve(folder, target)] ? tag : "";
    });
    if (kept !== text) parts[path] = strToU8(kept);
  }
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** The relationships in a part. */
export function relationsIn(parts: Parts, path: string): readonly Relation[] {
  return [...textOf(parts, path).matchAll(/<Relationship\s[^>]*?>/gi)].map((tag) => ({
    id: /\bId="([^"]+)"/.exec(tag[0])?.[1] ?? "",
    type: /\bType="([^"]+)"/.exec(tag[0])?.[1] ?? "",
    target: /\bTarget="([^"]+)"/.exec(tag[0])?.[1] ?? "",
    external: /TargetMode="External"/i.test(tag[0]),
  }));
}

function relations(list: readonly Relation[]): string {
  const items = list.map((one) => `<Relationship Id="${one.id}" Type="${one.type}" Target="${one.target}"/>`).join("");
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
}

/** Adds a relationship; answers its id. */
export function addRelation(parts: Parts, path: string, type: string, target: string): string {
  const highest = relationsIn(parts, path).reduce((max, one) => Math.max(max, Number(/\d+$/.exec(one.id)?.[0] ?? 0)), 0);
  insertBeforeEnd(parts, path, "</Relationships>", `<Relationship Id="rId${highest + 1}" Type="${type}" Target="${target}"/>`);
  return `rId${highest + 1}`;
}

function dropRelations(parts: Parts, path: string, type: string): void {
  const text = textOf(parts, path);
  parts[path] = strToU8(text.replace(/<Relationship\s[^>]*?\/?>/gi, (tag) => (tag.includes(`"${type}"`) ? "" : tag)));
}

/** Says what kind of part one is, unless it is said. */
export function addOverride(parts: Parts, name: string, type: string): void {
  const path = "[Content_Types].xml";
  if (textOf(parts, path).includes(`PartName="${name}"`)) return;
  insertBeforeEnd(parts, path, "</Types>", `<Override PartName="${name}" ContentType="${type}"/>`);
}

function insertBeforeEnd(parts: Parts, path: string, end: string, text: string): void {
  const whole = textOf(parts, path);
  const at = whole.lastIndexOf(end);
  if (at >= 0) parts[path] = strToU8(whole.slice(0, at) + text + whole.slice(at));
}

/** A part's text; empty when there is no such part. */
export function textOf(parts: Parts, path: string): string {
  const data = parts[path];
  return data ? strFromU8(data) : "";
}

/** Where a relationship of a part in a folder leads. */
export function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function asJson(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return JSON.stringify(text);
  }
}

function withoutProlog(xml: string): string {
  return xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, "");
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (c) => `&#${c.charCodeAt(0)};`);
}

export function unescapeXml(text: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (all, dec?: string, hex?: string, name?: string) => {
    if (dec) return String.fromCodePoint(Number(dec));
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return named[(name ?? "").toLowerCase()] ?? all;
  });
}

function newGuid(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
