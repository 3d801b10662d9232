import { isHashedKey } from "../../core/recordKeys/isHashedKey";
import type { Ports } from "../ports";
import { readRegister } from "../stored/readRegister";
import type { RowChange } from "../workspace/changeEntries";
import type { Workspace } from "../workspace/workspace";

/** Rows that are changed together: each time the register's codes are looked through once. */
const ROWS_PER_STEP = 10_000;

/** Rows of the register's sheet by how they keep their customers. */
export interface KeptKeys {
  readonly hashed: number;
  readonly plain: number;
}

/** Looks into the sheet: in memory all customers are kept in one way. */
export async function keptKeys({ workspace, ports }: Dependencies): Promise<KeptKeys> {
  const keys = (await readEntries({ workspace, ports })).flatMap(({ recordKey }) => (recordKey === "" ? [] : [isHashedKey(recordKey)]));
  const hashed = keys.filter(Boolean).length;
  return { hashed, plain: keys.length - hashed };
}

interface Dependencies {
  readonly workspace: Workspace;
  readonly ports: Pick<Ports, "sheets" | "clock">;
}

/**
 * Replaces the customers' names that the register's sheet holds by their hashes, where they stand as record keys and where they stand among the
 * inputs. Must run inside `exclusive`, in a workbook that keeps hashes. What breaks off can be done again. Answers how many rows were changed.
 */
export async function hashRows({ workspace, ports }: Dependencies): Promise<number> {
  const { recordForm } = workspace.register();
  const changes = (await readEntries({ workspace, ports })).flatMap(({ code, batch, recordKey, inputs }): readonly RowChange[] => {
    if (recordKey === "" || isHashedKey(recordKey)) return [];
    const hash = recordForm(recordKey);
    return [{ code, batch, change: { recordKey: hash, inputs: inputs.map((text) => (recordForm(text) === hash ? hash : text)) } }];
  });
  const writes = await workspace.writes();
  let changed = 0;
  for (let from = 0; from < changes.length; from += ROWS_PER_STEP) {
    changed += (await writes.change(changes.slice(from, from + ROWS_PER_STEP))).size;
    await ports.clock.pause();
  }
  return changed;
}

async function readEntries({ workspace, ports }: Dependencies) {
  const codec = workspace.snapshot().codecs.register;
  const { state, rowCount } = codec.place;
  const rows = state === "there" && rowCount > 0 ? await ports.sheets.read("register", 0, rowCount) : [];
  return readRegister(codec, rows, 0).entries.map(({ entry }) => entry);
}
