import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useId, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Store } from "../../app/api";
import type { PaneIntent } from "../../app/paneIntent";
import { InFront } from "../hooks/useWhileInFront";
import { useCurrentList } from "../ListContext";
import { usePane } from "../PaneContext";
import { EncodeTab } from "./encode/EncodeTab";
import { RulesTab } from "./rules/RulesTab";
import { SheetProblems } from "./shared/SheetProblems";
import { TabBar } from "./shared/TabBar";
import { Unfinished } from "./shared/Unfinished";

const useStyles = makeStyles({
  // Office lays its own button over the pane's top right corner, 34 × 32 px.
  head: { flexShrink: 0, paddingRight: "34px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // What the keyboard reaches is not hidden behind the bar at the bottom.
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", scrollPaddingBottom: "80px" },
});

export type TabName = "encode" | "validate" | "rules" | "register";
const tabNames: readonly TabName[] = ["encode", "validate", "rules", "register"];

/** Fetched when they are opened. */
const ValidateTab = lazy(() => import("./validate/ValidateTab").then((module) => ({ default: module.ValidateTab })));
const RegisterTab = lazy(() => import("./register/RegisterTab").then((module) => ({ default: module.RegisterTab })));

/** The tabs. One that was opened stays in being while hidden, so that its report and what was typed are not lost. */
export function Tabs({ intents }: { readonly intents: Store<PaneIntent | undefined> }) {
  const styles = useStyles();
  const { strings } = usePane();
  const id = useId();
  const [current, setCurrent] = useState<TabName>("encode");
  const [opened, setOpened] = useState<ReadonlySet<TabName>>(new Set(["encode"]));
  const open = useCallback((tab: TabName) => {
    setCurrent(tab);
    setOpened((before) => (before.has(tab) ? before : new Set(before).add(tab)));
  }, []);
  const tabs = useRef<Partial<Record<TabName, HTMLButtonElement | null>>>({});
  const { refresh } = useCurrentList();
  const intent = useSyncExternalStore(intents.subscribe, intents.get);
  useEffect(() => {
    if (!intent) return;
    open(intent.tab);
    refresh();
  }, [intent, open, refresh]);
  /** From a button that the other tab hides: the keyboard goes on at that tab. */
  const goTo = (tab: TabName) => {
    open(tab);
    tabs.current[tab]?.focus();
  };
  const toRules = () => goTo("rules");
  const toRegister = () => goTo("register");
  const content: Readonly<Record<TabName, () => ReactNode>> = {
    encode: () => <EncodeTab onToRules={toRules} />,
    validate: () => (
      <Suspense fallback={null}>
        <ValidateTab onToRules={toRules} onToRegister={toRegister} />
      </Suspense>
    ),
    rules: () => <RulesTab />,
    register: () => (
      <Suspense fallback={null}>
        <RegisterTab />
      </Suspense>
    ),
  };
  return (
    <>
      <div className={styles.head}>
        <TabBar
          label={strings.tabs.label}
          tabs={tabNames.map((tab) => ({ value: tab, text: strings.tabs[tab], id: `${id}${tab}`, panel: `${id}${tab}-panel` }))}
          selected={current}
          onSelect={open}
          onButton={(tab, button) => void (tabs.current[tab] = button)}
        />
      </div>
      {tabNames.map((tab) => (
        <div key={tab} role="tabpanel" id={`${id}${tab}-panel`} aria-labelledby={`${id}${tab}`} hidden={tab !== current} className={styles.page}>
          {tab === current && <SheetProblems />}
          {tab === current && tab !== "register" && <Unfinished onOpen={toRegister} />}
          {opened.has(tab) && <InFront.Provider value={tab === current}>{content[tab]()}</InFront.Provider>}
        </div>
      ))}
    </>
  );
}
