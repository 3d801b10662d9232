/**
 * How often each damage makes one certain text of one certain code, against the others. The figures are round and need not be exact: what is
 * certain must be so by a factor of a thousand. A wrong character is rare as one of some thirty that might have been typed, a look-alike is one of
 * two or three; that is what makes `O` in a number a nought, and leaves open what `X` there was.
 */
export const weights = {
  clothes: 1,
  /** A letter in lower case among others in upper case, where it looks like another character. */
  oddCase: 0.2,
  foreignLetter: 0.5,
  lookalike: 0.2,
  faintLookalike: 0.05,
  /** Each look-alike after the first. */
  again: 0.3,
  separator: 0.1,
  /** Separators wrong in different ways. */
  separators: 0.01,
  swapped: 0.03,
  doubled: 0.02,
  extra: 0.002,
  /** Something that no code has: an emoji, a letter of another alphabet, an accent. */
  junk: 0.05,
  missing: 0.01,
  /** Zeros before the number left out, all of them. */
  padding: 0.1,
  cutOff: 0.00005,
  wrong: 0.002,
  wrongCheck: 0.01,
  wrongValue: 0.02,
  /** A check that was computed with a wrong value. */
  wrongValueAndCheck: 0.01,
} as const;

/** What a candidate's chances are multiplied with. */
export const evidence = {
  /** The row says otherwise in a segment. */
  contradictsRow: 0.0005,
  /** Nobody drew the number yet. */
  aboveCounter: 0.0005,
  /** Another row or customer has the code: then it would be a mistake of two kinds. */
  taken: 0.0005,
  /** The register has another code for this customer. */
  otherCode: 0.01,
  /** The register has this very code for this customer. */
  ownCode: 1000,
  registered: 20,
  void: 0.01,
  future: 0.02,
  oldVersion: 0.5,
} as const;

/** Chances that something else happened altogether. */
export const otherwise = 1e-6;
/** A repair is certain when nothing else has more than a thousandth of the chances, likely when it has most of them. */
export const certainFrom = 0.999;
export const likelyFrom = 0.6;
/** Candidates with less than this share of the best one's chances are not named. */
export const namedFrom = 1e-3;
