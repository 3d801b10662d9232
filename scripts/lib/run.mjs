// Starting other programs, and words on the terminal.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { at, root } from "./paths.mjs";

const windows = process.platform === "win32";

/** Runs a command with the terminal's own input and output; resolves to its exit code (1 when it could not be started). */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", shell: windows && /^(npm|npx)$/.test(command), ...options });
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });

/** Runs a Node script of an installed package. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** A line for the person at the terminal. */
export const say = (text) => console.log(text);

/**
 * Installs the packages when there are none or the lock file is newer than they are.
 * @returns whether the packages are there now.
 */
export const installIfNeeded = async () => {
  const stamp = at("node_modules", ".package-lock.json");
  const lock = at("package-lock.json");
  const fresh = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs - 1000;
  if (fresh || (existsSync(stamp) && sameLock(stamp, lock))) return true;
  say("Installing the packages (npm ci) …");
  if ((await run("npm", ["ci", "--no-audit", "--no-fund"])) === 0) return true;
  say("npm ci failed; trying npm install with the same versions …");
  return (await run("npm", ["install", "--no-save", "--no-audit", "--no-fund"])) === 0;
};

/** A fresh checkout gives the lock file a new date though nothing changed: then the packages' versions decide. */
const sameLock = (stamp, lock) => {
  const packagesOf = (file) => Object.entries(JSON.parse(readFileSync(file, "utf8")).packages).filter(([name]) => name);
  const installed = new Map(packagesOf(stamp).map(([name, { version }]) => [name, version]));
  return packagesOf(lock).every(([name, { version, optional }]) => (installed.has(name) ? installed.get(name) === version : optional));
};
