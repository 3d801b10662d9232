/** The rule to begin with when nothing was chosen, as the first of the templates says. */
export const proposedPattern = "{region}-{industry}-{seq:4}";
