import apiVersions from "./apiVersions.json";
import type { ExcelSession } from "./session";

/** An object of Excel's on this side of the wire: its class, and whatever the class keeps of it. */
export class Handle<T = unknown> {
  constructor(readonly type: WireClass<T>, readonly self: T) {}
}

/** What a property or method may ask of the request it runs in. */
export interface Call {
  readonly session: ExcelSession;
}

export interface WireProperty<T> {
  /** A plain value, or a Handle (or null) when `object` is set. */
  readonly get: (self: T, call: Call) => unknown;
  readonly set?: (self: T, value: unknown, call: Call) => void;
  /** The value is an object of its own (`range.format`), not loaded unless asked for. */
  readonly object?: boolean;
  /** Left out when everything is loaded: too large, or internal. */
  readonly quiet?: boolean;
  /** The requirement set that brought it, `ExcelApi 1.9`. */
  readonly since?: string;
}

export interface WireMethod<T> {
  /** Answers a plain value, a Handle, or null for an object that does not exist. */
  readonly run: (self: T, args: readonly unknown[], call: Call) => unknown;
  readonly since?: string;
}

/** One class of Excel's API, by its names on the wire. */
export interface WireClass<T> {
  readonly name: string;
  readonly properties: Readonly<Record<string, WireProperty<T>>>;
  readonly methods: Readonly<Record<string, WireMethod<T>>>;
  /** Collections: their items in order. */
  readonly items?: (self: T, call: Call) => readonly Handle[];
  /** Collections: `getItem(key)`. */
  readonly item?: (self: T, key: unknown, call: Call) => Handle;
  /** What `Id` (or `_Id`) identifies the object by, so that the page can come back to it. */
  readonly identify?: (self: T, call: Call) => Readonly<Record<string, unknown>>;
  /** Objects that the page may keep by reference id (ranges). */
  readonly referable?: boolean;
}

type Getter<T> = (self: T, call: Call) => unknown;
type Setter<T> = (self: T, value: unknown, call: Call) => void;
type Runner<T> = (self: T, args: readonly unknown[], call: Call) => unknown;

/** Declares a class from plain functions: a property is a getter, `[getter, setter]` or a full record; a method is a function or a full record. */
export function wireClass<T>(
  name: string,
  declaration: {
    readonly properties?: Readonly<Record<string, Getter<T> | readonly [Getter<T>, Setter<T>] | WireProperty<T>>>;
    readonly objects?: Readonly<Record<string, Getter<T>>>;
    readonly methods?: Readonly<Record<string, Runner<T> | WireMethod<T>>>;
  } & Pick<WireClass<T>, "items" | "item" | "identify" | "referable">,
): WireClass<T> {
  const properties: Record<string, WireProperty<T>> = {};
  for (const [key, entry] of Object.entries(declaration.properties ?? {})) {
    properties[key] = typeof entry === "function" ? { get: entry } : isPair(entry) ? { get: entry[0], set: entry[1] } : (entry as WireProperty<T>);
  }
  for (const [key, get] of Object.entries(declaration.objects ?? {})) properties[key] = { get, object: true };
  for (const [key, property] of Object.entries(properties)) properties[key] = { since: documentedSince(name, key), ...property };
  const methods: Record<string, WireMethod<T>> = {};
  for (const [key, entry] of Object.entries(declaration.methods ?? {})) {
    methods[key] = { since: documentedSince(name, key), ...(typeof entry === "function" ? { run: entry } : entry) };
  }
  const { items, item, identify, referable } = declaration;
  return { name, properties, methods, items, item, identify, referable };
}

const versions: Readonly<Record<string, Readonly<Record<string, string>>>> = apiVersions.versions;

/** The requirement set that brought a member, as Microsoft's type declarations say; undefined for what was there from the first. */
function documentedSince(className: string, member: string): string | undefined {
  const version = versions[className]?.[member];
  return version && `ExcelApi ${version}`;
}

function isPair<T>(entry: readonly [Getter<T>, Setter<T>] | WireProperty<T>): entry is readonly [Getter<T>, Setter<T>] {
  return Array.isArray(entry);
}

const namesByClass = new WeakMap<object, ReadonlyMap<string, string>>();

/** The property's own spelling for a name in any case (`numberFormat` → `NumberFormat`); undefined when the class has none. */
export function propertyName(type: WireClass<never>, name: string): string | undefined {
  let names = namesByClass.get(type);
  if (!names) {
    names = new Map(Object.keys(type.properties).map((key) => [key.toLowerCase(), key]));
    namesByClass.set(type, names);
  }
  return names.get(name.toLowerCase());
}
