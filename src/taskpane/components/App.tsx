import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Store } from "../../app/api";
import type { PaneIntent } from "../../app/paneIntent";
import { useFocusKeeper } from "../hooks/useFocusKeeper";
import { ListProvider } from "../ListContext";
import { useAppState, usePane } from "../PaneContext";
import { ErrorBar, ErrorDetails, errorDetails } from "./ErrorBar";
import { ErrorBoundary } from "./ErrorBoundary";
import { FirstRun } from "./firstRun/FirstRun";
import { Tabs } from "./Tabs";
import { Notice } from "./shared/Notice";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  loading: { display: "flex", flexGrow: 1, alignItems: "center", justifyContent: "center" },
  crashed: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  // Read out, not seen.
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

const noIntents: Store<PaneIntent | undefined> = { get: () => undefined, subscribe: () => () => undefined };

/** The whole pane: what the workbook's phase asks for, the error bar below it, and the line that is only read out. */
export function App({ intents }: { readonly intents?: Store<PaneIntent | undefined> }) {
  const styles = useStyles();
  const { announcement } = usePane();
  const pane = useRef<HTMLElement>(null);
  useFocusKeeper(pane);
  return (
    <main ref={pane} className={styles.pane}>
      <ErrorBoundary fallback={(error, restart) => <Crashed error={error} onRestart={restart} />}>
        <Page intents={intents} />
        <ErrorBar />
      </ErrorBoundary>
      <div role="status" aria-live="polite" className={styles.unseen}>
        {announcement}
      </div>
    </main>
  );
}

function Page({ intents = noIntents }: { readonly intents?: Store<PaneIntent | undefined> }) {
  const styles = useStyles();
  const { strings, error } = usePane();
  const phase = useAppState((state) => state.phase);
  if (phase === "loading") {
    return (
      <div className={styles.loading}>
        {/* When reading has failed, the error bar says why; nothing goes on behind it. */}
        {error === undefined && <Spinner size="small" label={strings.common.loading} />}
      </div>
    );
  }
  if (phase === "absent") {
    return (
      <div className={styles.page}>
        <FirstRun />
      </div>
    );
  }
  return (
    <ListProvider>
      <h1 className={styles.unseen}>CustCode</h1>
      <Tabs intents={intents} />
    </ListProvider>
  );
}

function Crashed({ error, onRestart }: { readonly error: unknown; readonly onRestart: () => void }) {
  const styles = useStyles();
  const { strings } = usePane();
  return (
    <div className={styles.crashed}>
      <Notice intent="error" title={strings.errorBar.crashed}>
        {strings.errorBar.crashedHint}
      </Notice>
      <ErrorDetails text={errorDetails(error)} />
      <Button appearance="primary" onClick={onRestart}>
        {strings.errorBar.restart}
      </Button>
    </div>
  );
}
