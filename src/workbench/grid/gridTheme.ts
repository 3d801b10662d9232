import type { Theme } from "@glideapps/glide-data-grid";

const FONT = "Calibri, 'Segoe UI', 'Microsoft YaHei UI', 'Noto Sans CJK SC', 'PingFang SC', sans-serif";

const SHARED: Partial<Theme> = {
  cellHorizontalPadding: 5,
  cellVerticalPadding: 2,
  baseFontStyle: "13px",
  headerFontStyle: "12px",
  markerFontStyle: "12px",
  editorFontSize: "13px",
  fontFamily: FONT,
  lineHeight: 1.3,
  roundingRadius: 0,
};

/** The grid in the colours of Excel's light and dark looks. */
export const GRID_THEMES: Readonly<Record<"light" | "dark", Partial<Theme>>> = {
  light: {
    ...SHARED,
    accentColor: "#107C41", accentFg: "#FFFFFF", accentLight: "rgba(16, 124, 65, 0.10)",
    textDark: "#1B1A19", textMedium: "#605E5C", textLight: "#605E5C", textHeader: "#444444", textHeaderSelected: "#0E5C2F",
    bgCell: "#FFFFFF", bgCellMedium: "#FAFAFA", bgHeader: "#F3F2F1", bgHeaderHasFocus: "#D5E8DC", bgHeaderHovered: "#E1DFDD",
    borderColor: "#E1DFDD", horizontalBorderColor: "#E1DFDD", headerBottomBorderColor: "#C8C6C4", linkColor: "#0563C1", resizeIndicatorColor: "#107C41",
  },
  dark: {
    ...SHARED,
    accentColor: "#2FA866", accentFg: "#FFFFFF", accentLight: "rgba(47, 168, 102, 0.20)",
    textDark: "#E8E8E8", textMedium: "#B3B0AD", textLight: "#B3B0AD", textHeader: "#C8C6C4", textHeaderSelected: "#9FE0BC",
    bgCell: "#1F1F1F", bgCellMedium: "#262626", bgHeader: "#2B2B2B", bgHeaderHasFocus: "#1F4A33", bgHeaderHovered: "#3A3A3A",
    borderColor: "#3B3A39", horizontalBorderColor: "#3B3A39", headerBottomBorderColor: "#4A4A4A", linkColor: "#6CB8F6", resizeIndicatorColor: "#2FA866",
  },
};
