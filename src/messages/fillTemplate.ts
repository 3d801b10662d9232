/** Fills `{param}` in a sentence; a part in square brackets is said only when each of its parameters has a text that is not blank. */

export type Params = Readonly<Record<string, string | number | undefined>>;

/** A brace that is not followed by a parameter's name and a closing brace is just a brace. */
const parameter = /\{([a-z]+)\}/g;

const fillIn = (template: string, params: Params): string =>
  template.replace(parameter, (whole, name: string) => (name in params ? String(params[name] ?? "") : whole));

/** Names of the parameters that a sentence mentions, apart from examples of patterns, which `known` does not name. */
export const parametersOf = (template: string): ReadonlySet<string> => new Set([...template.matchAll(parameter)].map(([, name]) => name as string));

export const fillTemplate = (template: string, params: Params): string =>
  fillIn(
    template.replace(/\[([^\]]*)\]/g, (_, part: string) => {
      const said = [...parametersOf(part)].every((name) => params[name] !== undefined && params[name] !== "");
      return said ? part : "";
    }),
    params,
  );
