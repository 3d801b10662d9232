// functions.json, generated from the source as the build does it. The generator reads files with the real Node, outside of jest's
// module system, so it runs in a process of its own; that takes seconds, so what it made is kept for as long as the sources are the same.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(__dirname, "..", "..");
const SOURCES = ["src/functions/functions.ts", "src/messages/functionTexts.zh.ts", "scripts/lib/functionsMetadata.mjs", "package-lock.json"];

let made: Promise<readonly unknown[]> | undefined;

/** The functions' metadata, as Excel reads them. */
export function readFunctionMetadata(): Promise<readonly unknown[]> {
  return (made ??= make());
}

async function make(): Promise<readonly unknown[]> {
  const hash = createHash("sha256");
  for (const source of SOURCES) hash.update(readFileSync(path.join(root, source)));
  const file = path.join(tmpdir(), `custcode-functions-${hash.digest("hex").slice(0, 16)}.json`);
  if (!existsSync(file)) {
    const script = `import { functionsFiles } from "./scripts/lib/functionsMetadata.mjs";
      process.stdout.write((await functionsFiles())["functions.json"]);`;
    // Several workers may come at once: each writes a file of its own, and the last one's name counts.
    writeFileSync(`${file}.${process.pid}`, execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root }));
    renameSync(`${file}.${process.pid}`, file);
  }
  return (JSON.parse(readFileSync(file, "utf8")) as { functions: readonly unknown[] }).functions;
}
