/**
 * Characters that names use with another reading than sentences do: 都 is a city and no "all", 曾 a family and no "once". They hold where
 * no word of the tables stands.
 */
export const characterReadings: ReadonlyMap<string, string> = new Map([
  ["都", "du"],
  ["曾", "zeng"],
  ["什", "shi"],
  ["莞", "guan"],
  ["缪", "miao"],
  ["翟", "zhai"],
  ["覃", "qin"],
]);
