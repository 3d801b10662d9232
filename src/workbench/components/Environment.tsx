import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip, makeStyles } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { VERSION_SETS, type ExcelVersion } from "../session/settings";
import type { Workbench } from "../session/workbench";
import type { Language } from "../texts";

const useStyles = makeStyles({
  group: { display: "flex", alignItems: "center", gap: "2px", flexShrink: 0 },
  choice: {
    minWidth: "auto", color: "#FFFFFF", fontWeight: 400,
    ":hover": { color: "#FFFFFF", backgroundColor: "rgba(255, 255, 255, 0.18)" },
    ":hover:active": { color: "#FFFFFF", backgroundColor: "rgba(255, 255, 255, 0.28)" },
    "& .fui-Button__icon": { color: "#FFFFFF" },
  },
});

/** What Excel the add-in meets: its language, its theme, its version. Changing one loads the add-in's pages anew. */
export function Environment({ workbench }: { readonly workbench: Workbench }): ReactElement {
  const styles = useStyles();
  const { texts, settings } = workbench;
  return (
    <div className={styles.group} role="group" aria-label={texts.environment}>
      <Choice
        label={texts.language}
        value={settings.language}
        options={[["zh-CN", "中文"], ["en-US", "English"]]}
        onChange={(language) => workbench.setLanguage(language as Language)}
      />
      <Choice
        label={texts.theme}
        value={settings.theme}
        options={[["light", texts.light], ["dark", texts.dark]]}
        onChange={(theme) => workbench.setTheme(theme as "light" | "dark")}
      />
      <Choice
        label={texts.version}
        value={settings.version}
        options={(Object.keys(VERSION_SETS) as ExcelVersion[]).map((version) => [version, texts.versions[version]])}
        onChange={(version) => workbench.setVersion(version as ExcelVersion)}
        icon={<SettingsRegular />}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  readonly icon?: ReactElement;
}

function Choice({ label, value, options, onChange, icon }: ChoiceProps): ReactElement {
  const styles = useStyles();
  const current = options.find(([one]) => one === value)?.[1] ?? value;
  return (
    <Menu checkedValues={{ choice: [value] }} onCheckedValueChange={(_event, data) => onChange(data.checkedItems[0] ?? value)}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={`${label}: ${current}`} relationship="label" withArrow>
          <Button appearance="transparent" size="small" className={styles.choice} icon={icon ?? null}>{icon ? undefined : current}</Button>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {options.map(([one, text]) => (
            <MenuItemRadio key={one} name="choice" value={one}>{text}</MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
