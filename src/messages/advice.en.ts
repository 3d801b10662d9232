import type { AdviceDictionary } from "./adviceDictionary";

export const adviceEn: AdviceDictionary = {
  advice: {
    "not-unique": "Nothing in this rule tells customers apart, so different customers would get the same code[ “{code}”]. Add a sequence, such as {seq:4}.",
    "key-not-printed": "The sequence also counts per “{input}”, but the code does not show it, so two rows count to the same code[, such as “{code}”]; CustCode passes over used numbers, and the separate counting comes to nothing. Print “{input}” in the code, or do not count by it.",
    "run-together": "Two different rows join to the same code “{code}”. Put a separator between the segments, or give them a fixed width.",
    "reset-not-printed": "The sequence starts again {period}, but the code does not say which period it is from, so codes would repeat[, such as “{code}”]. Print the date in the code.",
    "same-code-twice": "In the codebook “{codebook}”, “{value}” and “{other}” have the same code, so the code cannot tell them apart. Change one of them, or make it an alias.",
    ambiguous: "The code “{code}” can be read in two ways, so nobody can tell its parts later. Put a separator between the parts, or give them a fixed width.",
    "excel-changes": "Typed into a General cell, “{code}” becomes {as}[, shown as {shown}]. CustCode writes codes as text and is safe; typing or pasting them elsewhere is not. Add a letter in front or use another separator.",
    "excel-undecided": "The codes of this rule are too varied to prove that Excel leaves all of them alone. CustCode still writes them as text.",
    "leading-zeros": "Some codes are digits with a 0 in front[, such as “{code}”]; typed into a General cell they lose it[ and become {shown}]. Put a letter in front, such as C.",
    "look-alikes": "“{segment}” contains characters that are easily mistaken for each other: {characters}. People will copy them wrongly. Use an alphabet without them.",
    capacity: "There are not enough numbers[ for “{key}”]: {needed} are needed and there are {capacity}. Give the sequence more digits, or let it grow.",
    "capacity-near": "Numbers are running out[ for “{key}”]: {needed} of {capacity} are needed already. Consider more digits.",
    "changes-often": "“{input}” changes over the years, but a code never does: in time the code will say something wrong. Better keep it in a column of its own.",
    "weak-check": "The check scheme {scheme} finds only {swaps} % of swapped neighbours.[ {better} finds more.]",
    "outer-blanks": "The code begins or ends with a blank[: “{code}”]. Nobody sees it, and pasting loses it. Delete it.",
    length: "Codes can be up to {length} characters long[, such as “{code}”], but the limit is {most}. Shorten a segment, or raise the limit.",
    "unsafe-key": "The sequence counts by the text of “{input}”. A name that is spelt a little differently starts a count of its own. Better use a codebook, which brings all spellings to one code.",
    overlap: "The rule “{rule}” has the same priority and applies to these rows too, so nobody can tell which one to use. Give one of them a higher priority or a condition.",
  },
  readAs: {
    number: "a number", exponent: "a number in scientific notation", date: "a date", time: "a time", "date-time": "a date and time", percent: "a percentage", currency: "an amount",
    fraction: "a fraction", boolean: "a logical value", error: "an error", formula: "a formula", text: "another text",
  },
  periods: { day: "every day", week: "every week", month: "every month", quarter: "every quarter", year: "every year", "fiscal-year": "every fiscal year" },
};
