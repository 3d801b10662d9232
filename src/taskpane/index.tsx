import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { createRoot } from "react-dom/client";
import type { CustCode } from "../app/api";
import { App } from "./components/App";
import type { PaneEnvironment } from "./environment";
import { PaneProvider } from "./PaneContext";
import { fluentTheme } from "./theme";

export type { PaneEnvironment };

/** The pane on the page. */
export interface MountedPane {
  /** Another theme or language; what is typed and shown stays. */
  update(environment: PaneEnvironment): void;
  unmount(): void;
}

/** Puts the pane into an element. It talks to the workbook through `custcode` alone. */
export function mountPane(root: Element, custcode: CustCode, environment: PaneEnvironment): MountedPane {
  const react = createRoot(root);
  const update = (now: PaneEnvironment) => react.render(<PaneRoot custcode={custcode} environment={now} />);
  update(environment);
  return { update, unmount: () => react.unmount() };
}

const useStyles = makeStyles({
  // Native drop-downs and scroll bars follow.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});

/** No class: menus get the provider's classes on an element of their own, which would lie over the whole pane. */
const fullHeight = { height: "100%" } as const;

/** The pane with its theme and language around it. */
export function PaneRoot({ custcode, environment }: { readonly custcode: CustCode; readonly environment: PaneEnvironment }) {
  const styles = useStyles();
  const { theme, locale, words, intents, started, errors } = environment;
  const fluentLook = useMemo(() => fluentTheme(theme, locale), [theme, locale]);
  return (
    <FluentProvider theme={fluentLook} className={theme === "light" ? styles.light : styles.dark} style={fullHeight} lang={locale}>
      <PaneProvider custcode={custcode} locale={locale} words={words} started={started} errors={errors}>
        <App intents={intents} />
      </PaneProvider>
    </FluentProvider>
  );
}
