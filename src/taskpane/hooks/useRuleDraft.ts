import { useCallback, useEffect, useMemo, useState } from "react";
import type { RulePreview } from "../../app/api";
import type { Finding, RuleDefinition, RuleVersion } from "../../core";
import { useCurrentList } from "../ListContext";
import { useAppState, usePane } from "../PaneContext";
import { useTask } from "./useTask";

/** What is kept of a rule beside its pattern. */
export interface RuleAbout {
  readonly owner: string;
  /** ISO date; "": from the day it is saved. */
  readonly validFrom: string;
  /** ISO date, or "". */
  readonly reviewDate: string;
}

/** A rule that is being written. */
export interface RuleDraft {
  readonly name: string;
  readonly pattern: string;
  readonly definition?: RuleDefinition;
  /** What is wrong with the pattern, and with the pattern over the codebooks at hand. */
  readonly findings: readonly Finding[];
  readonly preview?: RulePreview;
  readonly previewing: boolean;
  /** The rule whose next version this would be. */
  readonly existing?: RuleVersion;
  /** The number that saving gives: that of the newest version where it may still be written over, else the next. */
  readonly nextVersion: number;
  readonly changed: boolean;
  readonly canSave: boolean;
  readonly saving: boolean;
  /** True after somebody asked for a new rule and before it is saved or dropped. */
  readonly isNew: boolean;
  readonly about: RuleAbout;
  /** Another number whenever another rule is begun or opened. */
  readonly edition: number;
  setName(name: string): void;
  setPattern(pattern: string): void;
  setAbout(about: RuleAbout): void;
  /** Starts from a saved rule, or from nothing. */
  edit(rule: RuleVersion | undefined): void;
  /** As the rule to be used, or as a draft that issues nothing yet. */
  save(status?: "active" | "draft"): Promise<void>;
}

const previewRows = 10;
/** Typing settles before rows are read for the preview. */
const settleMilliseconds = 250;

interface Draft {
  readonly name: string;
  readonly pattern: string;
  readonly isNew: boolean;
  readonly about: RuleAbout;
}

/** A new version is valid from the day it is saved unless somebody says otherwise, whenever the one before became so. */
const aboutOf = (rule: RuleVersion | undefined): RuleAbout => ({ owner: rule?.owner ?? "", validFrom: "", reviewDate: rule?.reviewDate ?? "" });

const draftOf = (rule: RuleVersion | undefined): Draft => ({ name: rule?.name ?? "", pattern: rule?.pattern ?? "", isNew: rule === undefined, about: aboutOf(rule) });

const isSame = (a: RuleAbout, b: RuleAbout) => a.owner === b.owner && a.validFrom === b.validFrom && a.reviewDate === b.reviewDate;

/** The rule editor's state: parsed at each keystroke, previewed on the list's rows when typing settles. */
export function useRuleDraft(): RuleDraft {
  const { custcode, strings, report, announce } = usePane();
  const rules = useAppState((state) => state.rules);
  const codebooks = useAppState((state) => state.codebooks);
  const { list, edits, asks } = useCurrentList();
  const [draft, setDraft] = useState<Draft>(() => draftOf(rules[0]));
  const [preview, setPreview] = useState<{ readonly of: string; readonly result: RulePreview } | undefined>(undefined);
  const { name, pattern, isNew, about } = draft;
  const [edition, setEdition] = useState(0);

  const saved = rules.find((rule) => rule.name === name);
  const [follows, setFollows] = useState(saved?.pattern);
  // As long as nobody has typed into it, the draft is the saved rule, whoever saved it.
  if (saved && !isNew && follows !== saved.pattern) {
    setFollows(saved.pattern);
    if (pattern === follows) setDraft(draftOf(saved));
  }

  const parsed = useMemo(() => custcode.rules.parse(pattern), [custcode, pattern]);
  const existing = rules.find((rule) => rule.name === name.trim());

  const newest = useMemo(() => existing && custcode.rules.versions(existing.name)[0], [custcode, existing]);
  const nextVersion = newest ? newest.version.version + (newest.editable ? 0 : 1) : 1;

  const readable = parsed.definition !== undefined;
  useEffect(() => {
    // While the pattern cannot be read, the last preview stays, dimmed.
    if (!readable) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      custcode.rules
        .preview(pattern, list, previewRows, name.trim() || undefined)
        .then((result) => current && setPreview({ of: pattern, result }))
        .catch((error: unknown) => current && report(error));
    }, settleMilliseconds);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [custcode, report, readable, pattern, list, edits, asks, codebooks, name]);

  const saving = useTask(async (status: "active" | "draft" = "active") => {
    const version = nextVersion;
    await custcode.rules.save({ name: name.trim(), pattern, ...about, status });
    setDraft((before) => ({ ...before, name: before.name.trim(), isNew: false, about: { ...before.about, validFrom: "" } }));
    announce(status === "draft" ? strings.rules.savedDraft(name.trim(), version) : strings.rules.saved(name.trim(), version));
  });

  const setName = useCallback((next: string) => setDraft((before) => ({ ...before, name: next })), []);
  const setPattern = useCallback((next: string) => setDraft((before) => ({ ...before, pattern: next })), []);
  const setAbout = useCallback((next: RuleAbout) => setDraft((before) => ({ ...before, about: next })), []);
  const edit = useCallback((rule: RuleVersion | undefined) => {
    setDraft(draftOf(rule));
    setFollows(rule?.pattern);
    setEdition((before) => before + 1);
  }, []);

  const changed = existing?.pattern !== pattern || !isSame(about, aboutOf(existing));
  const isCurrent = preview?.of === pattern;
  // Only the preview looks into the codebooks; until it is there, what the parser says has to do.
  const findings = parsed.findings.length > 0 || !isCurrent ? parsed.findings : preview.result.findings;
  return {
    name,
    pattern,
    isNew,
    definition: parsed.definition,
    findings,
    preview: preview?.result,
    previewing: !isCurrent,
    existing,
    nextVersion,
    changed,
    canSave: parsed.definition !== undefined && (changed || existing?.status !== "active") && name.trim() !== "",
    saving: saving.busy,
    about,
    edition,
    setName,
    setPattern,
    setAbout,
    edit,
    save: saving.run,
  };
}
