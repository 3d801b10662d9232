// node examples/registerToSql.mjs BACKUP.json OUT.sql|OUT.csv… [--dialect postgresql|mysql|sqlserver] [--lang zh|en]
// The register of a backup as a script for a database, with the rules of the register as constraints, or as CSV with every cell exactly as it is. What an office should know of
// the file is written to the terminal.
import { open } from "node:fs/promises";
import { createRegister } from "../dist/lib/custcode-core.mjs";
import { registerColumns, registerCsv, sqlScript } from "../dist/lib/custcode-export.mjs";
import { createExportMessages } from "../dist/lib/custcode-messages.mjs";
import { readArguments, readBackupFile, rulesOfBackup } from "./rules.mjs";

const args = readArguments();
const { words: [backupFile, ...outFiles], dialect, locale } = args;
const { content, at } = await readBackupFile(args, backupFile);
const register = createRegister(content.register);

/** Programs read these better than words in one language. */
const words = {
  columns: Object.fromEntries(registerColumns.map((column) => [column, column])),
  statuses: Object.fromEntries(["issued", "adopted", "reserved", "void", "returned"].map((status) => [status, status])),
};
// Drafts have issued nothing.
const rules = (await rulesOfBackup(args, content)).filter(({ status }) => status !== "draft");
const source = { register, rules, counters: content.counters, codebooks: content.codebooks, language: locale, at };

for (const name of outFiles) {
  const { pieces, notes } = name.endsWith(".csv") ? registerCsv(register, words, { guard: false }) : sqlScript(dialect, source);
  // Piece by piece: half a million codes need no single text.
  const file = await open(name, "w");
  for (const piece of pieces) await file.write(piece);
  await file.close();
  for (const note of notes) console.error(createExportMessages(locale).exportNote(note));
  console.log(`${name}: ${register.size} codes`);
}
