import { resolveThemeColor } from "hucre/ooxml";
import type { AlignmentStyle, BorderSide, BorderStyle, CellStyle as FileStyle, Color, FontStyle } from "hucre";
import { DEFAULT_STYLE, type CellStyle } from "../emulator/model/style";

/** Excel's standard palette, for the old files that name colours by number; the first eight repeat. */
const PALETTE = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");

const EDGES = { left: "EdgeLeft", right: "EdgeRight", top: "EdgeTop", bottom: "EdgeBottom" } as const;

/** Line styles of a file and what Excel's API calls them, with their weight. */
const LINES: Readonly<Record<string, string>> = {
  thin: "Continuous Thin", medium: "Continuous Medium", thick: "Continuous Thick", hair: "Continuous Hairline", dotted: "Dot Thin",
  dashed: "Dash Thin", double: "Double Thick", mediumDashed: "Dash Medium", dashDot: "DashDot Thin", mediumDashDot: "DashDot Medium",
  dashDotDot: "DashDotDot Thin", mediumDashDotDot: "DashDotDot Medium", slantDashDot: "SlantDashDot Medium",
};

/** A cell's look as a file has it, made into the model's; `theme` are the file's theme colours. */
export function styleFromFile(style: FileStyle, theme: readonly string[] | undefined): CellStyle {
  const { font, fill, border, alignment, protection } = style;
  return {
    ...DEFAULT_STYLE,
    numberFormat: style.numFmt || "General",
    fill: fill?.type === "pattern" && fill.pattern !== "none" ? colorText(fill.fgColor, theme) : "",
    fontName: font?.name ?? DEFAULT_STYLE.fontName,
    fontSize: font?.size ?? DEFAULT_STYLE.fontSize,
    fontColor: colorText(font?.color, theme) || DEFAULT_STYLE.fontColor,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: underlineFromFile(font?.underline),
    strikethrough: font?.strikethrough ?? false,
    horizontalAlignment: capital(alignment?.horizontal ?? "general"),
    verticalAlignment: capital(alignment?.vertical ?? "bottom"),
    wrapText: alignment?.wrapText ?? false,
    indentLevel: alignment?.indent ?? 0,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    borders: bordersFromFile(border, theme),
  };
}

/** The model's look of a cell as a file has it; only what differs from the default is written. */
export function styleToFile(style: CellStyle): FileStyle {
  const file: FileStyle = {};
  if (style.numberFormat !== "General") file.numFmt = style.numberFormat;
  if (style.fill) file.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill.slice(1) }, bgColor: { indexed: 64 } };
  const font = fontToFile(style);
  if (font) file.font = font;
  const border = bordersToFile(style.borders);
  if (border) file.border = border;
  const alignment = alignmentToFile(style);
  if (alignment) file.alignment = alignment;
  if (!style.locked || style.formulaHidden) file.protection = { locked: style.locked, hidden: style.formulaHidden };
  return file;
}

/** A file's colour as `#RRGGBB`; `""` when it names none. */
export function colorText(color: Color | undefined, theme: readonly string[] | undefined): string {
  if (!color) return "";
  if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined && theme) return `#${resolveThemeColor([...theme], color.theme, color.tint).toUpperCase()}`;
  if (color.indexed !== undefined && color.indexed < 16) return `#${PALETTE[color.indexed % 8]}`;
  return "";
}

function fontToFile(style: CellStyle): FontStyle | undefined {
  const plain =
    style.fontName === DEFAULT_STYLE.fontName && style.fontSize === DEFAULT_STYLE.fontSize && style.fontColor === DEFAULT_STYLE.fontColor &&
    !style.bold && !style.italic && !style.strikethrough && style.underline === "None";
  if (plain) return undefined;
  return {
    name: style.fontName,
    size: style.fontSize,
    color: { rgb: style.fontColor.slice(1) },
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.strikethrough ? { strikethrough: true } : {}),
    ...(style.underline === "None" ? {} : { underline: underlineToFile(style.underline) }),
  };
}

const UNDERLINES = { Single: "single", Double: "double", SingleAccountant: "singleAccounting", DoubleAccountant: "doubleAccounting" } as const;

/** The model's underline, which is not "None", as a file names it. */
export const underlineToFile = (underline: keyof typeof UNDERLINES): FontStyle["underline"] => UNDERLINES[underline];

/** A file's underline as the model names it. */
export function underlineFromFile(underline: FontStyle["underline"]): CellStyle["underline"] {
  switch (underline) {
    case "double": return "Double";
    case "singleAccounting": return "SingleAccountant";
    case "doubleAccounting": return "DoubleAccountant";
    default: return underline ? "Single" : "None";
  }
}

function alignmentToFile(style: CellStyle): AlignmentStyle | undefined {
  const alignment: AlignmentStyle = {};
  if (style.horizontalAlignment !== "General") alignment.horizontal = small(style.horizontalAlignment) as NonNullable<AlignmentStyle["horizontal"]>;
  if (style.verticalAlignment !== "Bottom") alignment.vertical = small(style.verticalAlignment) as NonNullable<AlignmentStyle["vertical"]>;
  if (style.wrapText) alignment.wrapText = true;
  if (style.indentLevel > 0) alignment.indent = style.indentLevel;
  return Object.keys(alignment).length > 0 ? alignment : undefined;
}

/** A file's borders by edge, as `Continuous #000000 Thin`. */
export function bordersFromFile(border: BorderStyle | undefined, theme: readonly string[] | undefined): CellStyle["borders"] {
  const borders: Record<string, string> = {};
  for (const [side, edge] of Object.entries(EDGES) as [keyof typeof EDGES, string][]) {
    const line = border?.[side];
    if (!line) continue;
    const [name, weight] = (LINES[line.style] ?? "Continuous Thin").split(" ");
    borders[edge] = `${name} ${colorText(line.color, theme) || "#000000"} ${weight}`;
  }
  return borders;
}

/** The model's borders as a file has them; undefined when there are none. */
export function bordersToFile(borders: CellStyle["borders"]): BorderStyle | undefined {
  const border: BorderStyle = {};
  for (const [side, edge] of Object.entries(EDGES) as [keyof typeof EDGES, string][]) {
    const [name, color, weight] = (borders[edge] ?? "").split(" ");
    if (!name || name === "None") continue;
    const style = Object.entries(LINES).find(([, words]) => words === `${name} ${weight}`)?.[0] ?? "thin";
    border[side] = { style: style as BorderSide["style"], color: { rgb: (color ?? "#000000").slice(1) } };
  }
  return Object.keys(border).length > 0 ? border : undefined;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
