import {
  Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip, makeStyles, mergeClasses, tokens, type PositioningVirtualElement,
} from "@fluentui/react-components";
import { AddRegular, EyeRegular } from "@fluentui/react-icons";
import { useState, type MouseEvent, type ReactElement } from "react";
import type { Sheet } from "../emulator/model/sheet";
import type { Workbench } from "../session/workbench";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "stretch", height: "30px", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground3, minWidth: 0, flexGrow: 1 },
  tabs: { display: "flex", overflowX: "auto", overflowY: "hidden", scrollbarWidth: "none" },
  tab: {
    border: "none", background: "none", font: "inherit", fontSize: "13px", padding: "0 14px", cursor: "pointer", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`, borderTop: "2px solid transparent",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForeground1, fontWeight: 600,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1 },
  },
  rename: { font: "inherit", fontSize: "13px", width: "120px", margin: "3px 6px" },
  button: { minWidth: "28px", alignSelf: "center" },
});

/** The sheets' tabs: choose, add, rename, hide, delete; hidden ones are listed under the eye. */
export function SheetTabs({ workbench }: { readonly workbench: Workbench }): ReactElement {
  const styles = useStyles();
  const { texts, book } = workbench;
  const [menu, setMenu] = useState<{ readonly sheet: Sheet; readonly target: PositioningVirtualElement }>();
  const [renaming, setRenaming] = useState<string>();
  const hidden = book.sheets.filter((sheet) => sheet.meta.visibility === "Hidden");

  const openMenu = (event: MouseEvent, sheet: Sheet): void => {
    event.preventDefault();
    const { clientX: x, clientY: y } = event;
    setMenu({ sheet, target: { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) } });
  };

  return (
    <div className={styles.bar}>
      <div className={styles.tabs} role="tablist" aria-label={texts.sheetTabs}>
        {book.sheets.filter((sheet) => sheet.meta.visibility === "Visible").map((sheet) =>
          renaming === sheet.id ? (
            <RenameField key={sheet.id} sheet={sheet} onDone={(name) => {
              if (name !== undefined) workbench.actions.renameSheet(sheet.id, name);
              setRenaming(undefined);
            }} />
          ) : (
            <button
              key={sheet.id}
              role="tab"
              aria-selected={sheet === workbench.sheet}
              className={mergeClasses(styles.tab, sheet === workbench.sheet && styles.active)}
              style={sheet.meta.tabColor ? { boxShadow: `inset 0 -3px 0 ${sheet.meta.tabColor}` } : undefined}
              onClick={() => workbench.activate(sheet.id)}
              onDoubleClick={() => setRenaming(sheet.id)}
              onContextMenu={(event) => openMenu(event, sheet)}
              onKeyDown={(event) => event.key === "F2" && setRenaming(sheet.id)}
            >
              {sheet.name}
            </button>
          ),
        )}
      </div>
      <Tooltip content={texts.addSheet} relationship="label">
        <Button appearance="subtle" size="small" className={styles.button} icon={<AddRegular />} onClick={() => workbench.actions.addSheet()} />
      </Tooltip>
      {hidden.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Tooltip content={`${texts.unhide} (${hidden.length})`} relationship="label">
              <Button appearance="subtle" size="small" className={styles.button} icon={<EyeRegular />} data-testid="unhide" />
            </Tooltip>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {hidden.map((sheet) => (
                <MenuItem key={sheet.id} onClick={() => workbench.actions.setSheetHidden(sheet.id, false)}>{sheet.name}</MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <Menu open={menu !== undefined} onOpenChange={(_event, data) => !data.open && setMenu(undefined)} positioning={{ target: menu?.target, position: "above", align: "start" }}>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setRenaming(menu?.sheet.id)}>{texts.renameSheet}</MenuItem>
            <MenuItem onClick={() => menu && workbench.actions.setSheetHidden(menu.sheet.id, true)}>{texts.hideSheet}</MenuItem>
            <MenuDivider />
            <MenuItem onClick={() => menu && workbench.actions.deleteSheet(menu.sheet.id)}>{texts.deleteSheet}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

function RenameField({ sheet, onDone }: { readonly sheet: Sheet; readonly onDone: (name?: string) => void }): ReactElement {
  const styles = useStyles();
  const [name, setName] = useState(sheet.name);
  return (
    <input
      className={styles.rename}
      value={name}
      maxLength={31}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onDone(name);
        if (event.key === "Escape") onDone();
      }}
      onBlur={() => onDone(name)}
    />
  );
}
