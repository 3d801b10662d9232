import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Workbench } from "../session/workbench";
import type { MenuPlace } from "./SheetGrid";

/** The menu of a cell: rows, contents, sorting, and what the add-in's manifest adds. */
export function ContextMenu({ workbench, place, onClose }: { readonly workbench: Workbench; readonly place: MenuPlace | undefined; readonly onClose: () => void }): ReactElement {
  const { texts, manifest, actions } = workbench;
  const target = place && { getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) };
  return (
    <Menu open={place !== undefined} onOpenChange={(_event, data) => !data.open && onClose()} positioning={{ target, position: "below", align: "start" }}>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => actions.insertRows()}>{texts.insertRows}</MenuItem>
          <MenuItem onClick={() => actions.deleteRows()}>{texts.deleteRows}</MenuItem>
          <MenuItem onClick={() => actions.clearContents()}>{texts.clear}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => actions.sort(true)}>{texts.sortAscending}</MenuItem>
          <MenuItem onClick={() => actions.sort(false)}>{texts.sortDescending}</MenuItem>
          <MenuItem onClick={() => actions.setNumberFormat("@")}>{texts.textFormat}</MenuItem>
          {manifest && manifest.cellMenu.length > 0 && <MenuDivider />}
          {manifest?.cellMenu.map((command) => (
            <MenuItem key={command.id} icon={<img src={command.icon} alt="" width={16} height={16} />} onClick={() => workbench.runCommand(command)}>
              {command.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
