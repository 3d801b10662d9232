// npm run excel: serves the development build at https://localhost:3000 for Excel itself.
//   npm run excel -- --desktop    also sideloads it into desktop Excel (Windows, Mac) through office-addin-debugging
import { writeFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { at, dist } from "./lib/paths.mjs";
import { installIfNeeded, run, say } from "./lib/run.mjs";

if (!(await installIfNeeded())) process.exit(1);
const [{ getHttpsServerOptions }, { watch }, { serveFolder }, { addinConfig }, manifest] = await Promise.all([
  import("office-addin-dev-certs"),
  import("./lib/build.mjs"),
  import("./lib/serve.mjs"),
  import("../webpack.config.js"),
  import("./lib/manifest.mjs"),
]);

const manifestFile = path.join(dist, "manifest.dev.xml");
await mkdir(dist, { recursive: true });
await writeFile(manifestFile, manifest.developmentManifest(await manifest.readTemplate()));

say("Excel loads add-ins over https only. A certificate for localhost is made and trusted on this machine; the system may ask for your password.");
const certificate = await getHttpsServerOptions().catch((error) => {
  say(`No certificate: ${error.message}\nMaking the system trust it needs an administrator (sudo on Linux and Mac).`);
  process.exit(1);
});

say("Building the add-in …");
const outDir = at("dist", "excel");
await watch([addinConfig({ mode: "development", outDir })], (good) => say(good ? "Built." : "The build failed."));
const server = await serveFolder(outDir, { port: Number(new URL(manifest.developmentUrl).port), certificate });

say(`
  Served at ${server.url}; stop with Ctrl+C. The functions are called =${manifest.development.namespace}.CUSTCODE(…) in this variant.

  Excel on the web   Home › Add-ins › More Add-ins › My Add-ins › Upload My Add-in › ${manifestFile}
  Windows, Mac       npm run excel -- --desktop   or see README.md, "In real Excel"
`);

if (process.argv.includes("--desktop")) {
  // Not a dependency: it drags in hundreds of packages that only a person with desktop Excel needs.
  const code = await run("npx", ["--yes", "office-addin-debugging@7", "start", manifestFile, "desktop", "--no-debug", "--dev-server-port", String(server.port)]);
  if (code !== 0) say("Sideloading failed; README.md describes how to do it by hand.");
}
