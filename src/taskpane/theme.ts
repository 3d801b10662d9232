import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import type { Locale } from "../app/api";
import type { PaneEnvironment } from "./environment";

/** Excel's green, from nearly black to nearly white; step 80 carries white text at 5.2 : 1. */
const excelGreen: BrandVariants = {
  10: "#03170c",
  20: "#082617",
  30: "#093a21",
  40: "#0a4a29",
  50: "#0b5730",
  60: "#0c6336",
  70: "#0e703b",
  80: "#107c41",
  90: "#218d51",
  100: "#3fa968",
  110: "#52b578",
  120: "#6dc18c",
  130: "#88cda1",
  140: "#a5dab7",
  150: "#c2e6ce",
  160: "#def2e4",
};

/** System fonts only, Chinese ones before the generic name so that no system picks a Japanese face for Chinese text. */
const western = "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont";
const chinese = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC'";
const fontFamilyBase: Readonly<Record<Locale, string>> = {
  "zh-CN": `${western}, ${chinese}, sans-serif`,
  // English quotation marks in Latin letters, where Segoe is missing too.
  "en-US": `${western}, 'Helvetica Neue', Arial, ${chinese}, sans-serif`,
};
const fontFamilyMonospace = "Consolas, 'Cascadia Mono', Menlo, 'Courier New', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans Mono CJK SC', monospace";

const dark = createDarkTheme(excelGreen);

const themes: Readonly<Record<PaneEnvironment["theme"], Theme>> = {
  light: createLightTheme(excelGreen),
  dark: {
    ...dark,
    // The generated steps are too dim for text on Excel's dark grey.
    colorBrandForeground1: excelGreen[120],
    colorBrandForeground2: excelGreen[130],
    colorBrandForegroundLink: excelGreen[120],
    colorBrandForegroundLinkHover: excelGreen[130],
    colorBrandForegroundLinkPressed: excelGreen[110],
    colorCompoundBrandForeground1: excelGreen[120],
    colorCompoundBrandStroke: excelGreen[110],
  },
  "high-contrast": teamsHighContrastTheme,
};

/** The Fluent theme that goes with Office's look and language. */
export function fluentTheme(theme: PaneEnvironment["theme"], locale: Locale): Theme {
  return { ...themes[theme], fontFamilyBase: fontFamilyBase[locale], fontFamilyMonospace };
}
