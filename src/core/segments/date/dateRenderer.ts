import { readDate, type CivilDate } from "../../dates";
import { finding } from "../../result";
import type { InputValue } from "../../types";
import type { Environment, Rendered } from "../contract";
import { createRenderer } from "../createRenderer";

/**
 * A `render` for what a date becomes.
 *
 * @param input holds the row's date; undefined for today, whatever value is given.
 * @returns the function; it finds `date-unreadable`, and `date-ambiguous` with both dates as `2023-04-03`.
 */
export const createDateRenderer = (input: string | undefined, environment: Environment, print: (date: CivilDate) => string): ((value: InputValue) => Rendered) => {
  const name = input ?? "today";
  const render = createRenderer({
    input: name,
    make: (value, source) => {
      const reading = readDate(value);
      if (reading.kind === "date") return print(reading.date);
      const params = { input: name, value: source.trim() };
      return reading.kind === "none" ? finding("date-unreadable", params) : finding("date-ambiguous", { ...params, first: reading.first, second: reading.second });
    },
  });
  return input === undefined ? () => render(environment.today()) : render;
};
