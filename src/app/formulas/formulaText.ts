/** What the text of a formula tells about our function in it. */

/** Excel writes `_xldudf_` before the name while the add-in is not there. */
const CALL = /(?:^|[^\p{L}\p{N}_]|_xldudf_)CUSTCODE(?:[._]BY)?\s*\(/iu;

/** True when the formula calls `CUSTCODE` itself or `CUSTCODE.BY` (not `CUSTCODE.NEXT` and the like, which issue nothing). */
export function callsCustCode(formula: string): boolean {
  return CALL.test(withoutTexts(formula));
}

/** True when the formula is one such call and nothing else, so that its value is the code itself. */
export function isWholeCall(formula: string): boolean {
  const plain = withoutTexts(formula);
  const head = /^=\s*(?:_xldudf_)?(?:[\p{L}\p{N}_]+\.)?CUSTCODE(?:[._]BY)?\s*\(/iu.exec(plain);
  if (!head) return false;
  let depth = 1;
  for (let index = head[0].length; index < plain.length; index += 1) {
    if (plain[index] === "(") depth += 1;
    if (plain[index] === ")") depth -= 1;
    if (depth === 0) return plain.slice(index + 1).trim() === "";
  }
  return false;
}

/** The formula with its texts and quoted sheet names emptied, so that what they say is not taken for syntax. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
}
