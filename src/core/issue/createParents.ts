/**
 * Finds the customers above others: by code or record key, in the register and among the codes of the running action. The levels above a
 * customer are counted along the parents with which the codes were issued.
 */
import type { Register } from "../register/createRegister";
import type { ParentDirectory } from "../segments/contract";
import { normalizeText } from "../text/normalizeText";
import type { RegisterEntry, RuleDefinition } from "../types";

export interface Parents extends ParentDirectory {
  /**
   * Makes a code known that the register does not find under that name: one drafted in the running action, or one that stands in the list.
   * `parent` is what its own parent cell says, "" for none; left out for a code that the register knows.
   */
  learn(name: string, code: string, parent?: string): void;
  /** Forgets what was learnt. */
  forget(): void;
  /** Does some work with nothing learnt; what it learns is forgotten, what was learnt before is known again. */
  apart<T>(work: () => T): T;
}

export interface ParentSource {
  /** The register as it is now; it may be another one after the workbook was read again. */
  register(): Register;
  /** Names of all rules under which a customer may have a code. */
  ruleNames(): readonly string[];
  /** Which of an entry's inputs is the parent, by rule and version; undefined when that rule prints none. */
  parentAt(entry: RegisterEntry): number | undefined;
}

/** Deeper than any organisation; only a register that was edited by hand into a circle gets here. */
const deepest = 100;

/** The input that holds the parent, for a rule that prints the parent's code. */
export const parentInputOf = (definition: RuleDefinition): string | undefined => {
  for (const segment of definition.segments) if (segment.kind === "parent") return segment.input;
  return undefined;
};

const isLiving = ({ status }: RegisterEntry): boolean => status !== "void" && status !== "returned";

/** A directory over a register. */
export const createParents = (source: ParentSource): Parents => {
  let byName = new Map<string, string>();
  /** What the learnt codes' own parent cells say, by code in comparison form. */
  let above = new Map<string, string>();

  const codeFor = (form: string): string | undefined => {
    if (form === "") return undefined;
    const register = source.register();
    const registered = register.find(form);
    if (registered !== undefined && isLiving(registered)) return registered.code;
    const learnt = byName.get(form);
    if (learnt !== undefined) return learnt;
    for (const rule of source.ruleNames()) {
      const code = register.codeOfRecord(rule, form);
      if (code !== undefined) return code;
    }
    return undefined;
  };

  const parentOf = (code: string): string => {
    const learnt = above.get(normalizeText(code));
    if (learnt !== undefined) return learnt;
    const entry = source.register().find(code);
    const at = entry && source.parentAt(entry);
    return at === undefined ? "" : (entry?.inputs[at] ?? "");
  };

  const depthOf = (code: string): number => {
    let depth = 0;
    for (let current: string | undefined = code; current !== undefined && depth < deepest; depth++) {
      const parent = normalizeText(parentOf(current));
      if (parent === "") return depth;
      current = codeFor(parent);
    }
    return depth;
  };

  return {
    find: (text) => {
      const code = codeFor(normalizeText(text));
      // Few rules ask for the depth, and following the parents takes its time.
      return code === undefined ? undefined : { code, get depth() { return depthOf(code); } };
    },
    learn: (name, code, parent) => {
      const form = normalizeText(name);
      if (form !== "" && !byName.has(form)) byName.set(form, code);
      byName.set(normalizeText(code), code);
      if (parent !== undefined) above.set(normalizeText(code), parent);
    },
    forget: () => {
      byName.clear();
      above.clear();
    },
    apart: (work) => {
      const before = { byName, above };
      byName = new Map();
      above = new Map();
      try {
        return work();
      } finally {
        ({ byName, above } = before);
      }
    },
  };
};
