// Shows an address in the person's own browser.
import { spawn } from "node:child_process";

const command = (url) =>
  ({ win32: ["cmd", ["/c", "start", "", url]], darwin: ["open", [url]] })[process.platform] ?? ["xdg-open", [url]];

/** Asks the system to open the address; a machine without a browser is no error, the address stands in the terminal. */
export const openBrowser = (url) => {
  const [program, args] = command(url);
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
};
