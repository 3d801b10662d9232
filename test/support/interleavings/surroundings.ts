// Each person's machine: what it remembers, a clock that all share, ids that are the same in every run.
import type { Ports } from "../../../src/app/ports";

const START = Date.parse("2026-03-02T01:00:00Z");

/** Surroundings for `openColleagues`: the same in every run, and kept when a person opens the workbook again. */
export function ownSurroundings(): (ports: Ports, person: string) => Ports {
  const machines = new Map<string, Set<string>>();
  let batches = 0;
  let seconds = 0;
  return (ports, person) => {
    const begun = machines.get(person) ?? new Set<string>();
    machines.set(person, begun);
    return {
      ...ports,
      clock: { ...ports.clock, now: () => new Date(START + 1000 * seconds++).toISOString(), today: () => "2026-03-02" },
      person: {
        ...ports.person,
        newBatch: () => `b${String(++batches).padStart(5, "0")}`,
        remember: (batch) => void begun.add(batch),
        forget: (batch) => void begun.delete(batch),
        ownBatches: () => [...begun],
      },
    };
  };
}
