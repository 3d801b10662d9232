/**
 * Lists as offices get them: coded without a fault, then spoilt one row in seven, each damage with its answer. Plain data, the same for the same seed, so
 * that lists can be judged here, and written into workbooks elsewhere.
 */
import { normalizeText } from "../../..";
import type { InputValue } from "../../../types";
import type { SeenCell } from "../../../validate/inspection";
import { createChance, type Chance } from "./chance";
import { typedIntoExcel } from "./excelCell";
import { books, openOffice, type CleanRow, type Office, type OfficeSpec } from "./offices";
import { kindsOf, type DamageName, type Planted } from "./planted";
import { slips, type SlipName } from "./slips";

export interface SpoiltRow {
  readonly row: number;
  readonly cell: SeenCell;
  readonly inputs: readonly InputValue[];
  readonly customer: string;
  readonly planted: Planted | undefined;
  /** True where another row's damage concerns this one as well. */
  readonly isTouched: boolean;
}

export interface SpoiltList {
  readonly name: string;
  readonly pattern: string;
  readonly inputs: readonly string[];
  readonly rows: readonly SpoiltRow[];
  /** The next number by counter key. */
  readonly counters: ReadonlyMap<string, number>;
  readonly office: Office;
}

/** One row in so many is spoilt. */
const every = 7;
const typedIn = 2026;

interface Spoilt {
  readonly damage: DamageName;
  readonly cell: SeenCell;
  readonly correction?: string;
}

const others = ["blank", "error", "boolean", "formula", "injection", "code of another customer", "row twice", "customer with two codes", "above the counter", "number not filled up", "cut off", "wrong check", "unknown value", "says otherwise than the row"] as const;
/** Every third is Excel's, where Excel would do something. */
const damages: readonly (SlipName | "Excel" | (typeof others)[number])[] = [...(Object.keys(slips) as SlipName[]), ...others].flatMap((damage, i) => (i % 2 === 0 ? ["Excel" as const, damage] : [damage]));

const checkOf = ({ rule }: Office, code: string): { readonly start: number; readonly length: number; readonly scheme: string } | undefined => {
  const reading = rule.read(code);
  const at = rule.parts.findIndex(({ role }) => role === "check");
  const segment = reading.ok ? reading.value.segments[at] : undefined;
  const part = rule.parts[at];
  return segment === undefined || part?.role !== "check" ? undefined : { start: segment.start, length: segment.length, scheme: part.scheme };
};

/** The code without the zeros before its number; undefined where there are none. */
const notFilledUp = ({ rule }: Office, code: string): string | undefined => {
  const reading = rule.read(code);
  const at = rule.parts.findIndex((part) => part.role === "number" && part.write === undefined);
  const segment = reading.ok ? reading.value.segments[at] : undefined;
  if (segment === undefined) return undefined;
  return code.slice(0, segment.start) + segment.text.replace(/^0+(?=.)/, "") + code.slice(segment.start + segment.length);
};

/** The code with another value of a book in it, and with its check computed anew when `check` is set; undefined for a rule without books. */
const withOtherValue = ({ rule }: Office, { code, inputs }: CleanRow, chance: Chance, known: boolean): string | undefined => {
  const places = rule.parts.flatMap((part, i) => (part.role === "value" && part.language.kind === "texts" ? [i] : []));
  const reading = rule.read(code);
  if (places.length === 0 || !reading.ok) return undefined;
  const at = chance.pick(places);
  const part = rule.parts[at];
  const segment = reading.value.segments[at];
  if (part?.language.kind !== "texts" || segment === undefined) return undefined;
  const texts = part.language.texts;
  if (known) {
    const value = chance.pick(books.filter(({ codebook, code: other }) => codebook === part.name && other !== segment.text)).value;
    const frame = rule.frame(rule.inputs.map((name, i) => (name === part.name ? value : (inputs[i] ?? null))));
    return rule.print(frame, reading.value.number ?? 1);
  }
  const unknown = [...segment.text].map((character) => (/\d/.test(character) ? chance.pick("94") : chance.pick("QUVW"))).join("");
  return texts.includes(unknown) ? undefined : code.slice(0, segment.start) + unknown + code.slice(segment.start + segment.length);
};

