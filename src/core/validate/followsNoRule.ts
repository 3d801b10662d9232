/** A list of which hardly any code follows the rule: the wrong column, or the wrong rule. It is told once, not in every row. */
import type { CodeFinding } from "./inspection";
import type { InspectingOptions } from "./judgingRule";
import type { ListStore } from "./listStore";
import { countTrusted, type SlippedCode } from "./sameSlip";

/** In shorter lists each row is told. */
const shortest = 10;
/** Share of the codes that must be read for the rule to be theirs. */
const leastRead = 0.1;
const sampled = 60;
/** Spreads the sample over the list in no step that the list may have itself. */
const goldenRatio = 0.618_033_988_749_895;
/** Share of the others for which a repair is to be found, where hardly any is read: all of them may have lost their separators. */
const leastRepaired = 0.2;

export function* followsNoRule({ rules, repairer }: InspectingOptions, store: ListStore): Generator<void, CodeFinding | undefined> {
  const unread: number[] = [];
  let codes = 0;
  for (let at = 0; at < store.size; at++) {
    if (at % 10_000 === 9_999) yield;
    if (store.reader(at) >= 0) {
      codes++;
      continue;
    }
    const odd = store.odd(at);
    if (odd === undefined || odd.row.code.value === null || odd.findings.some(({ kind }) => kind === "row-header" || kind === "code-blank")) continue;
    codes++;
    // What Excel or a formula did to a cell says nothing of the rule.
    if (odd.wrong !== undefined) unread.push(at);
  }
  if (codes < shortest || codes - unread.length >= leastRead * codes) return undefined;
  const repaired: SlippedCode[] = [];
  let asked = 0;
  const places = new Set(Array.from({ length: sampled }, (_, i) => Math.floor(((i * goldenRatio) % 1) * unread.length)));
  for (const place of places) {
    const { row, text } = store.odd(unread[place] as number) as NonNullable<ReturnType<ListStore["odd"]>>;
    asked++;
    const repair = yield* repairer.steps(row.code, row.inputs, row.customer, () => false);
    if (repair !== undefined) repaired.push({ text, repair });
    yield;
  }
  if (countTrusted(repaired, asked) >= leastRepaired * asked) return undefined;
  const judging = rules.find(({ inForce }) => inForce) ?? rules[0];
  return { kind: "list-follows-no-rule", params: { count: codes, rule: judging?.name ?? "", expected: judging?.rule.example ?? "" } };
}
