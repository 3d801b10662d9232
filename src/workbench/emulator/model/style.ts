/** How a cell looks. Colours are `#RRGGBB`; `""` is none. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fill: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  /** Degrees, -90 to 90; 180 for letters below one another. */
  readonly textOrientation: number;
  /** The name of a cell style (`Heading1`). */
  readonly styleName: string;
  /** Protected sheets refuse writes to locked cells. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The cell was typed with a leading apostrophe: text, whatever it looks like. */
  readonly quotePrefix: boolean;
  /** Borders by edge (`EdgeTop` …): `Continuous #000000 Thin`. */
  readonly borders: Readonly<Record<string, string>>;
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: "General",
  fill: "",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  styleName: "Normal",
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
  borders: {},
};

/** Every distinct style of a workbook once; cells hold its number. Number 0 is the default style. */
export class StyleTable {
  private readonly styles: CellStyle[] = [DEFAULT_STYLE];
  private readonly numbers = new Map<string, number>([[JSON.stringify(DEFAULT_STYLE), 0]]);
  private readonly derived = new Map<string, number>();
  private lastChange: Partial<CellStyle> | undefined;
  private readonly lastDerived = new Map<number, number>();
  private lastBase = -1;
  private lastNumber = -1;

  get(number: number): CellStyle {
    return this.styles[number] ?? DEFAULT_STYLE;
  }

  /** The number of this style, a new one when it is not known yet. */
  intern(style: CellStyle): number {
    const key = JSON.stringify(style);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.styles.length;
      this.styles.push(style);
      this.numbers.set(key, number);
    }
    return number;
  }

  /** The number of the style that `base` becomes when `change` is laid over it. */
  derive(base: number, change: Partial<CellStyle>): number {
    // A block is styled cell by cell with one and the same change.
    if (change !== this.lastChange) {
      this.lastChange = change;
      this.lastDerived.clear();
    } else if (base === this.lastBase) return this.lastNumber;
    let number = this.lastDerived.get(base);
    if (number === undefined) this.lastDerived.set(base, (number = this.deriveAnew(base, change)));
    this.lastBase = base;
    return (this.lastNumber = number);
  }

  private deriveAnew(base: number, change: Partial<CellStyle>): number {
    const key = `${base}|${JSON.stringify(change)}`;
    let number = this.derived.get(key);
    if (number === undefined) {
      number = this.intern({ ...this.get(base), ...change });
      this.derived.set(key, number);
    }
    return number;
  }
}
