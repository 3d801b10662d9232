// The core as a library: one ES module without Office or DOM, and its types in one file.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { generateDtsBundle } from "dts-bundle-generator";
import { at, libDist } from "./paths.mjs";

const source = at("src", "core", "index.ts");

/** Writes custcode-core.mjs and custcode-core.d.mts (the types a program that imports the .mjs finds by itself). */
export const buildLibrary = async (outDir = libDist) => {
  await mkdir(outDir, { recursive: true });
  await build({
    entryPoints: [source],
    outfile: path.join(outDir, "custcode-core.mjs"),
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
  const [types] = generateDtsBundle([{ filePath: source, output: { noBanner: true, exportReferencedTypes: true } }], { preferredConfigPath: at("tsconfig.json") });
  await writeFile(path.join(outDir, "custcode-core.d.mts"), types);
};
