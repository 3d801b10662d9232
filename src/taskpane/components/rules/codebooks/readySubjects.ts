import type { ReadyCodebookSummary } from "../../../../app/api";

/** What ready codebooks are about, in the order in which they are shown. */
export const readySubjects = ["places", "countries", "industries", "customers", "others"] as const;

export type ReadySubject = (typeof readySubjects)[number];

const subjects: Readonly<Record<string, ReadySubject>> = {
  region: "places", regionNumber: "places", city: "places", city3: "places", cityNumber: "places", countyNumber: "places", area: "places",
  country: "countries", country3: "countries", countryNumber: "countries", continent: "countries",
  industry: "industries", division: "industries",
  tier: "customers", class: "customers", customerType: "customers", origin: "customers", scale: "customers", buying: "customers",
};

/** Ready codebooks by what they are about; subjects without any are left out. */
export const groupReadyBooks = (books: readonly ReadyCodebookSummary[]): readonly { readonly subject: ReadySubject; readonly books: readonly ReadyCodebookSummary[] }[] =>
  readySubjects
    .map((subject) => ({ subject, books: books.filter(({ name }) => (subjects[name] ?? "others") === subject) }))
    .filter(({ books: own }) => own.length > 0);
