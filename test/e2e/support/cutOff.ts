// What does not fit into the pane, and what has no name.
import type { WorkbenchPage } from "./workbenchPage";

/** Elements that are wider than the pane shows, by their text. */
export async function cutOff({ page }: WorkbenchPage): Promise<string[]> {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"))!;
  return frame.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ["the page scrolls sideways"] : [];
    const beyond = [...document.querySelectorAll<HTMLElement>("button, input, select, p, h1, h2, h3, label, td, li")]
      .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().right > window.innerWidth + 1 && getComputedStyle(element).position !== "absolute")
      .map((element) => element.innerText.slice(0, 40));
    return [...wide, ...beyond];
  });
}

/** Controls in the pane that a screen reader could not name, as HTML. */
export async function nameless({ page }: WorkbenchPage): Promise<string[]> {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"))!;
  return frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, input, select, textarea, summary, [role=group], table")]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => {
        const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.innerText) : [];
        const named = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.innerText ?? "");
        const own = /^(BUTTON|SUMMARY)$/.test(element.tagName) ? element.innerText : "";
        return [element.getAttribute("aria-label") ?? "", ...labels, ...named, own].join("").trim() === "";
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
