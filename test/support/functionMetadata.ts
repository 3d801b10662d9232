// functions.json, generated from the source as the build does it. The generator reads files with the real Node, outside of jest's
// module system, so it runs in a process of its own, once a test file.
import { execFileSync } from "node:child_process";
import path from "node:path";

/** The functions' metadata, as Excel reads them. */
export async function readFunctionMetadata(): Promise<readonly unknown[]> {
  const script = `import { functionsFiles } from "./scripts/lib/functionsMetadata.mjs";
    process.stdout.write((await functionsFiles())["functions.json"]);`;
  const text = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: path.join(__dirname, "..", ".."), encoding: "utf8" });
  return (JSON.parse(text) as { functions: readonly unknown[] }).functions;
}
