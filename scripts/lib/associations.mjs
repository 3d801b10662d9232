// What the add-in's code really associates, found by running it: src/addin.ts is bundled and started on stand-ins for office.js that
// only write down the names.
import vm from "node:vm";
import { build } from "esbuild";
import { at } from "./paths.mjs";

/** Answers every question with itself, so that code that runs before Office is ready meets nothing undefined. */
const standIn = () =>
  new Proxy(function () {}, {
    get: (target, key) => (key === "then" || key === Symbol.toPrimitive ? undefined : (target[key] ??= standIn())),
    apply: () => standIn(),
    construct: () => standIn(),
  });

/** The ids of functions and of ribbon actions that are associated while the page's script runs, before anything asynchronous. */
export const associatedIds = async (entry = at("src", "addin.ts")) => {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife", platform: "browser", target: "es2022", logLevel: "silent" });
  const functions = [];
  const actions = [];
  const office = standIn();
  office.onReady = () => new Promise(() => {});
  office.actions = { associate: (id) => actions.push(id) };
  const globals = {
    CustomFunctions: Object.assign(standIn(), { associate: (first) => functions.push(...(typeof first === "string" ? [first] : Object.keys(first))) }),
    Office: office,
    ...Object.fromEntries(["Excel", "OfficeExtension", "document", "navigator", "localStorage", "location", "addEventListener"].map((name) => [name, standIn()])),
    setTimeout: () => 0,
    clearTimeout: () => {},
    console,
  };
  globals.window = globals.self = globals;
  vm.runInNewContext(outputFiles[0].text, globals);
  return { functions, actions };
};
