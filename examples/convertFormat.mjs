// node examples/convertFormat.mjs FORMAT [--lang zh|en]
// Another system's numbering format as a pattern, with what differs: "CUST-{SEQNUM:4}", "A-{0000}", "CUST-.YYYY.-.####".
import { convertForeign } from "../dist/lib/custcode-foreign.mjs";
import { createForeignMessages } from "../dist/lib/custcode-messages.mjs";
import { readArguments } from "./rules.mjs";

const { words, locale, today } = readArguments();
const conversions = convertForeign(words.join(" "), today);
const sentences = createForeignMessages(locale);
for (const { system, pattern, example, notes } of conversions) {
  console.log(`${system}: ${pattern}   ${example}`);
  for (const note of notes) console.log(`  ${sentences.foreignNote(note)}`);
}
if (conversions.length === 0) console.log("This is no format of a system that CustCode knows.");
process.exit(conversions.length === 0 ? 1 : 0);
