// Makes a failing scenario short: drops operations, whole runs of them first, as long as what is left still fails.
import type { Scenario } from "./operations";

/**
 * The shortest scenario found that `fails`; each is tried once, as the same scenario meets the same way. `most` is how many may be tried.
 * (Delta debugging, by Andreas Zeller.)
 */
export async function shrink(scenario: Scenario, fails: (scenario: Scenario) => Promise<boolean>, most: number): Promise<Scenario> {
  let shortest = scenario;
  let left = most;
  for (let size = Math.ceil(shortest.operations.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = shortest.operations.length - size; from > -size; from -= size) {
      if (left-- <= 0) return shortest;
      const start = Math.max(0, from);
      const operations = [...shortest.operations.slice(0, start), ...shortest.operations.slice(Math.max(0, from + size))];
      if (operations.length === shortest.operations.length) continue;
      const shorter = { ...shortest, operations };
      if (await fails(shorter)) shortest = shorter;
    }
  }
  return shortest;
}
