import { versionInForce, type RuleVersion } from "../../core";
import type { RuleVersionState } from "../api";

/**
 * What stands where of a rule's versions, the newest first.
 *
 * @param versions the versions of one rule, in any order.
 * @param day today, as ISO date.
 * @param codesOf how many codes were issued under a version.
 */
export function describeVersions(versions: readonly RuleVersion[], day: string, codesOf: (version: RuleVersion) => number): readonly RuleVersionState[] {
  const inForce = versionInForce(versions, day);
  return [...versions]
    .sort((a, b) => b.version - a.version)
    .map((version) => {
      const state = stateOf(version, inForce, day);
      const codes = codesOf(version);
      return { version, state, codes, editable: state === "draft" || (state === "upcoming" && codes === 0) };
    });
}

function stateOf(version: RuleVersion, inForce: RuleVersion | undefined, day: string): RuleVersionState["state"] {
  if (version.status !== "active") return version.status;
  if (version === inForce) return "in-force";
  return version.validFrom > day ? "upcoming" : "superseded";
}

/** What a person wants to be saved, with days in ISO form. */
export interface WantedVersion {
  readonly name: string;
  readonly pattern: string;
  readonly definition: RuleVersion["definition"];
  readonly validFrom: string | undefined;
  readonly owner: string | undefined;
  readonly reviewDate: string | undefined;
  readonly status: RuleVersion["status"] | undefined;
}

export interface VersionPlan {
  /** `none`: it is saved already. */
  readonly kind: "add" | "replace" | "none";
  readonly version: RuleVersion;
  /** The version that is replaced, or the newest before. */
  readonly before: RuleVersion | undefined;
}

/**
 * Which row saving a rule writes. A version that has been in force is never altered but for its owner and review date, because its codes are
 * judged by it; a draft, and a version that is still to come and has no codes, are written over.
 *
 * @param known the rule's versions, the newest first.
 * @param last the highest version number in the sheet, also of rows that nobody can read.
 */
export function planVersion(wanted: WantedVersion, known: readonly RuleVersionState[], last: number, today: string, person: string): VersionPlan {
  const [newest] = known;
  const before = newest?.version;
  const status = wanted.status ?? (before?.status === "draft" ? "draft" : "active");
  const comes = wanted.validFrom !== undefined && wanted.validFrom > today;
  const replaces = newest !== undefined && newest.editable && (newest.state === "draft" || comes || wanted.validFrom === undefined);
  const kept = replaces && wanted.validFrom === undefined && newest.version.validFrom > today ? newest.version.validFrom : undefined;
  const version: RuleVersion = {
    name: before?.name ?? wanted.name,
    version: replaces ? newest.version.version : last + 1,
    pattern: wanted.pattern,
    validFrom: wanted.validFrom !== undefined && wanted.validFrom !== "" ? wanted.validFrom : (kept ?? today),
    status,
    owner: wanted.owner ?? before?.owner ?? person,
    reviewDate: wanted.reviewDate ?? before?.reviewDate ?? "",
    definition: wanted.definition,
  };
  if (replaces) return { kind: sameVersion(version, newest.version) ? "none" : "replace", version, before };
  const inForce = known.find(({ state }) => state === "in-force")?.version;
  const unchanged = newest !== undefined && newest.version === inForce && status === "active" && !comes && wanted.pattern === inForce.pattern;
  if (!unchanged) return { kind: "add", version, before };
  const updated: RuleVersion = { ...inForce, owner: version.owner, reviewDate: version.reviewDate };
  return { kind: sameVersion(updated, inForce) ? "none" : "replace", version: updated, before: inForce };
}

function sameVersion(a: RuleVersion, b: RuleVersion): boolean {
  return a.pattern === b.pattern && a.validFrom === b.validFrom && a.status === b.status && a.owner === b.owner && a.reviewDate === b.reviewDate;
}
