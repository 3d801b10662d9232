import { readFileSync } from "node:fs";
import path from "node:path";
import { completeLock, missingBuilds } from "./lock.mjs";

const lock = {
  packages: {
    "": { version: "1.0.0" },
    "node_modules/swift": { version: "2.0.0", optionalDependencies: { "@swift/core-darwin-arm64": "2.0.0", "@swift/core-linux-x64-musl": "2.0.0", "@swift/core-linux-x64-gnu": "2.0.0" } },
    "node_modules/@swift/core-linux-x64-gnu": { version: "2.0.0", integrity: "sha512-x" },
  },
};

test("builds of other platforms are found and restored", () => {
  expect(missingBuilds(lock).map(({ name }) => name)).toEqual(["@swift/core-darwin-arm64", "@swift/core-linux-x64-musl"]);
  const complete = completeLock(lock);
  expect(missingBuilds(complete)).toEqual([]);
  expect(complete.packages["node_modules/@swift/core-darwin-arm64"]).toEqual({ version: "2.0.0", cpu: ["arm64"], dev: true, optional: true, os: ["darwin"] });
  expect(complete.packages["node_modules/@swift/core-linux-x64-musl"]).toMatchObject({ libc: ["musl"], os: ["linux"] });
  expect(complete.packages["node_modules/@swift/core-linux-x64-gnu"]).toEqual({ version: "2.0.0", integrity: "sha512-x" });
});

test("the project's own lock file is complete", () => {
  expect(missingBuilds(JSON.parse(readFileSync(path.join(__dirname, "..", "..", "package-lock.json"), "utf8")))).toEqual([]);
});
