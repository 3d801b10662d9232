// npm start: the workbench, a spreadsheet with CustCode's pane beside it, in your browser. Nothing but Node is needed.
//   npm start -- --no-open      do not open a browser        npm start -- --port 4000     another port than 3333
import { installIfNeeded, say } from "./lib/run.mjs";

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

if (!(await installIfNeeded())) {
  say("The packages could not be installed.");
  process.exit(1);
}

const [{ watch }, { serveFolder }, { openBrowser }, { workbenchConfigs }, { workbenchDist }] = await Promise.all([
  import("./lib/build.mjs"),
  import("./lib/serve.mjs"),
  import("./lib/openBrowser.mjs"),
  import("../webpack.config.js"),
  import("./lib/paths.mjs"),
]);

say("Building the workbench …");
let rounds = 0;
const { close } = await watch(workbenchConfigs("development"), (good) => {
  rounds += 1;
  if (rounds > 1) say(good ? "Built again; reload the page." : "The build failed; the page shows the last good one.");
});
const server = await serveFolder(workbenchDist, { port: Number(option("--port") ?? 3333) });

say(`\n  CustCode workbench   ${server.url}\n\n  Stop with Ctrl+C.`);
if (!args.includes("--no-open")) openBrowser(server.url);

let ending = false;
const end = async () => {
  if (ending) return;
  ending = true;
  await Promise.all([close(), server.close()]);
  process.exit(0);
};
process.on("SIGINT", end);
process.on("SIGTERM", end);
