/** All that changes our tables. Loaded with the first change, because functions, which are waited for, only read. */
export { createWrites } from "./writes";
