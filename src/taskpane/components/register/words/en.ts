import type { RegisterWords } from "./zh";

/** Words of the register tab as a whole in English. */
export const registerEn: RegisterWords = {
  sections: {
    adopt: "Adopt existing codes",
    reserve: "Reserve codes",
    counters: "Counters",
    records: "Log and checks",
    files: "Backup and export",
    options: "Working together, options",
  },
};
