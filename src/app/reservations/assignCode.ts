import { longestInput } from "../../core";
import { CustCodeError } from "../api";
import { cellAddress } from "../cellAddress";
import { knownEntries } from "../codes/knownEntries";
import type { Area, Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";

interface Dependencies {
  readonly workspace: Workspace;
  readonly ports: Ports;
}

/** A cell that a code may be written into. */
interface Target {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Issues a reserved code to a customer: first in the register, then in the selected cell, where that one is blank and not on a sheet of ours.
 * Answers the cell that got it.
 *
 * @throws CustCodeError `code-unknown`, `not-reserved`, `customer-missing`, `customer-long`, or `customer-coded` when the customer has another code under the rule.
 */
export async function assignCode({ workspace, ports }: Dependencies, code: string, customer: string, intoSelectedCell: boolean): Promise<{ readonly address: string | undefined }> {
  if (customer.length > longestInput) throw new CustCodeError({ kind: "customer-long", params: { length: customer.length, most: longestInput } });
  return workspace.exclusive(async () => {
    await workspace.refresh();
    workspace.assertReady();
    await workspace.restoreMissing();
    const register = workspace.register();
    const [entry] = knownEntries(register, [code]);
    if (entry?.status !== "reserved") throw new CustCodeError({ kind: "not-reserved", params: { code } });
    const recordKey = register.recordForm(customer);
    if (recordKey === "") throw new CustCodeError({ kind: "customer-missing", params: {} });
    const known = register.codeOfRecord(entry.rule, recordKey);
    if (known !== undefined && known !== entry.code) throw new CustCodeError({ kind: "customer-coded", params: { customer: customer.trim(), code: known } });

    const target = intoSelectedCell ? await blankCell(ports) : undefined;
    const address = target && cellAddress(target.sheet, target.area.firstRow - 1, target.area.firstColumn);
    const { person, clock } = ports;
    const change = { status: "issued", recordKey, batch: person.newBatch(), by: person.name(), at: clock.now(), cell: address ?? "", until: "" } as const;
    const found = await (await workspace.writes()).change([{ code: entry.code, batch: entry.batch, change }]);
    if (found.size === 0) throw new CustCodeError({ kind: "write-not-kept", params: { reason: "moved", code: entry.code } });
    // Somebody may have filled the cell while the register was written.
    const isStillBlank = target !== undefined && (await isBlank(ports, target));
    if (isStillBlank) await ports.lists.write(target.sheet, target.area.firstColumn, target.area.firstRow, [entry.code]);
    await workspace.log({ action: "assigned", subject: `${entry.rule} · ${entry.code}`, reason: entry.note, before: entry.recordKey, after: address === undefined ? recordKey : `${recordKey} · ${address}` });
    return { address: isStillBlank ? address : undefined };
  });
}

/** The first selected cell, if a code may be written there. Throws `protected-sheet` where nothing may be. */
async function blankCell(ports: Ports): Promise<Target | undefined> {
  const { sheet, own, selection } = await ports.lists.selection();
  const target = { sheet, area: { ...selection, rowCount: 1, columnCount: 1 } };
  if (own || !(await isBlank(ports, target))) return undefined;
  await ports.lists.assertWritable({ sheet, ...target.area }, selection.firstColumn);
  return target;
}

async function isBlank(ports: Ports, { sheet, area }: Target): Promise<boolean> {
  const [content] = await ports.lists.contents({ sheet, ...area }, area.firstColumn);
  return content?.kind === "blank";
}
