import { cellText, type InputValue, type Register } from "../../core";
import type { AlikeIndex } from "../../core/recordKeys";
import type { EncodeReport } from "../api";
import { createBreath } from "../breath";
import { cellAddress } from "../cellAddress";
import type { Ports } from "../ports";
import type { EncodeJob, PlannedRow } from "./encodeList";
import { firstColumnOf } from "./listColumns";

/** So many rows are named. */
const NAMED = 100;

/** Looks among new customers for those who may be known under another spelling. It only ever suggests: who is who, a person decides. */
export interface AlikeWatch {
  /** The rows of one step, with what they held; the last of the inputs is the record key. */
  look(rows: readonly PlannedRow[], from: number, recordKeys: readonly InputValue[] | undefined): Promise<void>;
  readonly found: EncodeReport["alike"];
}

/** Registered customers by their names' forms, kept as long as the register is the same one: it only grows. */
const known = new WeakMap<Register, { readonly index: AlikeIndex; rows: number }>();

export async function createAlikeWatch({ clock }: Pick<Ports, "clock">, register: Register, { request }: EncodeJob): Promise<AlikeWatch> {
  const { createAlikeIndex } = await import("../../core/recordKeys");
  const { list, recordKey } = request;
  const registered = known.get(register) ?? { index: createAlikeIndex(), rows: 0 };
  known.set(register, registered);
  const own = createAlikeIndex();
  const found = { count: 0, rows: [] as EncodeReport["alike"]["rows"][number][] };
  const breathe = createBreath(clock);

  async function readRegister(): Promise<void> {
    for (; registered.rows < register.size; registered.rows++) {
      const { recordKey: customer, code, status } = register.entry(registered.rows);
      if (customer !== "" && status !== "void" && status !== "returned") registered.index.add(customer, code);
      await breathe();
    }
  }

  return {
    async look(rows, from, recordKeys) {
      if (recordKeys === undefined || recordKey === undefined) return;
      await readRegister();
      for (const { index, code, known: isKnown } of rows) {
        await breathe();
        const name = cellText(recordKeys[index - from] ?? null);
        if (isKnown || name === "") continue;
        const [like] = [...registered.index.find(name, 1), ...own.find(name, 1)];
        own.add(name, code);
        if (!like) continue;
        found.count++;
        if (found.rows.length >= NAMED) continue;
        const row = list.firstRow + index;
        const finding = { kind: "customer-alike" as const, params: { customer: name, other: like.recordKey, code: like.code } };
        found.rows.push({ row, address: cellAddress(list.sheet, row - 1, firstColumnOf(list) + recordKey), text: name, findings: [finding] });
      }
    },
    found,
  };
}
