// node scripts/completeLock.mjs: adds other platforms' builds to package-lock.json, which npm leaves out when its registry lacks them.
// A test says when this is due.
import { readFile, writeFile } from "node:fs/promises";
import { completeLock, missingBuilds } from "./lib/lock.mjs";
import { at } from "./lib/paths.mjs";
import { say } from "./lib/run.mjs";

const file = at("package-lock.json");
const lock = JSON.parse(await readFile(file, "utf8"));
await writeFile(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
say(`${missingBuilds(lock).length} builds were missing.`);
