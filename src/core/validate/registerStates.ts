/** What the register says of the codes in use: void, reserved, another customer's; and codes of older versions of the rule. */
import { isHashedKey } from "../recordKeys/isHashedKey";
import type { Register } from "../register/createRegister";
import { isAnothers } from "../register/isAnothers";
import type { ListStore } from "./listStore";
import type { RuleReader } from "./ruleReader";

const rowsPerStep = 2000;

/** A customer as people may read it: of a hash nobody knows. */
const named = (recordKey: string): string => (isHashedKey(recordKey) ? "" : recordKey);

export function* judgeStates(store: ListStore, readers: readonly RuleReader[], register: Register | undefined): Generator<void, void> {
  const current = (readers.find(({ judging }) => judging.inForce) ?? readers[0])?.judging;
  const known = register === undefined || register.size === 0 ? undefined : register;
  if (known === undefined && readers.length < 2) return;
  for (let at = 0; at < store.size; at++) {
    if (at % rowsPerStep === rowsPerStep - 1) yield;
    const judging = readers[store.reader(at)]?.judging;
    if (judging === undefined) continue;
    if (current !== undefined && judging !== current && judging.name === current.name) {
      store.note(at, { kind: "code-old-version", params: { rule: judging.name, version: judging.version, current: current.version } });
    }
    const code = store.code(at);
    const entry = known?.has(code) === true ? known.find(code) : undefined;
    if (known === undefined || entry === undefined) continue;
    const customer = store.customer(at);
    if (entry.status === "void") store.note(at, { kind: "code-void", params: { code } });
    else if (isAnothers(known, entry, customer)) store.note(at, { kind: "code-other-customer", params: { code, customer: named(entry.recordKey) } });
    else if (entry.status === "reserved") store.note(at, { kind: "code-reserved", params: { code, customer: named(entry.recordKey) || (entry.note ?? "") } });
  }
}
