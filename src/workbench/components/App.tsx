import { Button, FluentProvider, MessageBar, MessageBarActions, MessageBarBody, Tooltip, makeStyles, tokens, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { DismissRegular, PanelRightExpandRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, useSyncExternalStore, type DragEvent, type ReactElement } from "react";
import type { Workbench } from "../session/workbench";
import { ContextMenu } from "./ContextMenu";
import { Environment } from "./Environment";
import { FormulaBar } from "./FormulaBar";
import { PaneArea } from "./PaneArea";
import { Ribbon } from "./Ribbon";
import { SheetGrid, type MenuPlace } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import { StatusBar } from "./StatusBar";

const GREEN_LIGHT: Partial<Theme> = {
  colorBrandForeground1: "#0F703B", colorBrandForeground2: "#0E5C2F", colorBrandStroke1: "#107C41", colorBrandBackground: "#107C41",
  colorBrandBackground2: "#E3F1E8", colorBrandBackgroundHover: "#0E6A38", colorCompoundBrandForeground1: "#107C41", colorNeutralForeground2BrandHover: "#107C41",
  colorNeutralForeground2BrandPressed: "#0E6A38", colorCompoundBrandStroke: "#107C41",
};
const GREEN_DARK: Partial<Theme> = {
  colorBrandForeground1: "#6FCF97", colorBrandForeground2: "#8EDCAD", colorBrandStroke1: "#2FA866", colorBrandBackground: "#1F8A4F",
  colorBrandBackground2: "#173A28", colorBrandBackgroundHover: "#249C5B", colorCompoundBrandForeground1: "#6FCF97", colorNeutralForeground2BrandHover: "#6FCF97",
  colorNeutralForeground2BrandPressed: "#8EDCAD", colorCompoundBrandStroke: "#2FA866",
};
const FONT = "'Segoe UI', 'Microsoft YaHei UI', 'Noto Sans CJK SC', 'PingFang SC', system-ui, sans-serif";
const THEMES: Readonly<Record<"light" | "dark", Theme>> = {
  light: { ...webLightTheme, ...GREEN_LIGHT, fontFamilyBase: FONT },
  dark: { ...webDarkTheme, ...GREEN_DARK, fontFamilyBase: FONT },
};

const useStyles = makeStyles({
  app: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground2 },
  title: { display: "flex", alignItems: "center", gap: "12px", height: "34px", flexShrink: 0, padding: "0 14px", color: "#FFFFFF", backgroundColor: "#107C41", fontSize: "13px" },
  product: { fontWeight: 600, whiteSpace: "nowrap" },
  file: { flexGrow: 1, textAlign: "center", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  hint: { opacity: 0.85, whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis", "@media (max-width: 1000px)": { display: "none" } },
  body: { display: "flex", flexGrow: 1, minHeight: 0 },
  sheet: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  grid: { flexGrow: 1, minHeight: 0, position: "relative" },
  tabs: { display: "flex", alignItems: "center", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground3 },
  hidden: { display: "none" },
});

/** The page: title, ribbon, formula bar, grid and pane, sheets and status. */
export function App({ workbench }: { readonly workbench: Workbench }): ReactElement {
  const styles = useStyles();
  useSyncExternalStore(workbench.subscribe, () => workbench.version);
  const [menu, setMenu] = useState<MenuPlace>();
  const picker = useRef<HTMLInputElement>(null);
  const { texts, settings, sheet } = workbench;

  useEffect(() => {
    document.title = texts.title;
    document.documentElement.lang = settings.language;
  }, [texts, settings.language]);

  const open = (file: File | undefined): void => {
    // A file that cannot be opened is reported in the page by openFile itself.
    if (file) void file.arrayBuffer().then((buffer) => workbench.openFile(new Uint8Array(buffer), file.name)).catch(() => undefined);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    open(event.dataTransfer.files[0]);
  };

  return (
    <FluentProvider theme={THEMES[settings.theme]} style={{ colorScheme: settings.theme }}>
      <div className={styles.app} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
        <header className={styles.title}>
          <span className={styles.product}>{texts.title}</span>
          <span className={styles.file} data-testid="file-name">{workbench.book.meta.name}</span>
          <span className={styles.hint}>{texts.subtitle}</span>
          <Environment workbench={workbench} />
        </header>
        <Ribbon workbench={workbench} onOpenFile={() => picker.current?.click()} />
        <FormulaBar workbench={workbench} />
        {workbench.notice && (
          <MessageBar intent="warning" data-testid="notice">
            <MessageBarBody>{workbench.notice}</MessageBarBody>
            <MessageBarActions
              containerAction={<Button appearance="transparent" aria-label={texts.dismiss} icon={<DismissRegular />} onClick={() => workbench.say(undefined)} />}
            />
          </MessageBar>
        )}
        <main className={styles.body}>
          <div className={styles.sheet}>
            <div className={styles.grid}>{sheet && <SheetGrid key={sheet.id} workbench={workbench} sheet={sheet} onMenu={setMenu} />}</div>
            <div className={styles.tabs}>
              <SheetTabs workbench={workbench} />
              {!settings.paneOpen && (
                <Tooltip content={texts.openPane} relationship="label">
                  <Button size="small" appearance="subtle" icon={<PanelRightExpandRegular />} onClick={() => workbench.setPaneOpen(true)} />
                </Tooltip>
              )}
            </div>
          </div>
          <PaneArea workbench={workbench} />
        </main>
        <StatusBar workbench={workbench} />
        <ContextMenu workbench={workbench} place={menu} onClose={() => setMenu(undefined)} />
        <input ref={picker} type="file" accept=".xlsx,.xlsm" className={styles.hidden} data-testid="file-picker" onChange={(event) => {
          open(event.target.files?.[0]);
          event.target.value = "";
        }} />
      </div>
    </FluentProvider>
  );
}
