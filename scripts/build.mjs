// npm run build: everything that can be handed out, below dist/.
//   addin      any static web server can serve it; manifest.xml carries the address in ADDIN_URL
//   workbench  the spreadsheet page with the add-in in it; serve the folder and open index.html
//   lib        the core as ES modules with types
// ADDIN_URL=https://codes.example.org npm run build
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { addinPage, officeJsFromCdn } from "./lib/addinPage.mjs";
import { addinDist, dist, workbenchDist } from "./lib/paths.mjs";
import { installIfNeeded, say } from "./lib/run.mjs";

if (!(await installIfNeeded())) {
  say("The packages could not be installed.");
  process.exit(1);
}

const [{ compile, firstLoad }, { buildLibrary }, { workbenchConfigs }, { addinUrl, developmentManifest, placeholderUrl, readTemplate, releaseManifest }] = await Promise.all([
  import("./lib/build.mjs"),
  import("./lib/library.mjs"),
  import("../webpack.config.js"),
  import("./lib/manifest.mjs"),
]);

const url = addinUrl();
say("Add-in and workbench …");
const stats = await compile(workbenchConfigs("production"));
if (!stats) process.exit(1);

// The add-in that the workbench runs is the one that is handed out; only its page differs.
await rm(addinDist, { recursive: true, force: true });
await cp(path.join(workbenchDist, "addin"), addinDist, { recursive: true });
const page = path.join(addinDist, "taskpane.html");
await writeFile(page, addinPage(await readFile(page, "utf8"), { officeJs: officeJsFromCdn }));

const template = await readTemplate();
await writeFile(path.join(addinDist, "manifest.xml"), releaseManifest(template, url));
await writeFile(path.join(dist, "manifest.dev.xml"), developmentManifest(template));

say("Library …");
await buildLibrary();

/** What a start may load, in kilobytes after gzip: people wait for it each time they open the workbook. */
const limits = { functions: 60, pane: 250 };
const gzipped = async (name) => gzipSync(await readFile(path.join(addinDist, name)), { level: 9 }).length / 1024;
let tooLarge = false;
say("\nFirst load, gzipped, office.js aside:");
for (const [part, files] of Object.entries(firstLoad(stats))) {
  const size = (await Promise.all(files.map(gzipped))).reduce((sum, each) => sum + each, 0);
  const over = size > limits[part];
  tooLarge ||= over;
  say(`  ${part.padEnd(10)} ${size.toFixed(1).padStart(6)} KB of ${limits[part]}${over ? "   TOO LARGE" : ""}`);
}
say(`\nManifest for ${url}${url === placeholderUrl ? " (a placeholder: set ADDIN_URL to the address that will serve dist/addin)" : ""}`);
if (tooLarge) process.exit(1);
