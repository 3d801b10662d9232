import { CustCodeError } from "../api";
import type { Ports, SettingKey } from "../ports";
import type { OfficeOptions, OptionUseCases } from "../registerApi";
import { blockSizeOf } from "../workspace/blocks";
import type { Workspace } from "../workspace/workspace";
import { hashRows, keptKeys } from "./hashRegistered";

/** Numbers that a person may take at a time. */
const MOST_IN_BLOCK = 10_000;

/** What an office can choose. The person's name is this machine's; all else is the workbook's, and stands in the log. */
export function createOptions(dependencies: { readonly workspace: Workspace; readonly ports: Pick<Ports, "settings" | "person" | "sheets" | "clock"> }): OptionUseCases {
  const { workspace, ports } = dependencies;
  const { settings, person } = ports;

  const get = (): OfficeOptions => ({ person: person.name(), blockSize: blockSizeOf(settings), hashedKeys: settings.get("hashedKeys") === "on" });

  /** Changes a setting of the workbook and says so in the log. */
  async function change(key: SettingKey, subject: keyof OfficeOptions, value: string, before: string): Promise<void> {
    await settings.set(key, value);
    await workspace.log({ action: "option-changed", subject, before, after: value });
  }

  async function setBlockSize(size: number): Promise<void> {
    const before = get().blockSize;
    if (size !== before) await change("blockSize", "blockSize", String(size), String(before));
  }

  /** Has the register in memory keep customers in the other way as well. */
  async function setHashing(on: boolean): Promise<void> {
    if (on === get().hashedKeys) return;
    const { hashed } = await keptKeys(dependencies);
    // Their names are gone: without hashing nobody would find them, and they would be given second codes.
    if (!on && hashed > 0) throw new CustCodeError({ kind: "keys-hashed", params: { count: hashed } });
    await change("hashedKeys", "hashedKeys", on ? "on" : "off", on ? "off" : "on");
    await workspace.load();
  }

  return {
    get,
    async set({ person: name, blockSize, hashedKeys }) {
      if (blockSize !== undefined && !(Number.isSafeInteger(blockSize) && blockSize >= 0 && blockSize <= MOST_IN_BLOCK)) {
        throw new CustCodeError({ kind: "block-size", params: { size: blockSize, most: MOST_IN_BLOCK } });
      }
      if (blockSize !== undefined || hashedKeys !== undefined) {
        await workspace.exclusive(async () => {
          await workspace.refresh();
          workspace.assertReady();
          // Hashes are salted with the workbook's identity, which must be there first.
          await (await workspace.writes()).heal();
          if (blockSize !== undefined) await setBlockSize(blockSize);
          if (hashedKeys !== undefined) await setHashing(hashedKeys);
        });
      }
      try {
        if (name !== undefined && name.trim() !== person.name()) person.setName(name.trim());
      } finally {
        workspace.announce();
      }
    },
    hashRegistered: () =>
      workspace.exclusive(async () => {
        await workspace.refresh();
        workspace.assertReady();
        await (await workspace.writes()).heal();
        await setHashing(true);
        await workspace.restoreMissing();
        const changed = await hashRows(dependencies);
        if (changed > 0) await workspace.log({ action: "option-changed", subject: "hashRegistered", after: String(changed) });
        return changed;
      }),
  };
}
