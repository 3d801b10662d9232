// npm run check: everything about the sources that can be judged without running the product.
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { at, root } from "./lib/paths.mjs";
import { installIfNeeded, runNode, say } from "./lib/run.mjs";

if (!(await installIfNeeded())) {
  say("The packages could not be installed.");
  process.exit(1);
}

const [manifest, check, metadata, { associatedIds }, { deadLinks }] = await Promise.all([
  import("./lib/manifest.mjs"),
  import("./lib/manifestCheck.mjs"),
  import("./lib/functionsMetadata.mjs"),
  import("./lib/associations.mjs"),
  import("./lib/links.mjs"),
]);

const bin = (...parts) => at("node_modules", ...parts);
const exitCode = async (what, code) => ((await code) === 0 ? [] : [`${what} found something, see above`]);

/** The icons where the build takes them from. */
const asset = (name) => (existsSync(at(name)) ? readFileSync(at(name)) : undefined);

const manifests = async () => {
  const template = await manifest.readTemplate();
  const release = manifest.releaseManifest(template, manifest.addinUrl());
  const development = manifest.developmentManifest(template);
  const files = (base) => (name) => asset(name.slice(new URL(`${base}/`).pathname.length - 1));
  return [
    ...check.manifestProblems(release, files(manifest.addinUrl())),
    ...check.manifestProblems(development, asset, { namespace: true }).map((each) => `development: ${each}`),
    ...(check.manifestId(release) === check.manifestId(development) ? ["the development variant has the released Id"] : []),
  ];
};

const functions = async () => {
  const files = await metadata.functionsFiles();
  const { functions: associated, actions } = await associatedIds();
  const byFile = Object.entries(files).flatMap(([name, text]) => {
    const announced = JSON.parse(text).functions.map(({ id }) => id);
    return check.functionIdProblems(announced, associated).map((each) => `${name}: ${each}`);
  });
  const called = check.manifestActions(await manifest.readTemplate());
  return [...byFile, ...called.filter((name) => !actions.includes(name)).map((name) => `the ribbon calls ${name}, but no code is associated with it`)];
};

// These two take longest, each on a core of its own.
const types = exitCode("TypeScript", runNode([bin("typescript", "bin", "tsc"), "--noEmit", "-p", root]));
const lint = exitCode("ESLint", runNode([bin("eslint", "bin", "eslint.js"), "--max-warnings", "0", root]));

const steps = [
  ["types", () => types],
  ["lint", () => lint],
  ["manifest, released and development", manifests],
  ["functions.json in both languages against the code", functions],
  ["architecture", () => exitCode("test/architecture.test.ts", runNode([bin("jest", "bin", "jest.js"), "--selectProjects", "unit", "--testPathPatterns", "test/architecture"]))],
  ["links between the pages", () => deadLinks(root)],
];

const results = [];
for (const [name, step] of steps) {
  const problems = await Promise.resolve()
    .then(step)
    .catch((error) => [error.message]);
  results.push([name, problems]);
  for (const problem of problems) say(`  ${name}: ${problem}`);
}

say("\nChecked:");
for (const [name, problems] of results) say(`  ${problems.length === 0 ? "passed" : "FAILED"}  ${name}`);
const failed = results.filter(([, problems]) => problems.length > 0).length;
if (process.env.CUSTCODE_RESULTS) {
  await writeFile(path.join(process.env.CUSTCODE_RESULTS, "check.json"), JSON.stringify({ numPassedTests: steps.length - failed, numFailedTests: failed }));
}
process.exit(failed === 0 ? 0 : 1);
