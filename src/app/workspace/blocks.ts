import type { IssuerOptions } from "../../core";
import type { PersonPort, SettingsPort } from "../ports";

/** Numbers that a person takes at a time; 0: all draw from one counter. */
export function blockSizeOf(settings: Pick<SettingsPort, "get">): number {
  const size = Number(settings.get("blockSize") ?? 0);
  return Number.isSafeInteger(size) && size > 0 ? size : 0;
}

/** The blocks from which whoever works here draws; undefined where all draw from one counter, or nobody said who it is. */
export function blocksOf({ settings, person }: { readonly settings: Pick<SettingsPort, "get">; readonly person: Pick<PersonPort, "name"> }): IssuerOptions["blocks"] {
  const size = blockSizeOf(settings);
  const owner = person.name();
  return size === 0 || owner === "" ? undefined : { owner, size };
}
