// npm test [-- jest's arguments]: installs what is missing, builds the workbench for the browser tests, runs all jest projects.
//   npm test -- --selectProjects unit       one project      npm test -- src/core       the tests below a path
import { existsSync } from "node:fs";
import { findOrInstallBrowser } from "./lib/browser.mjs";
import { at } from "./lib/paths.mjs";
import { installIfNeeded, runNode, say } from "./lib/run.mjs";

const args = process.argv.slice(2);

const allProjects = ["unit", "office", "dom", "e2e"];
const choice = args.findIndex((arg) => /^--selectProjects?(=|$)/.test(arg));

/** The projects named after `--selectProjects`, up to the first word that is none; all projects when the option is absent. */
const chosenProjects = () => {
  if (choice < 0) return allProjects;
  const words = [args[choice].split("=")[1], ...args.slice(choice + 1)].filter(Boolean);
  const end = words.findIndex((word) => !allProjects.includes(word));
  return end < 0 ? words : words.slice(0, end);
};

/** What is left for jest: paths, names, options. */
const otherArguments = () => {
  if (choice < 0) return args;
  const taken = args[choice].includes("=") ? chosenProjects().length : chosenProjects().length + 1;
  return [...args.slice(0, choice), ...args.slice(choice + taken)];
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
  // Two at a time: a page waits for half of its time, and timing is no part of these tests.
  const code = built ? await jest(["e2e"], ["--passWithNoTests", "--maxWorkers=2", ...jsonOf("e2e")], { ...process.env, CHROMIUM_PATH: browser }) : 1;
  results.push([`e2e (${browser ?? "no browser"})`, code]);
}

say("\nWhat ran:");
for (const [name, code] of results) say(`  ${code === 0 ? "passed" : "FAILED"}  ${name}`);
process.exit(results.every(([, code]) => code === 0) ? 0 : 1);
