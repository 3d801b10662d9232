import { ExcelError } from "../model/excelError";
import type { ConditionalFormatRecord } from "../model/sheet";
import { Handle, wireClass, type Call, type WireProperty } from "../protocol/registry";
import { integer, oneOf } from "./arguments";
import { color } from "./colors";

/** A conditional format by the sheet it lies on and its id. */
export interface FormatRef {
  readonly sheetId: string;
  readonly id: string;
}

/** How a conditional format's look is read and changed. */
export interface FormatAccess {
  read(self: FormatRef, call: Call): ConditionalFormatRecord["format"];
  write(self: FormatRef, format: ConditionalFormatRecord["format"], call: Call): void;
}

interface BorderRef {
  readonly access: FormatAccess;
  readonly format: FormatRef;
  readonly edge: (typeof EDGES)[number];
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

/** The borders of a conditional format: thin lines on four sides, kept as `Continuous #FF0000 Thin` by edge as those of cells are. */
export const conditionalBordersHandle = (access: FormatAccess, format: FormatRef): Handle => new Handle(bordersClass, { access, format }) as Handle;

const bordersOf = ({ access, format }: Pick<BorderRef, "access" | "format">, call: Call): Readonly<Record<string, string>> =>
  (access.read(format, call)["borders"] ?? {}) as Readonly<Record<string, string>>;

function part(at: 0 | 1, check: (value: unknown) => string): WireProperty<BorderRef> {
  return {
    get: (border, call) => (bordersOf(border, call)[border.edge] ?? "None #000000").split(" ")[at],
    set: (border, value, call) => {
      const borders = bordersOf(border, call);
      const parts = (borders[border.edge] ?? "None #000000").split(" ");
      parts[at] = check(value);
      if (at === 1 && parts[0] === "None") parts[0] = "Continuous";
      border.access.write(border.format, { ...border.access.read(border.format, call), borders: { ...borders, [border.edge]: `${parts[0]} ${parts[1]} Thin` } }, call);
    },
  };
}

const borderClass = wireClass<BorderRef>("ConditionalRangeBorder", {
  identify: (border) => ({ _Id: border.edge }),
  properties: {
    SideIndex: (border) => border.edge,
    Style: part(0, (value) => oneOf(value, LINES)),
    Color: part(1, color),
  },
});

type BordersRef = Omit<BorderRef, "edge">;

const borderHandle = (borders: BordersRef, edge: unknown): Handle => {
  const found = EDGES.find((name) => name === edge);
  if (!found) throw new ExcelError("InvalidArgument");
  return new Handle(borderClass, { ...borders, edge: found }) as Handle;
};

const bordersClass = wireClass<BordersRef>("ConditionalRangeBorderCollection", {
  properties: { Count: () => EDGES.length },
  items: (borders) => EDGES.map((edge) => borderHandle(borders, edge)),
  item: borderHandle,
  objects: {
    Top: (borders) => borderHandle(borders, "EdgeTop"),
    Bottom: (borders) => borderHandle(borders, "EdgeBottom"),
    Left: (borders) => borderHandle(borders, "EdgeLeft"),
    Right: (borders) => borderHandle(borders, "EdgeRight"),
  },
  methods: { GetItemAt: (borders, [index]) => borderHandle(borders, EDGES[integer(index)]) },
});
