// node examples/checkDigits.mjs                   the schemes, and what share of typing errors each finds
// node examples/checkDigits.mjs SCHEME TEXT…      each text with its check behind it
// node examples/checkDigits.mjs verify SCHEME CODE…   whether codes end with the right check; 1 when one does not
import { catchRates, checkSchemeIds, checkSchemes, computeCheck, findScheme, payloadOf, verifyCheck } from "../dist/lib/custcode-checks.mjs";

const words = process.argv.slice(2);
const verify = words[0] === "verify";
const [wanted, ...texts] = verify ? words.slice(1) : words;

if (wanted === undefined) {
  console.log(`${"scheme".padEnd(12)}${"checks of".padEnd(12)}${["one wrong", "swapped", "across one", "doubled"].map((head) => head.padStart(12)).join("")}`);
  for (const id of checkSchemeIds) {
    const { payload } = checkSchemes[id];
    const { single, swap, jumpSwap, twin } = catchRates[id].all;
    const shares = [single, swap, jumpSwap, twin].map((share) => `${share} %`.padStart(12));
    console.log(`${id.padEnd(12)}${`${payload.length} signs`.padEnd(12)}${shares.join("")}`);
  }
  process.exit(0);
}

const scheme = findScheme(wanted);
if (scheme === undefined) {
  console.error(`There is no scheme ${wanted}: ${checkSchemeIds.join(", ")}`);
  process.exit(2);
}
const said = ({ kind, expected, character }) => {
  if (kind === "wrong") return `wrong, should end with ${expected}`;
  return kind === "foreign" ? `${scheme.id} does not know ${character}` : "too short";
};
let wrong = 0;
for (const text of texts) {
  // Separators are not checked; the * that MOD 37-2 may end with is no separator.
  const typed = text.toUpperCase();
  const result = verify ? verifyCheck(scheme.id, typed.replace(/[^\p{L}\p{N}*]/gu, "")) : computeCheck(scheme.id, payloadOf(typed));
  if (!result.ok) wrong++;
  console.log(`${text} ${result.ok ? (verify ? "good" : `${text}${result.check}`) : said(result.problem)}`);
}
process.exit(wrong === 0 ? 0 : 1);
