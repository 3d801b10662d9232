// Finds a Chromium to drive, or fetches one. Nothing here needs an installed package.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { run, say } from "./run.mjs";

/** Flags under which a test browser talks to nobody but the page's own server. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome"];

const usualPlaces = () => {
  const { env } = process;
  const programs = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
  if (process.platform === "win32") {
    return programs.flatMap((folder) => [
      path.join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
      path.join(folder, "Chromium", "Application", "chrome.exe"),
    ]);
  }
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  return ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"].flatMap((folder) => names.map((name) => path.join(folder, name)));
};

const onPath = () => {
  const ending = process.platform === "win32" ? ".exe" : "";
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name + ending)));
};

/** Where Playwright keeps the browsers that it fetched, newest first. */
const playwrightCache = () => {
  const home = os.homedir();
  const base =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    { win32: path.join(home, "AppData", "Local", "ms-playwright"), darwin: path.join(home, "Library", "Caches", "ms-playwright") }[process.platform] ??
    path.join(home, ".cache", "ms-playwright");
  if (!existsSync(base)) return [];
  const builds = readdirSync(base).filter((name) => name.startsWith("chromium-")).sort().reverse();
  const inside = [
    ["chrome-linux64", "chrome"],
    ["chrome-linux", "chrome"],
    ["chrome-win64", "chrome.exe"],
    ["chrome-win", "chrome.exe"],
    ["chrome-mac", "Chromium.app", "Contents", "MacOS", "Chromium"],
    ["chrome-mac-arm64", "Google Chrome for Testing.app", "Contents", "MacOS", "Google Chrome for Testing"],
    ["chrome-mac-x64", "Google Chrome for Testing.app", "Contents", "MacOS", "Google Chrome for Testing"],
  ];
  return builds.flatMap((build) => inside.map((parts) => path.join(base, build, ...parts)));
};

/** The path of an installed Chromium, Chrome or Edge; undefined when there is none. */
export const findBrowser = () =>
  [process.env.CHROMIUM_PATH, process.env.CHROME, ...usualPlaces(), ...onPath(), ...playwrightCache()].find((file) => file && existsSync(file));

const aptAsRoot = () => process.platform === "linux" && process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;

/**
 * An installed browser, else one fetched by Playwright, else (Debian and Ubuntu, as root) the distribution's own.
 * @returns its path, or undefined after having said what to do.
 */
export const findOrInstallBrowser = async () => {
  const found = findBrowser();
  if (found) return found;
  say("No Chromium, Chrome or Edge found; fetching Chromium (npx playwright-core install chromium) …");
  const fetched = (await run("npx", ["--no-install", "playwright-core", "install", "chromium"])) === 0 ? findBrowser() : undefined;
  if (fetched && spawnSync(fetched, ["--version"]).status === 0) return fetched;
  if (aptAsRoot()) {
    say("Asking the distribution for its Chromium (apt-get install chromium) …");
    await run("apt-get", ["update", "-q"]);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"], { env });
  }
  const last = findBrowser();
  if (!last) say("Still no browser. Install Chrome, Edge or Chromium, or name one: CHROMIUM_PATH=/path/to/chrome");
  return last;
};
