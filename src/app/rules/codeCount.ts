import { normalizeText, type Register, type RuleVersion } from "../../core";

/** Counts the codes that were issued under each rule version; the register is gone through again only when it has changed. */
export function createCodeCount(register: () => Register): (version: RuleVersion) => number {
  let seen: Register | undefined;
  let revision = -1;
  let counts = new Map<string, number>();
  return ({ name, version }) => {
    const now = register();
    if (now !== seen || now.revision !== revision) {
      seen = now;
      revision = now.revision;
      counts = new Map();
      for (const entry of now.entries()) {
        const id = idOf(entry.rule, entry.version);
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return counts.get(idOf(name, version)) ?? 0;
  };
}

function idOf(rule: string, version: number): string {
  return `${normalizeText(rule)}\u0000${version}`;
}
