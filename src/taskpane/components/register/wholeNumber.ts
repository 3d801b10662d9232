/** Reads a whole number, with full-width digits too; NaN for anything else. */
export const wholeNumber = (text: string): number => {
  const digits = text.normalize("NFKC").trim();
  return /^\d{1,15}$/.test(digits) ? Number(digits) : NaN;
};
