import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { messagesIn } from "../../messages/messagesIn";
import { PaneRoot, type PaneEnvironment } from "..";
import { memoryCustCode, type MemoryOptions } from "./memoryCustCode";

// Working out for each node whether a style hides it takes seconds in jsdom; tests ask toBeVisible where it matters.
configure({ defaultHidden: true });
jest.setTimeout(60_000);

/** Only what a person sees: a tab that was left may still show what it was doing, under the same words. */
const shownButton = (name: string | RegExp): HTMLElement => {
  const found = screen.getAllByRole("button", { name }).filter((each) => !each.closest("[role=tabpanel][hidden]"));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} buttons in sight are called ${String(name)}`);
  return only;
};

/** The whole pane over CustCode in memory, and somebody to use it. */
export function renderPane(options: MemoryOptions = {}, environment: Partial<Omit<PaneEnvironment, "words">> = {}) {
  const custcode = memoryCustCode(options);
  const user = userEvent.setup();
  const now = { theme: "light", locale: "zh-CN", ...environment } as const;
  const spoken = (look: Omit<PaneEnvironment, "words">): PaneEnvironment => ({ ...look, words: messagesIn(look.locale) });
  const view = render(<PaneRoot custcode={custcode} environment={spoken(now)} />);
  return {
    custcode,
    user,
    update: (next: Partial<Omit<PaneEnvironment, "words">>) => view.rerender(<PaneRoot custcode={custcode} environment={spoken({ ...now, ...next })} />),
    /** The one button in sight with a name, once it is there. */
    button: (name: string | RegExp) => waitFor(() => shownButton(name)),
    /** Presses it once it can be pressed: as long as something is going on, pressing does nothing. */
    async press(name: string | RegExp) {
      const button = await waitFor(() => {
        const found = shownButton(name);
        if (found.getAttribute("aria-disabled") === "true" || found.hasAttribute("disabled")) throw new Error(`${String(name)} cannot be pressed`);
        return found;
      });
      await user.click(button);
    },
    openTab: async (name: string) => user.click(await screen.findByRole("tab", { name })),
  };
}

/** Lets a run stop between two chunks until the test says go. */
export function gate() {
  let open: () => void = () => undefined;
  let closed = new Promise<void>((resolve) => (open = resolve));
  return {
    breathe: () => closed,
    /** Opens for good. */
    open: () => open(),
    /** From now on every breath waits. */
    close() {
      closed = new Promise<void>((resolve) => (open = resolve));
    },
  };
}
