import { DEFAULT_STYLE, type CellStyle } from "../model/style";

/** What the commonest of Excel's built-in cell styles look like; the others are kept by name. */
const LOOKS: Readonly<Record<string, Partial<CellStyle>>> = {
  normal: DEFAULT_STYLE,
  title: { fontSize: 18, fontColor: "#44546A" },
  heading1: { bold: true, fontSize: 15, fontColor: "#44546A" },
  heading2: { bold: true, fontSize: 13, fontColor: "#44546A" },
  heading3: { bold: true, fontColor: "#44546A" },
  heading4: { bold: true, fontColor: "#44546A" },
  good: { fill: "#C6EFCE", fontColor: "#006100" },
  bad: { fill: "#FFC7CE", fontColor: "#9C0006" },
  neutral: { fill: "#FFEB9C", fontColor: "#9C5700" },
  total: { bold: true },
  percent: { numberFormat: "0%" },
};

/** The change of style that applying a cell style by name brings; it replaces what the style speaks of. */
export const cellStyleChange = (name: string): Partial<CellStyle> => ({ ...LOOKS[name.toLowerCase()], styleName: name });
