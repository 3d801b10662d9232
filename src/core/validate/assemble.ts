/** Puts together what was found: for each row its findings, the gravest first, and its repair. */
import { catalogue, type CodeFindingKind, type Severity } from "./catalogue";
import { cellFinding, textCause, withCauses } from "./causes";
import { shownText } from "./cellJudge";
import type { CodeFinding, Inspection, Repair, RowInspection } from "./inspection";
import type { ListStore } from "./listStore";
import { cellText } from "../text/cellText";

/** What is kept of a cell's text. */
const longestText = 200;
const rowsPerStep = 500;
/** To say what is wrong with a code takes longer than all else. */
const wrongCost = 25;

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };
const order = new Map(Object.keys(catalogue).map((kind, i) => [kind as CodeFindingKind, i]));
const rank = ({ kind }: CodeFinding): number => gravity[catalogue[kind].severity] * 1000 + (order.get(kind) ?? 0);

export interface Judged {
  readonly about: readonly CodeFinding[];
  readonly repairs: ReadonlyMap<number, Repair>;
  /** False in a list that follows no rule: its codes are judged once. */
  readonly tellsForm: boolean;
}

export function* assemble(store: ListStore, { about, repairs, tellsForm }: Judged): Generator<number, Inspection> {
  const found: RowInspection[] = [];
  let bad = 0;
  let done = 0;
  for (const at of store.noted()) {
    if (++done >= rowsPerStep) {
      done = 0;
      yield store.size;
    }
    const odd = store.odd(at);
    const repair = tellsForm ? repairs.get(at) : undefined;
    let findings: readonly CodeFinding[] = [...(odd?.findings ?? []), ...store.notes(at)];
    if (odd !== undefined) {
      const { value } = odd.row.code;
      if (typeof value === "number") findings = findings.map((finding) => (catalogue[finding.kind].concern === "cell" ? cellFinding(finding, repair, cellText(value), shownText(odd.row.code)) : finding));
      if (odd.wrong !== undefined && tellsForm) {
        done += wrongCost;
        const cause = typeof value === "string" ? textCause(value, repair) : undefined;
        findings = cause === undefined ? withCauses(findings, odd.wrong(), repair) : [...findings, cause];
      }
    }
    if (!tellsForm) findings = findings.filter(({ kind }) => catalogue[kind].concern !== "form" && catalogue[kind].concern !== "cell");
    if (findings.length === 0) continue;
    const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
    if (sorted.some(({ kind }) => catalogue[kind].severity !== "information")) bad++;
    const text = (odd?.text ?? store.code(at)).slice(0, longestText);
    found.push({ row: store.row(at), text, findings: sorted, ...(repair === undefined ? {} : { repair }) });
  }
  return { rows: store.size, good: store.size - bad, found, about };
}
