// The core as a library: ES modules without Office or DOM, and the types of each in one file. Packages that a module needs are in it.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { generateDtsBundle } from "dts-bundle-generator";
import { at, libDist } from "./paths.mjs";

/** One module for each subject, each whole in itself: whoever brings their own codebooks does not load the ready ones. */
const modules = [
  { name: "custcode-core", source: at("src", "core", "index.ts") },
  { name: "custcode-definition", source: at("src", "core", "definition", "readDefinition.ts") },
  { name: "custcode-codebooks", source: at("src", "core", "codebooks", "ready", "index.ts") },
  { name: "custcode-lint", source: at("src", "core", "lint", "lintRule.ts") },
  { name: "custcode-foreign", source: at("src", "core", "foreign", "index.ts") },
  { name: "custcode-checks", source: at("src", "core", "checkDigits", "index.ts") },
  { name: "custcode-validate", source: at("src", "core", "validate", "index.ts") },
  { name: "custcode-adopt", source: at("src", "core", "adopt", "index.ts") },
  { name: "custcode-reserve", source: at("src", "core", "reserve", "index.ts") },
  { name: "custcode-record-keys", source: at("src", "core", "recordKeys", "index.ts") },
  { name: "custcode-backup", source: at("src", "core", "backup", "index.ts") },
  { name: "custcode-audit", source: at("src", "core", "audit", "index.ts") },
  { name: "custcode-export", source: at("src", "core", "export", "index.ts") },
  { name: "custcode-templates", source: at("src", "core", "templates", "index.ts") },
  { name: "custcode-pinyin", source: at("src", "pinyin", "loadInitialsReader.ts") },
  { name: "custcode-messages", source: at("src", "messages", "library.ts") },
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
  const types = generateDtsBundle(entries, { preferredConfigPath: at("scripts", "lib", "library.tsconfig.json") });
  await Promise.all(modules.map(({ name }, index) => writeFile(path.join(outDir, `${name}.d.mts`), types[index])));
};
