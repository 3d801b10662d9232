/**
 * Runs Microsoft's published samples, unchanged, on the emulated Excel. They are not part of this repository: name a folder with a copy of
 * `samples/excel` of OfficeDev/office-js-snippets in the variable OFFICE_SAMPLES. What those samples do is also checked, in our own words,
 * by src/workbench/emulator/contract/documented*.office.test.ts, which need no copy.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { openExcel, type OpenedExcel } from "../src/workbench/emulator/testing/openExcel";
import { readSample, runSample } from "./support/scriptLab";

/** Parts of the API that are not played: see docs/differences-from-excel.md. */
const NOT_PLAYED =
  /\.charts|\.shapes|\bpivot|slicer|\.comments|\.notes|pageLayout|PageBreak|FromBase64|createWorkbook|\.close\(|workbook\.styles|[tT]ableStyles|linkedWorkbooks|\.hyperlink|\.group\(|onSingleClicked|valuesAsJson|\.control\b|fetch\(|namedSheetViews|getFileAsync|mergeUndoGroup/;

const folder = process.env.OFFICE_SAMPLES;
const samples = folder
  ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => [relative(folder, join(folder, path)), readFileSync(join(folder, path), "utf8")] as const)
      .filter(([, yaml]) => readSample(yaml).script !== "" && !NOT_PLAYED.test(readSample(yaml).script))
  : [];

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel({ locale: "en-US" });
});

afterEach(() => excel.close());

/** A sample of our own in the form of the published ones, so that this file can be trusted without them. */
const OWN = `id: own
script:
    content: |-
        $("#setup").on("click", () => tryCatch(setup));
        document.getElementById("read").addEventListener("click", () => tryCatch(read));
        document.getElementById("break").addEventListener("click", () => tryCatch(fail));

        async function setup(): Promise<void> {
          await Excel.run(async (context) => {
            context.workbook.worksheets.add("Sample").getRange("A1").values = [["客户"]];
          });
        }

        async function read() {
          await Excel.run(async (context: Excel.RequestContext) => {
            const range = context.workbook.worksheets.getItem("Sample").getRange("A1").load("values");
            await context.sync();
            console.log(range.values[0][0]);
          });
        }

        async function fail() {
          await Excel.run(async (context) => context.workbook.worksheets.getItem("None").delete());
        }

        async function tryCatch(callback) {
          try {
            await callback();
          } catch (error) {
            console.error(error);
          }
        }
    language: typescript
template:
    content: |-
        <button id="read">Read</button>
        <button id="setup">Set up</button>
        <button id="break">Break</button>
    language: html
`;

it("presses a sample's buttons and hears what it says and what fails", async () => {
  const run = await runSample(excel, readSample(OWN));
  expect(run).toEqual({ logged: ["客户"], failures: ["break: The requested resource doesn't exist."] });
  expect(excel.host.internalErrors).toEqual([]);
});

for (const [path, yaml] of samples) {
  it(`runs ${path}`, async () => {
    const run = await runSample(excel, readSample(yaml));
    expect(run.failures).toEqual([]);
    expect(excel.host.internalErrors).toEqual([]);
  });
}
