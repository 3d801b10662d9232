// What things weigh in memory.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const heap = (): number => {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Makes something; answers it with the bytes that stay in use for it. */
export const weigh = <T>(make: () => T): { readonly made: T; readonly bytes: number } => {
  const before = heap();
  const made = make();
  return { made, bytes: heap() - before };
};
