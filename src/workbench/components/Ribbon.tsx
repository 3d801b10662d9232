import { Button, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowDownloadRegular, ArrowRedoRegular, ArrowUndoRegular, DocumentAddRegular, FolderOpenRegular, NumberSymbolRegular,
  TableDeleteRowRegular, TableInsertRowRegular, TextFieldRegular, TextSortAscendingRegular, TextSortDescendingRegular, ArrowDownRegular,
} from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import type { AddinCommand } from "../session/manifestCommands";
import type { Workbench } from "../session/workbench";

const useStyles = makeStyles({
  bar: {
    display: "flex", alignItems: "stretch", minHeight: "66px", padding: "4px 8px", gap: "2px", overflowX: "auto", overflowY: "hidden",
    backgroundColor: tokens.colorNeutralBackground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: {
    display: "flex", flexDirection: "column", justifyContent: "space-between", padding: "0 8px", borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0, ":last-child": { borderRight: "none" },
  },
  buttons: { display: "flex", alignItems: "center", gap: "2px", flexGrow: 1 },
  caption: { fontSize: "11px", lineHeight: "14px", textAlign: "center", color: tokens.colorNeutralForeground3 },
  command: { minWidth: "auto", fontWeight: 400, paddingLeft: "8px", paddingRight: "8px" },
  commandIcon: { width: "24px", height: "24px", flexShrink: 0 },
  label: { "@media (max-width: 1200px)": { display: "none" } },
});

/** The ribbon: file, editing, rows, formats, and the add-in's own buttons from its manifest. */
export function Ribbon({ workbench, onOpenFile }: { readonly workbench: Workbench; readonly onOpenFile: () => void }): ReactElement {
  const styles = useStyles();
  const { texts, manifest } = workbench;
  return (
    <div className={styles.bar} role="toolbar" aria-label={texts.title}>
      <Group caption={texts.file}>
        <Tool icon={<FolderOpenRegular />} label={texts.open} tip={texts.openTip} onClick={onOpenFile} showLabel />
        <Tool icon={<ArrowDownloadRegular />} label={texts.save} tip={texts.saveTip} onClick={() => void workbench.download()} showLabel />
        <Tool icon={<DocumentAddRegular />} label={texts.sample} tip={texts.sampleTip} onClick={() => void workbench.newSample()} showLabel />
      </Group>
      <Group caption={texts.edit}>
        <Tool icon={<ArrowUndoRegular />} label={texts.undo} tip={`${texts.undo} (Ctrl+Z)`} onClick={() => workbench.actions.undo()} disabled={!workbench.book.journal.canUndo} />
        <Tool icon={<ArrowRedoRegular />} label={texts.redo} tip={`${texts.redo} (Ctrl+Y)`} onClick={() => workbench.actions.redo()} disabled={!workbench.book.journal.canRedo} />
        <Tool icon={<ArrowDownRegular />} label={texts.fillDown} tip={`${texts.fillDown} (Ctrl+D)`} onClick={() => workbench.actions.fillDown()} />
      </Group>
      <Group caption={texts.rows}>
        <Tool icon={<TextSortAscendingRegular />} label={texts.sortAscending} onClick={() => workbench.actions.sort(true)} />
        <Tool icon={<TextSortDescendingRegular />} label={texts.sortDescending} onClick={() => workbench.actions.sort(false)} />
        <Tool icon={<TableInsertRowRegular />} label={texts.insertRows} onClick={() => workbench.actions.insertRows()} />
        <Tool icon={<TableDeleteRowRegular />} label={texts.deleteRows} onClick={() => workbench.actions.deleteRows()} />
      </Group>
      <Group caption={texts.cells}>
        <Tool icon={<TextFieldRegular />} label={texts.textFormat} onClick={() => workbench.actions.setNumberFormat("@")} />
        <Tool icon={<NumberSymbolRegular />} label={texts.generalFormat} onClick={() => workbench.actions.setNumberFormat("General")} />
      </Group>
      {manifest && manifest.ribbon.length > 0 && (
        <Group caption={manifest.groupLabel || texts.addin}>
          {manifest.ribbon.map((command) => (
            <AddinButton key={command.id} command={command} onClick={() => workbench.runCommand(command)} />
          ))}
        </Group>
      )}
    </div>
  );
}

function Group({ caption, children }: { readonly caption: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label={caption}>
      <div className={styles.buttons}>{children}</div>
      <div className={styles.caption} aria-hidden="true">{caption}</div>
    </div>
  );
}

interface ToolProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly tip?: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly showLabel?: boolean;
}

function Tool({ icon, label, tip, onClick, disabled, showLabel }: ToolProps): ReactElement {
  const styles = useStyles();
  return (
    <Tooltip content={tip ?? label} relationship={showLabel ? "description" : "label"} withArrow>
      <Button appearance="subtle" icon={icon} onClick={onClick} disabledFocusable={disabled} className={styles.command} aria-label={label}>
        {showLabel && <span className={styles.label}>{label}</span>}
      </Button>
    </Tooltip>
  );
}

function AddinButton({ command, onClick }: { readonly command: AddinCommand; readonly onClick: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <Tooltip content={command.tip || command.label} relationship="description" withArrow>
      <Button appearance="subtle" className={styles.command} onClick={onClick} data-command={command.id} icon={<img className={styles.commandIcon} src={command.icon} alt="" />}>
        {command.label}
      </Button>
    </Tooltip>
  );
}
