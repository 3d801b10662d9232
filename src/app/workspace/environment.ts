import { createParents, inputsOf, parentInputOf, type Environment, type Parents, type RegisterEntry, type RuleDefinition, type RuleVersion } from "../../core";
import type { InitialsReader } from "../../core/segments/initials/initialsReader";
import type { ChancePort, ClockPort } from "../ports";
import type { Snapshot } from "./snapshot";

/** What rules are compiled with here: today's date, chance, the register's parents, and names' initials once their reader is loaded. */
export interface RuleEnvironment {
  /** What rules are to be compiled with now. */
  current(): Environment;
  /** Finds parents in the register, and knows the codes of the running action. */
  readonly parents: Parents;
  /**
   * Loads the reader of names if one of the rules needs it. Resolves to true when it has just come, so that rules must be compiled again.
   * What went wrong is thrown, and tried again next time.
   */
  prepare(definitions: readonly RuleDefinition[]): Promise<boolean>;
  /** True while the reader of names is being loaded. */
  isLoading(): boolean;
}

export function createEnvironment(
  { clock, chance, loadInitials }: { readonly clock: ClockPort; readonly chance: ChancePort; readonly loadInitials?: () => Promise<InitialsReader> },
  snapshot: () => Snapshot,
): RuleEnvironment {
  let initials: InitialsReader | undefined;
  let loading: Promise<boolean> | undefined;

  const parents = createParents({
    register: () => snapshot().register,
    ruleNames: () => snapshot().ruleBook.rules.map(({ version }) => version.name),
    parentAt: (entry) => parentPlace(snapshot(), entry),
  });

  async function load(): Promise<boolean> {
    try {
      initials = await loadInitials?.();
      return initials !== undefined;
    } finally {
      loading = undefined;
    }
  }

  return {
    current: () => ({ today: () => clock.today(), random: (below) => chance.below(below), initials, parents }),
    parents,
    prepare(definitions) {
      const needed = initials === undefined && loadInitials !== undefined && definitions.some(readsNames);
      return needed ? (loading ??= load()) : Promise.resolve(false);
    },
    isLoading: () => loading !== undefined,
  };
}

/** True for a version whose codes, old or new, cannot be made or read without the reader of names. */
export function needsNames({ definition, status }: RuleVersion): boolean {
  return status !== "draft" && readsNames(definition);
}

function readsNames({ segments }: RuleDefinition): boolean {
  return segments.some(({ kind }) => kind === "initials");
}

/** Which of the inputs that the register keeps of a code was its parent. */
function parentPlace({ ruleBook }: Snapshot, { rule, version }: RegisterEntry): number | undefined {
  const found = ruleBook.get(rule);
  const issued = found?.versions.find((each) => each.version.version === version) ?? found;
  const input = issued && parentInputOf(issued.version.definition);
  if (!issued || input === undefined) return undefined;
  const inputs = issued.compiled?.inputs ?? inputsOf(issued.version.definition);
  const at = inputs.indexOf(input);
  return at < 0 ? undefined : at;
}
