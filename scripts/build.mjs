// npm run build: everything that can be handed out, below dist/.
//   addin      any static web server can serve it; manifest.xml carries the address in ADDIN_URL
//   workbench  the spreadsheet page with the add-in in it; serve the folder and open index.html
//   lib        the core as one ES module with types
// ADDIN_URL=https://codes.example.org npm run build
import { mkdir, readFile, writeFile, readdir } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { addinDist, dist } from "./lib/paths.mjs";
import { installIfNeeded, say } from "./lib/run.mjs";

if (!(await installIfNeeded())) {
  say("The packages could not be installed.");
  process.exit(1);
}

const [{ compile }, { buildLibrary }, { addinConfig, workbenchConfigs }, { addinUrl, developmentManifest, placeholderUrl, readTemplate, releaseManifest }] = await Promise.all([
  import("./lib/build.mjs"),
  import("./lib/library.mjs"),
  import("../webpack.config.js"),
  import("./lib/manifest.mjs"),
]);

const url = addinUrl();
say("Add-in and workbench …");
if (!(await compile([addinConfig(), ...workbenchConfigs("production")]))) process.exit(1);

const template = await readTemplate();
await mkdir(addinDist, { recursive: true });
await writeFile(path.join(addinDist, "manifest.xml"), releaseManifest(template, url));
await writeFile(path.join(dist, "manifest.dev.xml"), developmentManifest(template));

say("Library …");
await buildLibrary();

const kilobytes = async (name) => `${Math.ceil(gzipSync(await readFile(path.join(addinDist, name)), { level: 9 }).length / 1024)} KB`;
say("\ndist/addin, gzipped:");
for (const name of (await readdir(addinDist)).filter((each) => each.endsWith(".js")).sort()) say(`  ${(await kilobytes(name)).padStart(7)}  ${name}`);
say(`\nManifest for ${url}${url === placeholderUrl ? " (a placeholder: set ADDIN_URL to the address that will serve dist/addin)" : ""}`);
