// node examples/checkBackup.mjs BACKUP.json [--lang zh|en]
// Reads a backup that the add-in saved: whether it is as it was written, what it holds, whether anybody changed its log, and what an audit of register, counters and rules finds.
// Ends with 1 when something is wrong, with 2 when the file is no backup.
import { auditKinds, auditRegister } from "../dist/lib/custcode-audit.mjs";
import { createCounters, createRegister, verifyLog } from "../dist/lib/custcode-core.mjs";
import { createAuditMessages } from "../dist/lib/custcode-messages.mjs";
import { readArguments, readBackupFile, rulesOfBackup } from "./rules.mjs";

const args = readArguments();
const { words: [file], locale, today } = args;
const { content, at, by, intact, unreadable } = await readBackupFile(args, file);
const messages = createAuditMessages(locale);

console.log(`made      ${at}${by ? ` by ${by}` : ""}`);
console.log(`file      ${intact ? "as it was written" : "CHANGED since it was written"}${unreadable.count > 0 ? `, ${unreadable.count} rows cannot be read` : ""}`);
console.log(`workbook  ${content.workbook || "without identity"}`);
const held = ["rules", "codebooks", "counters", "register", "log"].map((table) => `${table} ${content[table].length}`);
console.log(`rows      ${held.join(", ")}`);
const statuses = new Map();
for (const { status } of content.register) statuses.set(status, (statuses.get(status) ?? 0) + 1);
console.log(`codes     ${[...statuses].map(([status, count]) => `${status} ${count}`).join(", ")}`);

/** The first row of the sheet: a title, a blank row and the headers are above it. */
const firstRow = 4;
// Rows that are cut off at the log's end show in the workbook only, which remembers how many there were.
const fields = ({ at: when, by: who, action, subject, reason, before, after }) => [when, who, action, subject, reason, before, after];
const verdict = verifyLog(content.log.map((row) => ({ fields: fields(row), previous: row.previous, hash: row.hash })));
console.log(`log       ${verdict.findings.length === 0 ? "whole" : `${verdict.findings.length} findings`}`);
for (const finding of verdict.findings) console.log(`          ${messages.logNote(finding, firstRow)}`);

const register = createRegister(content.register);
const counters = createCounters(content.counters, register);
const rules = (await rulesOfBackup(args, content)).map(({ name, version, compiled }) => ({ name, version, rule: compiled }));
const audit = auditRegister({ register, counters, rules, today });
const { error, warning, info } = audit.totals;
console.log(`audit     ${error} errors, ${warning} warnings, ${info} good to know`);
for (const kind of auditKinds) {
  const findings = audit.findings.filter((each) => each.kind === kind);
  if (findings.length > 0) console.log(`${messages.auditTitle(kind)} (${audit.counts[kind]})`);
  for (const finding of findings) console.log(`          ${messages.auditNote(finding, firstRow)}`);
}
process.exit(intact && unreadable.count === 0 && verdict.findings.length === 0 && error === 0 ? 0 : 1);
