/** So many of the characters, from the first on, for an example: `ABC`. */
export const sampleText = (characters: string, count: number): string => Array.from({ length: count }, (_, i) => characters.charAt(i % characters.length)).join("");
