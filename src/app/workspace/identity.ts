import type { ChancePort } from "../ports";
import { OWN_TABLES } from "../stored/columns";
import type { Codecs } from "./snapshot";

/**
 * The workbook's identity: 32 hexadecimal digits in the titles of our sheets. A copy of the file has the same one; that is how two copies in
 * which codes went on being issued are recognised when they meet. "" when the workbook has none yet. The register's counts.
 */
export function identityOf(codecs: Codecs): string {
  const found = [codecs.register, ...OWN_TABLES.map((table) => codecs[table])].find(({ place }) => (place.identity ?? "") !== "");
  return found?.place.identity ?? "";
}

/** A new identity: 128 bits of chance. */
export function newIdentity(chance: ChancePort): string {
  return Array.from({ length: 4 }, () => chance.below(2 ** 32).toString(16).padStart(8, "0")).join("");
}
