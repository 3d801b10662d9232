/** All that changes our tables. Loaded with the first change, because functions, which are waited for, only read. */
export { planReturn } from "../../core/counters/planReturn";
export { appendEntries, writeEntries } from "./appendEntries";
export { healTables, writeCounters } from "./commitPlan";
export { writeLog } from "./logbook";
export { setStatus } from "./setStatus";
