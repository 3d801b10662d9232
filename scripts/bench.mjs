// npm run bench [-- name]: runs bench/*.bench.ts and prints, for each kind of work, its time beside that of the plainest program that
// does the same. The ratio is the result; the times belong to this machine. See bench/README.md.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { at } from "./lib/paths.mjs";
import { installIfNeeded, say } from "./lib/run.mjs";

if (!(await installIfNeeded())) process.exit(1);
const { importTypeScript } = await import("./lib/importTypeScript.mjs");

const wanted = process.argv.slice(2);
const files = existsSync(at("bench")) ? readdirSync(at("bench")).filter((name) => name.endsWith(".bench.ts")).sort() : [];
const chosen = files.filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
if (chosen.length === 0) say("No measurement of that name in bench/.");

/** How much room a text takes in a terminal: Chinese characters are two columns wide. */
const columns = (text) => [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);
const pad = (text, width) => text + " ".repeat(Math.max(0, width - columns(text)));
const number = (value, unit) => `${value >= 100 ? Math.round(value) : value.toPrecision(3)} ${unit}`;

const line = ({ work, value, base, unit = "ms", target }) => {
  const ratio = base === undefined ? undefined : value / base;
  const judged = ratio ?? value;
  return [
    work,
    number(value, unit),
    base === undefined ? "" : number(base, unit),
    ratio === undefined ? "" : `${ratio.toFixed(2)} ×`,
    target === undefined ? "" : `≤ ${target}${ratio === undefined ? ` ${unit}` : " ×"}`,
    target === undefined ? "" : judged <= target ? "reached" : "MISSED",
  ];
};

// Each in a process of its own: what one leaves in memory, and how the compiler came to know the code, is no part of the next.
if (chosen.length > 1) {
  const failed = chosen.filter((file) => spawnSync(process.execPath, [process.argv[1], file], { stdio: "inherit" }).status !== 0);
  process.exit(failed.length === 0 ? 0 : 1);
}

const head = ["work", "ours", "baseline", "ratio", "target", ""];
for (const file of chosen) {
  const { bench } = await importTypeScript(at("bench", file));
  const rows = [head, ...(await bench.run()).map(line)];
  const widths = head.map((_, index) => Math.max(...rows.map((row) => columns(row[index]))));
  say(`\n${bench.title}`);
  for (const row of rows) say(`  ${row.map((cell, index) => pad(cell, widths[index])).join("  ")}`.trimEnd());
}
