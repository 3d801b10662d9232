import { useEffect, type RefObject } from "react";

const enabled = ":not([disabled]):not([aria-disabled=true])";
const focusable = ["button", "input", "select", "textarea", "[tabindex=\"0\"]"].map((each) => each + enabled).join(", ");

const isVisible = (element: HTMLElement) => element.closest("[hidden], [aria-hidden=true]") === null;

/**
 * Keeps the keyboard's place: when the focused control vanishes because its work is done (a value that was added, a formula that got its
 * code), focus goes on at the next control where it stood instead of falling back to the top of the page.
 */
export function useFocusKeeper(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = pane.current;
    if (!root) return undefined;
    const page = root.ownerDocument;
    /** The focused control, its place among the controls of each element around it. */
    let last: { readonly element: HTMLElement; readonly around: readonly { readonly box: HTMLElement; readonly at: number }[] } | undefined;
    const controls = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>(focusable)].filter(isVisible);
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === root) return;
      const around: { box: HTMLElement; at: number }[] = [];
      for (let box = target.parentElement; box && root.contains(box); box = box.parentElement) around.push({ box, at: controls(box).indexOf(target) });
      last = { element: target, around };
    };
    const goOn = () => {
      if (!last || last.element.isConnected || page.activeElement !== page.body) return;
      const { around } = last;
      last = undefined;
      for (const { box, at } of around) {
        const there = box.isConnected ? controls(box) : [];
        const next = there[Math.min(at, there.length - 1)];
        if (next) return next.focus();
      }
    };
    const observer = new MutationObserver(goOn);
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener("focusin", note);
    return () => {
      observer.disconnect();
      root.removeEventListener("focusin", note);
    };
  }, [pane]);
}
