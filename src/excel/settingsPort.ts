import type { SettingKey, SettingsPort } from "../app/ports";
import { excelRun } from "./excelRun";

const PREFIX = "custcode.";

/** Small settings kept in the workbook through office.js, in memory after `load`. */
export function createSettingsPort(): SettingsPort {
  const values = new Map<SettingKey, string>();
  return {
    load: () =>
      excelRun(async (context) => {
        const settings = context.workbook.settings;
        settings.load("items/key,items/value");
        await context.sync();
        values.clear();
        for (const item of settings.items) {
          if (item.key.startsWith(PREFIX)) values.set(item.key.slice(PREFIX.length) as SettingKey, String(item.value));
        }
      }),
    get: (key) => values.get(key),
    set: (key, value) =>
      excelRun(async (context) => {
        context.workbook.settings.add(PREFIX + key, value);
        await context.sync();
        values.set(key, value);
      }),
  };
}
