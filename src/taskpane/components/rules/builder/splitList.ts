/** The texts of a list that people type with commas, in Latin or Chinese; blanks around them and empty ones do not count. */
export const splitList = (text: string): readonly string[] =>
  text
    .split(/[,，、;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
