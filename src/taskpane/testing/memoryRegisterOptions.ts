import { CustCodeError } from "../../app/api";
import type { OfficeOptions, OptionUseCases } from "../../app/registerApi";
import { createRecordForm } from "../../core/recordKeys/createRecordForm";
import { isHashedKey } from "../../core/recordKeys/isHashedKey";
import type { MemoryWorkspace } from "./memoryWorkspace";
// Hashing wants an encoder of texts, which jsdom lacks.
import "../../../test/support/office";

/** Numbers that a person may take at a time. */
const most = 10_000;

/** An office's options in memory. Unlike in a workbook, what is registered later is not hashed by itself. */
export function memoryOptions({ workspace, ports }: MemoryWorkspace): OptionUseCases {
  const { settings, person } = ports;
  const hash = createRecordForm({ hashed: true, salt: "memory" });
  const get = (): OfficeOptions => ({ person: person.name(), blockSize: Number(settings.get("blockSize") ?? 0), hashedKeys: settings.get("hashedKeys") === "on" });
  return {
    get,
    async set({ person: name, blockSize, hashedKeys }) {
      await workspace.refresh();
      if (blockSize !== undefined && !(Number.isSafeInteger(blockSize) && blockSize >= 0 && blockSize <= most)) throw new CustCodeError({ kind: "block-size", params: { size: blockSize, most } });
      if (hashedKeys === false && [...workspace.register().entries()].some(({ recordKey }) => isHashedKey(recordKey))) throw new CustCodeError({ kind: "keys-hashed", params: {} });
      if (name !== undefined) person.setName(name);
      if (blockSize !== undefined) await settings.set("blockSize", String(blockSize));
      if (hashedKeys !== undefined) await settings.set("hashedKeys", hashedKeys ? "on" : "off");
      workspace.announce();
    },
    async hashRegistered() {
      await workspace.refresh();
      await settings.set("hashedKeys", "on");
      const register = workspace.register();
      const plain = [...register.entries()].filter(({ recordKey }) => recordKey !== "" && !isHashedKey(recordKey));
      await (await workspace.writes()).change(plain.map(({ code, batch, recordKey }) => ({ code, batch, change: { recordKey: hash(recordKey) } })));
      workspace.announce();
      return plain.length;
    },
  };
}
