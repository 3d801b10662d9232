// The core as a library: ES modules without Office or DOM, and the types of each in one file.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { generateDtsBundle } from "dts-bundle-generator";
import { at, libDist } from "./paths.mjs";

/** The ready codebooks are a module of their own: whoever brings their own codebooks does not load them. */
const modules = [
  { name: "custcode-core", source: at("src", "core", "index.ts") },
  { name: "custcode-codebooks", source: at("src", "core", "codebooks", "ready", "index.ts") },
];

/** Writes each module as .mjs, and its types as .d.mts, which a program that imports the .mjs finds by itself. */
export const buildLibrary = async (outDir = libDist) => {
  await mkdir(outDir, { recursive: true });
  await build({
    entryPoints: Object.fromEntries(modules.map(({ name, source }) => [name, source])),
    outdir: outDir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
  const entries = modules.map(({ source }) => ({ filePath: source, output: { noBanner: true, exportReferencedTypes: true } }));
  const types = generateDtsBundle(entries, { preferredConfigPath: at("tsconfig.json") });
  await Promise.all(modules.map(({ name }, index) => writeFile(path.join(outDir, `${name}.d.mts`), types[index])));
};
