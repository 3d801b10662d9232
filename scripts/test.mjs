// npm test [-- jest's arguments]: installs what is missing, builds the workbench for the browser tests, runs all jest projects.
//   npm test -- --selectProjects unit       one project      npm test -- src/core       the tests below a path
import { existsSync } from "node:fs";
import { findOrInstallBrowser } from "./lib/browser.mjs";
import { at } from "./lib/paths.mjs";
import { installIfNeeded, runNode, say } from "./lib/run.mjs";

const args = process.argv.slice(2);

/** The values after `--selectProjects`; all projects when it is absent. */
const chosenProjects = () => {
  const start = args.findIndex((arg) => /^--selectProjects?(=|$)/.test(arg));
  if (start < 0) return ["unit", "office", "dom", "e2e"];
  const inline = args[start].split("=")[1];
  if (inline) return [inline];
  const rest = args.slice(start + 1);
  const end = rest.findIndex((arg) => arg.startsWith("-"));
  return end < 0 ? rest : rest.slice(0, end);
};

/** Arguments without the choice of projects, which this script makes itself. */
const otherArguments = () => {
  const chosen = new Set(chosenProjects());
  return args.filter((arg) => !/^--selectProjects?(=|$)/.test(arg) && !chosen.has(arg));
};

const jest = (projects, extra, env = process.env) =>
  runNode([at("node_modules", "jest", "bin", "jest.js"), "--selectProjects", ...projects, ...extra, ...otherArguments()], { env });

if (!(await installIfNeeded())) {
  say("The packages could not be installed.");
  process.exit(1);
}

const projects = chosenProjects();
const quick = projects.filter((name) => name !== "e2e");
const jsonOf = (name) => (process.env.CUSTCODE_RESULTS ? ["--json", `--outputFile=${process.env.CUSTCODE_RESULTS}/${name}.json`] : []);
const results = [];

if (quick.length > 0) {
  say(`\n— Tests in Node and jsdom: ${quick.join(", ")} —`);
  results.push([quick.join(", "), await jest(quick, ["--passWithNoTests", "--maxWorkers=2", ...jsonOf("quick")])]);
}

if (projects.includes("e2e") && existsSync(at("test", "e2e"))) {
  say("\n— Tests in a real browser: building the workbench —");
  const browser = await findOrInstallBrowser();
  const [{ compile }, { workbenchConfigs }] = await Promise.all([import("./lib/build.mjs"), import("../webpack.config.js")]);
  const built = browser !== undefined && (await compile(workbenchConfigs("production")));
  // One after the other: a browser takes both cores, and timing is no part of these tests.
  const code = built ? await jest(["e2e"], ["--passWithNoTests", "--runInBand", ...jsonOf("e2e")], { ...process.env, CHROMIUM_PATH: browser }) : 1;
  results.push([`e2e (${browser ?? "no browser"})`, code]);
}

say("\nWhat ran:");
for (const [name, code] of results) say(`  ${code === 0 ? "passed" : "FAILED"}  ${name}`);
process.exit(results.every(([, code]) => code === 0) ? 0 : 1);
