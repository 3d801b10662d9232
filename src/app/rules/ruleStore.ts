import { normalizeText, parsePattern, type RuleVersion } from "../../core";
import { CustCodeError, type RuleToSave, type RuleVersionState } from "../api";
import type { Ports } from "../ports";
import { changeRule, writeRule } from "../stored/ruleCells";
import { readDay, readRules, type StoredRule } from "../stored/ruleRows";
import { codecsOf } from "../workspace/snapshot";
import type { Workspace } from "../workspace/workspace";
import { createCodeCount } from "./codeCount";
import { describeVersions, planVersion } from "./ruleVersions";

/** Saving and retiring rules, and what is known of their versions. */
export interface RuleStore {
  save(rule: RuleToSave): Promise<void>;
  retire(name: string): Promise<void>;
  versions(name: string): readonly RuleVersionState[];
}

export function createRuleStore({ workspace, ports }: { readonly workspace: Workspace; readonly ports: Ports }): RuleStore {
  const { sheets, clock, person } = ports;
  const codesOf = createCodeCount(() => workspace.register());

  /** The rows of a rule as they stand in the sheet now. */
  async function storedRule(name: string) {
    await workspace.refresh();
    const codec = codecsOf(await sheets.look()).rules;
    if (codec.place.state !== "there") throw new CustCodeError({ kind: "not-set-up", params: {} });
    const rows = codec.place.rowCount > 0 ? await sheets.read("rules", 0, codec.place.rowCount) : [];
    const isOwn = (each: string): boolean => normalizeText(each) === normalizeText(name);
    const own = readRules(codec, rows).rules.filter(({ rule }) => isOwn(rule.name));
    const last = Math.max(0, ...rows.filter((row) => isOwn(codec.text(row, "name"))).map((row) => codec.number(row, "version") ?? 1));
    return { codec, own, last, states: describeVersions(own.map(({ rule }) => rule), clock.today(), codesOf) };
  }

  return {
    save: (wanted) =>
      workspace.exclusive(async () => {
        const parsed = parsePattern(wanted.pattern);
        if (wanted.name.trim() === "" || !parsed.ok) throw new CustCodeError({ kind: "no-rule", params: { rule: wanted.name } });
        const { codec, own, last, states } = await storedRule(wanted.name);
        const { kind, version, before } = planVersion(
          {
            name: wanted.name.trim(),
            pattern: wanted.pattern.trim(),
            definition: parsed.value,
            validFrom: wanted.validFrom === undefined ? undefined : dayOf(wanted.validFrom),
            owner: wanted.owner?.trim(),
            reviewDate: wanted.reviewDate === undefined ? undefined : dayOf(wanted.reviewDate),
            status: wanted.status,
          },
          states,
          last,
          clock.today(),
          person.name(),
        );
        if (kind === "none") return;
        if (kind === "add") await sheets.append("rules", [writeRule(codec, version)]);
        else await sheets.update("rules", [{ index: placeOf(own, before), cells: changeRule(codec, version) }]);
        await workspace.log({ action: "rule-saved", subject: `${version.name} ${version.version}`, before: before && summary(before), after: summary(version) });
        await workspace.load();
      }),
    retire: (name) =>
      workspace.exclusive(async () => {
        const { codec, own } = await storedRule(name);
        const active = own.filter(({ rule }) => rule.status === "active");
        if (own.length === 0) throw new CustCodeError({ kind: "no-rule", params: { rule: name } });
        if (active.length === 0) return;
        await sheets.update("rules", active.map(({ index, rule }) => ({ index, cells: changeRule(codec, { ...rule, status: "retired" }) })));
        await workspace.log({ action: "rule-retired", subject: own[0]!.rule.name, before: active.map(({ rule }) => rule.version).join(", ") });
        await workspace.load();
      }),
    versions(name) {
      const { ruleBook } = workspace.snapshot();
      const rule = ruleBook.get(name);
      return rule ? describeVersions(rule.versions.map(({ version }) => version), ruleBook.day, codesOf) : [];
    },
  };
}

/** A day in ISO form, as the pane's fields give it; "" for none. What is no date was never offered by the pane. */
function dayOf(text: string): string {
  const day = readDay(text.trim());
  if (day === undefined) throw new Error(`No date: ${text}`);
  return day;
}

function placeOf(own: readonly StoredRule[], version: RuleVersion | undefined): number {
  return own.find(({ rule }) => rule === version)!.index;
}

/** A version in one line of the log. */
export function summary({ pattern, status, validFrom, owner, reviewDate }: RuleVersion): string {
  return [pattern, status, validFrom, owner, reviewDate].filter((part) => part !== "").join(" · ");
}
