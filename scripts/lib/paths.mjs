// Where things are, said once.
import { fileURLToPath } from "node:url";
import path from "node:path";

/** The repository's root folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** An absolute path below the repository's root. */
export const at = (...parts) => path.join(root, ...parts);

export const dist = at("dist");
export const addinDist = at("dist", "addin");
export const workbenchDist = at("dist", "workbench");
export const libDist = at("dist", "lib");
