// Loads a TypeScript module into a script: bundled on the fly, so that imports without extension resolve as in the product.
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { at } from "./paths.mjs";

/** The module's exports. Packages stay outside the bundle and are found from the repository. */
export const importTypeScript = async (file) => {
  const folder = await mkdtemp(at("node_modules", ".custcode-"));
  try {
    const outfile = path.join(folder, "module.mjs");
    await build({ entryPoints: [file], outfile, bundle: true, format: "esm", platform: "node", target: "node20", packages: "external", logLevel: "silent" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