const spoilBy = (damage: (typeof damages)[number], office: Office, clean: CleanRow, chance: Chance, good: readonly CleanRow[]): Spoilt | undefined => {
  const { code } = clean;
  const text = (value: string | undefined, name: DamageName, correction?: string): Spoilt | undefined =>
    value === undefined || value === code ? undefined : { damage: name, cell: { value }, ...(correction === undefined ? {} : { correction }) };
  switch (damage) {
    case "Excel": {
      const made = typedIntoExcel(code, chance.pick(["zh-CN", "en-US"] as const), typedIn);
      if (made === undefined) return undefined;
      // Formats and shown texts are not always known, as in lists that another program wrote.
      const { value, format, shown } = made.cell;
      const cell = made.damage === "date" || chance.below(3) > 0 ? made.cell : { value, ...(format === undefined ? {} : { format }) };
      return { damage: `Excel: ${made.damage}`, cell: shown === undefined ? { value } : cell, ...(made.damage === "rounded" ? {} : { correction: code }) };
    }
    case "blank":
      return { damage, cell: { value: chance.pick([null, "", " ", "\u3000"]) } };
    case "error":
      return { damage, cell: { value: { error: chance.pick(["#N/A", "#REF!", "#VALUE!"]) } } };
    case "boolean":
      return { damage, cell: { value: chance.below(2) === 0 } };
    case "formula":
      return { damage, cell: { value: code, formula: "=A2" } };
    case "injection":
      return text(chance.pick(['=HYPERLINK("http://x","y")', "+1+cmd|' /C calc'!A0", "@SUM(A1)", "=1+1"]), damage);
    case "code of another customer":
      return text(chance.pick(good).code, damage);
    case "number not filled up":
      return text(notFilledUp(office, code), damage, code);
    case "cut off":
      return text(code.slice(0, -2 - chance.below(2)), damage);
    case "wrong check": {
      const check = checkOf(office, code);
      if (check === undefined) return undefined;
      const characters = check.scheme.startsWith("mod37") ? "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" : check.scheme === "mod31" ? "0123456789ABCDEFGHJKLMNPQRTUWXY" : "0123456789";
      const at = check.start + chance.below(check.length);
      return text(code.slice(0, at) + chance.pick(characters) + code.slice(at + 1), damage, code);
    }
    case "unknown value":
      return text(withOtherValue(office, clean, chance, false), damage, code);
    case "says otherwise than the row":
      return text(withOtherValue(office, clean, chance, true), damage);
    case "above the counter": {
      const next = office.counters.get(clean.key) ?? 1;
      const number = next + 1 + chance.below(9);
      return number > office.rule.limit ? undefined : text(office.rule.print(office.rule.frame(clean.inputs), number), damage);
    }
    case "row twice":
    case "customer with two codes":
      return { damage, cell: { value: code } };
    default:
      return text(slips[damage](code, chance), damage, code);
  }
};

/** True when a damaged code is another good one: nothing but the truth could tell. */
const isInvisible = ({ rule, counters }: Office, { value }: SeenCell, { code, inputs }: CleanRow, times: number): boolean => {
  if (typeof value !== "string" || value === code || times > 1) return false;
  const reading = rule.read(value);
  if (!reading.ok || reading.value.code !== value || !rule.couldGive(value)) return false;
  const { number, key, segments } = reading.value;
  const says = rule.parts.every((part, i) => {
    if (part.role !== "value" || part.input === undefined) return true;
    return normalizeText(part.render(inputs[rule.inputs.indexOf(part.input)] ?? null, null).text) === normalizeText(segments[i]?.text ?? "");
  });
  return says && (number === null || key === undefined || number < (counters.get(key) ?? 1));
};

/** A spoilt list of an office. */
export const spoilList = (spec: OfficeSpec, seed: number): SpoiltList => {
  const chance = createChance(seed);
  const office = openOffice(spec, chance);
  const isBad = office.rows.map((_, i) => i % every === every - 1);
  // Codes that others copy must stay good, and each is copied once.
  const good = office.rows.filter((_, i) => isBad[i] !== true && i % every === 1);
  const copied = new Set<string>();
  // A segment that may hold any characters is read whatever was done to it; then it is not what the row says.
  const readsAnything = office.rule.parts.some(({ language }) => language.kind === "anything");
  let next = chance.below(damages.length);
  const rows = office.rows.map((clean, i): SpoiltRow => {
    const plain = { row: i + 2, cell: { value: clean.code }, inputs: clean.inputs, customer: clean.customer, planted: undefined, isTouched: false };
    if (isBad[i] !== true) return plain;
    for (let tries = 0; tries < damages.length; tries++) {
      const damage = damages[next++ % damages.length]!;
      const free = good.filter(({ code }) => !copied.has(code));
      const spoilt = free.length === 0 ? undefined : spoilBy(damage, office, clean, chance, free);
      if (spoilt === undefined) continue;
      const planted: Planted = { damage: spoilt.damage, kinds: readsAnything ? [...kindsOf[spoilt.damage], "code-contradicts-row"] : kindsOf[spoilt.damage], correction: spoilt.correction, isVisible: true };
      if (damage === "code of another customer") copied.add(String(spoilt.cell.value));
      if (damage !== "row twice" && damage !== "customer with two codes") return { ...plain, cell: spoilt.cell, planted };
      const other = chance.pick(free);
      copied.add(other.code);
      return damage === "row twice"
        ? { ...plain, cell: { value: other.code }, inputs: other.inputs, customer: other.customer, planted }
        : { ...plain, customer: other.customer, planted };
    }
    return plain;
  });
  // A slip may give a code that a clean row has.
  const given = new Map<string, number>();
  for (const { cell: { value } } of rows) if (typeof value === "string") given.set(normalizeText(value), (given.get(normalizeText(value)) ?? 0) + 1);
  const customers = new Map<string, number>();
  for (const { customer } of rows) customers.set(customer, (customers.get(customer) ?? 0) + 1);
  return {
    name: spec.name,
    pattern: spec.pattern,
    inputs: office.rule.inputs,
    rows: rows.map((row, i) => ({
      ...row,
      planted: row.planted && { ...row.planted, isVisible: !isInvisible(office, row.cell, office.rows[i] as CleanRow, given.get(normalizeText(String(row.cell.value))) ?? 0) },
      isTouched: row.planted === undefined && ((given.get(normalizeText(String(row.cell.value))) ?? 0) > 1 || (customers.get(row.customer) ?? 0) > 1),
    })),
    counters: office.counters,
    office,
  };
};
