import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { deadLinks } from "./links.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "custcode-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("links to missing files and headings are found, others are not", () => {
  mkdirSync(path.join(folder, "docs"));
  writeFileSync(path.join(folder, "docs", "page.md"), "# First page\n\n## 编码 rules\n");
  writeFileSync(
    path.join(folder, "README.md"),
    "[a](docs/page.md) [b](docs/page.md#first-page) [c](docs/page.md#编码-rules) [d](https://example.org/none) `[e](none.md)`\n[f](none.md) [g](docs/page.md#second-page) [h](#nowhere)\n",
  );
  expect(deadLinks(folder)).toEqual(["README.md: none.md", "README.md: docs/page.md#second-page", "README.md: #nowhere"]);
});
