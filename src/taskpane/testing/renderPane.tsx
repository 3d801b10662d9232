import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { messagesIn } from "../../messages/messagesIn";
import { PaneRoot, type PaneEnvironment } from "..";
import { memoryCustCode, type MemoryOptions } from "./memoryCustCode";

// Working out for each node whether a style hides it takes seconds in jsdom; tests ask toBeVisible where it matters.
configure({ defaultHidden: true });
jest.setTimeout(60_000);

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
    button: (name: string | RegExp) => screen.findByRole("button", { name }),
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
