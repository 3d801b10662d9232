import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// Shared machines stall for seconds; a component test fails on what it shows, not on when.
configure({ asyncUtilTimeout: 5000 });

/**
 * jsdom matches some thousand rules against every element of which anybody asks whether it is hidden, and each look for a role asks it of all of them: nine
 * tenths of the time of these tests. Here it follows from attributes (`hidden`, `style`) and from Fluent's classes, of which each says one thing.
 * How things look is seen in the browser tests.
 */
const ASKED = ["display", "visibility", "pointer-events"] as const;
type Asked = (typeof ASKED)[number];
const saidByClass = new Map<string, { readonly property: Asked; readonly value: string }>();

CSSStyleSheet.prototype.insertRule = (rule) => {
  const [, name = "", property = "", value = ""] = /^\.([\w-]+)\{([a-z-]+):([^;}]+);?\}$/.exec(rule) ?? [];
  const asked = ASKED.find((each) => each === property);
  if (asked) saidByClass.set(name, { property: asked, value });
  return 0;
};

const INITIAL = { display: "block", visibility: "visible", "pointer-events": "auto" } as const;
const NEVER_SHOWN = new Set(["head", "link", "meta", "script", "style", "template", "title"]);
const INLINE = new Set(["a", "abbr", "b", "code", "em", "i", "kbd", "label", "mark", "small", "span", "strong", "sub", "sup"]);

/** What an element itself says of a property; "" when nothing. */
function said(element: Element, property: Asked): string {
  if (property === "display" && (element.hasAttribute("hidden") || NEVER_SHOWN.has(element.localName))) return "none";
  const own = element.hasAttribute("style") ? (element as HTMLElement).style.getPropertyValue(property) : "";
  if (own !== "") return own;
  for (const name of element.classList) {
    const byClass = saidByClass.get(name);
    if (byClass?.property === property) return byClass.value;
  }
  return property === "display" && INLINE.has(element.localName) ? "inline" : "";
}

window.getComputedStyle = (element) => {
  const style = document.createElement("i").style;
  style.cssText = element.getAttribute("style") ?? "";
  style.setProperty("display", said(element, "display") || INITIAL.display);
  for (const inherited of ["visibility", "pointer-events"] as const) {
    let value = "";
    for (let at: Element | null = element; at && value === ""; at = at.parentElement) value = said(at, inherited);
    style.setProperty(inherited, value || INITIAL[inherited]);
  }
  return style;
};
