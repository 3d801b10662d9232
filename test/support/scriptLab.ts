/**
 * As much of Script Lab as a sample needs to run: its page, `$`, a console that is listened to. Samples are taken as they are published
 * (YAML with the script and its page); types are stripped, nothing else is touched.
 */
import { transformSync } from "@swc/core";
import type { OpenedExcel } from "../../src/workbench/emulator/testing/openExcel";

export interface Sample {
  readonly script: string;
  readonly page: string;
}

export interface SampleRun {
  /** What the sample wrote to the console. */
  readonly logged: readonly string[];
  /** Errors it caught and reported, each with the button that was pressed. */
  readonly failures: readonly string[];
}

/** The script and the page of a published sample. */
export const readSample = (yaml: string): Sample => ({ script: block(yaml, "script"), page: block(yaml, "template") });

/** The text under `<key>: content: |`. */
function block(yaml: string, key: string): string {
  const lines = yaml.split(/\r?\n/);
  const start = lines.findIndex((line, at) => /^\s+content: [|>]/.test(line) && lines[at - 1] === `${key}:`);
  if (start < 0) return "";
  const outer = /^\s*/.exec(lines[start]!)![0].length;
  const text: string[] = [];
  for (const line of lines.slice(start + 1)) {
    if (line.trim() !== "" && /^\s*/.exec(line)![0].length <= outer) break;
    text.push(line);
  }
  const inner = Math.min(...text.filter((line) => line.trim() !== "").map((line) => /^\s*/.exec(line)![0].length));
  return text.map((line) => line.slice(inner)).join("\n");
}

/** Runs a sample's script in the page and presses its buttons from top to bottom (the setting up first), waiting for Excel after each. */
export async function runSample(excel: OpenedExcel, sample: Sample): Promise<SampleRun> {
  const logged: string[] = [];
  const failures: string[] = [];
  let pressed = "";
  const listener = {
    log: (...parts: unknown[]) => void logged.push(parts.map(String).join(" ")),
    error: (...parts: unknown[]) => void failures.push(`${pressed}: ${parts.map((part) => (part as Error).message ?? String(part)).join(" ")}`),
  };
  document.body.innerHTML = sample.page;
  const { code } = transformSync(sample.script, { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, isModule: false });
  const helpers = { UI: { notify: listener.error }, Utilities: { log: () => undefined } };
  new Function("$", "console", "OfficeHelpers", code)(query, listener, helpers);
  const buttons = [...document.querySelectorAll("button")];
  for (const button of [...buttons.filter(isSetUp), ...buttons.filter((other) => !isSetUp(other))]) {
    pressed = button.id;
    button.click();
    await excel.settled();
  }
  document.body.replaceChildren();
  return { logged, failures };
}

const isSetUp = (button: Element): boolean => /^(setup|reset)/.test(button.id);

/** The few words of jQuery that samples use. */
function query(selector: string) {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  const each = (act: (element: HTMLElement) => void): void => elements.forEach(act);
  const first = elements[0] as HTMLInputElement | undefined;
  return {
    on: (event: string, handler: () => void) => each((element) => element.addEventListener(event, handler)),
    click: (handler: () => void) => each((element) => element.addEventListener("click", handler)),
    val: () => first?.value ?? "",
    text: (content?: string) => {
      if (content !== undefined) each((element) => (element.textContent = content));
      return first?.textContent ?? "";
    },
    show: () => each((element) => (element.hidden = false)),
    hide: () => each((element) => (element.hidden = true)),
  };
}
