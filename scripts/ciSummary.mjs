// Adds up what .ci/run's steps left in a folder: jest's and the checks' counts (*.json) and each step's exit code (*.code).
// Prints "N passed, N failed" and ends with 1 when anything failed, a step that broke off before it could count included.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const folder = process.argv[2];
const files = readdirSync(folder);
const read = (name) => readFileSync(path.join(folder, name), "utf8");

let passed = 0;
let failed = 0;
for (const name of files.filter((each) => each.endsWith(".json"))) {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites = 0 } = JSON.parse(read(name));
  passed += numPassedTests;
  failed += numFailedTests + numRuntimeErrorTestSuites;
}

const counted = { test: ["quick.json", "e2e.json"], check: ["check.json"], build: [] };
for (const [step, results] of Object.entries(counted)) {
  const code = files.includes(`${step}.code`) ? read(`${step}.code`).trim() : "missing";
  if (code === "0") passed += results.length === 0 ? 1 : 0;
  else {
    console.log(`${step} ended with ${code}`);
    const known = results.filter((name) => files.includes(name)).some((name) => {
      const { numFailedTests, numRuntimeErrorTestSuites = 0 } = JSON.parse(read(name));
      return numFailedTests + numRuntimeErrorTestSuites > 0;
    });
    if (!known) failed += 1;
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
