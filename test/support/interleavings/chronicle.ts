// What the people of an office saw being issued, apart from what the workbook says in the end.
import type { TeamMember } from "../openColleagues";
import { shownCodes } from "./officeBook";

/** Every code that anybody's add-in took for issued. */
export interface Chronicle {
  /** Looks into what a person's add-in holds now. */
  look(member: TeamMember): void;
  /** The person closed the workbook: what they open again is what had reached the server, and what nobody wrote over since. */
  left(person: string): void;
  /** Each code with those who knew it. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Nothing was issued yet. */
export function createChronicle(): Chronicle {
  const codes = new Map<string, Set<string>>();
  const seen = new WeakMap<TeamMember, string>();
  const note = (code: string, person: string): void => {
    const known = codes.get(code);
    if (known) known.add(person);
    else codes.set(code, new Set([person]));
  };
  return {
    codes,
    look(member) {
      const { person, app, replica } = member;
      const register = app.workspace.register();
      const state = `${register.revision}`;
      if (seen.get(member) !== state) {
        seen.set(member, state);
        for (const { code } of register.entries()) note(code, person);
      }
      for (const { code } of shownCodes(replica.book)) note(code, person);
    },
    left(person) {
      for (const known of codes.values()) known.delete(person);
    },
  };
}
