/**
 * Formula text in a file and on screen. A file marks functions that are younger than its format with `_xlfn.`, names of LET and LAMBDA with
 * `_xlpm.`, and functions of an add-in with `_xldudf_`, where the dots of the name become underscores: `_xldudf_CUSTCODE_NEXT(A2)` is
 * `CUSTCODE.NEXT(A2)` on screen. Texts in quotes and quoted sheet names are left alone.
 */

/** Functions of Excel 2010 and later, which a file writes with `_xlfn.`. */
const FUTURE_FUNCTIONS = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITOR BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST " +
    "CHISQ.INV CHISQ.TEST CHOOSECOLS CHOOSEROWS CONCAT CONFIDENCE.NORM COT COVARIANCE.P COVARIANCE.S CSC DAYS DECIMAL DROP ENCODEURL EXPAND " +
    "F.DIST F.INV FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA GAUSS GROUPBY HSTACK IFNA IFS IMCOSH ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET " +
    "MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC " +
    "PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ " +
    "REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV " +
    "TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT ARRAYTOTEXT VAR.P VAR.S VSTACK " +
    "WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);

/** Those that carry a second prefix. */
const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/gu;

/** Formula text as a file holds it, made into what the screen shows, without the leading `=`. `addinFunctions` settles where an underscore was a dot. */
export function fromFileFormula(text: string, addinFunctions: ReadonlySet<string> = new Set()): string {
  return text
    .replace(PIECES, (piece) => {
      if (piece.startsWith('"') || piece.startsWith("'")) return piece;
      if (/^_xldudf_/i.test(piece)) return addinName(piece.slice("_xldudf_".length), addinFunctions);
      return piece.replace(/^_xlfn\./i, "").replace(/^_xlws\./i, "");
    })
    .replace(/"(?:[^"]|"")*"|_xlpm\./g, (piece) => (piece.startsWith('"') ? piece : ""));
}

/** The reverse: text of the screen, without `=`, made into text for a file. Names in `addinFunctions` (upper-case) are written as add-in functions. */
export function toFileFormula(text: string, addinFunctions: ReadonlySet<string>): string {
  return text.replace(PIECES, (piece) => {
    const name = piece.toUpperCase();
    if (addinFunctions.has(name)) return `_xldudf_${name.replace(/\./g, "_")}`;
    if (WORKSHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${name}`;
    return FUTURE_FUNCTIONS.has(name) ? `_xlfn.${name}` : piece;
  });
}

/** The screen names of the add-in functions that a formula from a file uses; empty when there are none. */
export function addinNamesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (const found of text.matchAll(/_xldudf_([\p{L}\p{N}_.]+)(?=\s*\()/giu)) names.push(addinName(found[1] ?? "", new Set()));
  return names;
}

function addinName(inFile: string, known: ReadonlySet<string>): string {
  const flat = inFile.toUpperCase();
  for (const name of known) if (name.replace(/\./g, "_") === flat) return name;
  return flat.replace(/_/g, ".");
}
