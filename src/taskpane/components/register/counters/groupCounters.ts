import type { CounterView } from "../../../../app/registerApi";

/** A line of the list: a rule's name, or one of its counters with the blocks that people took from it. */
export type CounterLine =
  | { readonly kind: "rule"; readonly rule: string }
  | { readonly kind: "counter"; readonly counter: CounterView; readonly blocks: readonly CounterView[] };

/** Counters below their rules, each with its blocks; `wanted` keeps those whose key, rule or owner holds it. */
export function groupCounters(views: readonly CounterView[], wanted: string): readonly CounterLine[] {
  const form = (text: string) => text.normalize("NFKC").toLowerCase();
  const id = ({ rule, key }: CounterView) => JSON.stringify([form(rule), form(key)]);
  const blocks = new Map<string, CounterView[]>();
  for (const view of views) if (view.owner !== "") blocks.set(id(view), [...(blocks.get(id(view)) ?? []), view]);
  const search = form(wanted.trim());
  const rules = new Map<string, CounterLine[]>();
  for (const counter of views) {
    if (counter.owner !== "") continue;
    const own = blocks.get(id(counter)) ?? [];
    if (search !== "" && ![counter.rule, counter.key, ...own.map(({ owner }) => owner)].some((text) => form(text).includes(search))) continue;
    const lines = rules.get(counter.rule) ?? [{ kind: "rule", rule: counter.rule }];
    lines.push({ kind: "counter", counter, blocks: own });
    rules.set(counter.rule, lines);
  }
  return [...rules.values()].flat();
}
