// npm run validate [manifest]: asks Microsoft's validation service about the built manifest. Needs the network; the offline rules
// are part of `npm run check`.
import { existsSync } from "node:fs";
import path from "node:path";
import { addinDist } from "./lib/paths.mjs";
import { installIfNeeded, say } from "./lib/run.mjs";

if (!(await installIfNeeded())) process.exit(1);
const { validateManifest } = await import("office-addin-manifest");

const manifest = process.argv[2] ?? path.join(addinDist, "manifest.xml");
if (!existsSync(manifest)) {
  say(`${manifest} does not exist. Run npm run build first, with ADDIN_URL set to the address that will serve dist/addin.`);
  process.exit(1);
}

try {
  const { isValid, report } = await validateManifest(manifest);
  for (const kind of ["errors", "warnings", "notes"]) {
    for (const each of report?.[kind] ?? []) say(`${kind.slice(0, -1)}: ${each.title ?? each.code}: ${each.content ?? each.detail ?? ""} ${each.link ?? ""}`);
  }
  say(isValid ? "The manifest is valid." : "The manifest is not valid.");
  process.exit(isValid ? 0 : 1);
} catch (error) {
  say(`Microsoft's validation service could not be asked: ${error.message}`);
  say("It needs the network. `npm run check` checks the manifest offline.");
  process.exit(1);
}
