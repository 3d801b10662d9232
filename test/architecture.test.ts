// The arrows between the parts of src: nothing of the workbook, the page or the clock reaches the core; nothing imports the workbench.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { borders, maxLines, violations } from "./support/architecture";

const src = path.join(__dirname, "..", "src");

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    if (statSync(full).isDirectory()) return filesBelow(full);
    return /\.tsx?$/.test(name) ? [path.relative(src, full).split(path.sep).join("/")] : [];
  });

const files = filesBelow(src);

test("every file of src keeps to its borders", () => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => violations(file, readFileSync(path.join(src, file), "utf8")))).toEqual([]);
});

test("every folder of src has its borders", () => {
  const parts = new Set(files.map((file) => file.split("/")[0]));
  expect([...parts].filter((part) => part !== undefined && !(part in borders))).toEqual([]);
});

test.each([
  ["the core importing the use cases", "core/rule.ts", 'import { encode } from "../app/encode";', "core/rule.ts:1 must not import app"],
  ["the core importing React", "core/rule.ts", 'import React from "react";', 'core/rule.ts:1 must not import the package "react"'],
  ["the core importing Node", "core/rule.ts", 'import fs from "node:fs";', 'core/rule.ts:1 must not import the package "node:fs"'],
  ["a lazy import", "core/a/b.ts", 'const x = () => import("../../excel/sheet");', "core/a/b.ts:1 must not import excel"],
  ["an import of types", "core/a/b.ts", 'type X = import("../../app/ports").Port;', "core/a/b.ts:1 must not import app"],
  ["an export from elsewhere", "core/rule.ts", '\nexport { say } from "../messages/say";', "core/rule.ts:2 must not import messages"],
  ["the use cases importing an adapter", "app/encode.ts", 'import { sheets } from "../excel/sheets";', "app/encode.ts:1 must not import excel"],
  ["the pane importing an adapter", "taskpane/index.tsx", 'import { sheets } from "../excel/sheets";', "taskpane/index.tsx:1 must not import excel"],
  ["the pane importing the core's values", "taskpane/a.ts", 'import { parse } from "../core/parse";', "taskpane/a.ts:1 must not import values of core, of which only types are its business"],
  ["a value among types", "messages/a.ts", 'import { type A, b } from "../core/parse";', "messages/a.ts:1 must not import values of core, of which only types are its business"],
  ["the add-in importing the workbench", "addin.ts", 'import "./workbench/frame/hostBridge";', "addin.ts:1 must not import workbench"],
  ["the workbench importing the add-in", "workbench/index.tsx", 'import { parse } from "../core/parse";', "workbench/index.tsx:1 must not import core"],
  ["an import from outside src", "core/a.ts", 'import x from "../../scripts/x";', 'core/a.ts:1 must not import "../../scripts/x", which lies outside src'],
  ["product code importing test code", "workbench/a.ts", 'import { x } from "./emulator/testing/x";', 'workbench/a.ts:1 must not import "./emulator/testing/x", which is for tests'],
  ["a folder without place", "helpers/a.ts", 'import "../core/rule";', "helpers/a.ts:1 must not import anything: \"helpers\" has no place in the architecture"],
  ["Excel outside its adapters", "app/encode.ts", "export const go = () => Excel.run(async () => {});", "app/encode.ts:1 must not name Excel"],
  ["a type of Excel outside its adapters", "taskpane/a.ts", "export type R = Excel.Range;", "taskpane/a.ts:1 must not name Excel"],
])("%s is found", (_name, file, source, expected) => {
  expect(violations(file, source)).toEqual([expected]);
});

test.each([
  ["the core importing itself and hashes", "core/a/b.ts", 'import { c } from "../c";\nimport { sha256 } from "@noble/hashes/sha2.js";'],
  ["types of the core", "taskpane/a.ts", 'import type { Finding } from "../core/types";\nimport { type Rule } from "../core/types";'],
  ["the joining file", "addin.ts", 'import { sheets } from "./excel/sheets";\nconst pane = () => import("./taskpane/index");\nExcel.run;'],
  ["a test", "excel/sheet.office.test.ts", 'import { openExcel } from "../workbench/emulator/testing/open";'],
  ["words in comments and texts", "core/a.ts", '// import "../excel/a"; Excel.run\nexport const text = "Excel.run";'],
])("%s is allowed", (_name, file, source) => {
  expect(violations(file, source)).toEqual([]);
});

test("a file that is too long is found", () => {
  expect(violations("core/long.ts", "\n".repeat(maxLines + 1))).toEqual([`core/long.ts has ${maxLines + 1} lines; does it hold two subjects?`]);
});
