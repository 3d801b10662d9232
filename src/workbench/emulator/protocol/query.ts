import { ExcelError } from "../model/excelError";
import { type Handle, propertyName, type Call } from "./registry";
import type { QueryInfo } from "./wire";

/** The properties asked for, as a tree: `format/fill/color` → format → fill → color. */
type Wanted = Map<string, Wanted>;

/** Answers a query: the wanted properties of an object, of its objects, and of a collection's items. */
export function query(handle: Handle | null, info: QueryInfo | undefined, call: Call): unknown {
  if (handle === null) return null;
  const wanted: Wanted = new Map();
  for (const path of info?.Select ?? []) add(wanted, path);
  for (const path of info?.Expand ?? []) add(wanted, path);
  const onlyExpand = (info?.Select ?? []).length === 0;
  return answer(handle, wanted, call, onlyExpand, info?.Top, info?.Skip);
}

function add(wanted: Wanted, path: string): void {
  let level = wanted;
  for (const part of path.split("/").map((text) => text.trim())) {
    if (part === "" || part === "$none") return;
    const key = part.toLowerCase();
    let next = level.get(key);
    if (!next) level.set(key, (next = new Map()));
    level = next;
  }
}

function answer(handle: Handle, wanted: Wanted, call: Call, all: boolean, top?: number, skip?: number): Record<string, unknown> {
  const type = handle.type as Handle<never>["type"];
  const self = handle.self as never;
  const result: Record<string, unknown> = { ...call.session.identityOf(handle) };
  const forItems: Wanted = new Map();
  let allOfItems = all && type.items !== undefined;
  if (all) for (const [name, property] of Object.entries(type.properties)) if (!property.object && !property.quiet) result[name] = read(type, name, self, call);
  for (const [key, below] of wanted) {
    if (type.items && key === "items") {
      if (below.size === 0) allOfItems = true;
      for (const [inner, deeper] of below) forItems.set(inner, deeper);
      continue;
    }
    const name = propertyName(type, key);
    if (name === undefined) {
      if (!type.items) throw new ExcelError("InvalidArgument", `The property '${key}' doesn't exist or can't be loaded.`);
      forItems.set(key, below);
      continue;
    }
    if (!type.properties[name]!.object) {
      result[name] = read(type, name, self, call);
      continue;
    }
    const object = read(type, name, self, call) as Handle | null;
    result[name] = object === null ? null : answer(object, below, call, below.size === 0);
  }
  if (type.items) {
    const items = type.items(self, call);
    const start = skip ?? 0;
    const shown = items.slice(start, top === undefined ? undefined : start + top);
    result._Items = shown.map((item) => answer(item, forItems, call, allOfItems));
  }
  return result;
}

function read(type: Handle<never>["type"], name: string, self: never, call: Call): unknown {
  const property = type.properties[name]!;
  call.session.requireApi(property.since);
  return property.get(self, call);
}
