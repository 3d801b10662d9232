// node examples/initials.mjs NAME…
// Initials of names, with the reading of each Chinese character: proposals for the codes of a codebook.
import { loadInitialsReader } from "../dist/lib/custcode-pinyin.mjs";

const reader = await loadInitialsReader();
for (const name of process.argv.slice(2)) {
  console.log(`${name} ${reader.initials(name)} ${reader.syllables(name).map(({ pinyin }) => pinyin).join(" ")}`.trimEnd());
}
