import { strToU8 } from "fflate";
import type { ChartCorner, ChartRecord } from "../emulator/model/charts";
import type { Workbook } from "../emulator/model/workbook";
import { chartFromXml, chartToXml, isOwnChart } from "./chartXml";
import { addOverride, addRelation, escapeXml, relationsIn, resolve, textOf, unescapeXml, type Parts } from "./packageParts";

/** Charts in a package: a sheet has a drawing, the drawing anchors and relations, each relation a chart part. */

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const REL_DRAWING = `${RELATIONS}/drawing`;
const REL_CHART = `${RELATIONS}/chart`;
const TYPE_DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";
const TYPE_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EMPTY_RELATIONS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const EMPTY_DRAWING =
  `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>`;
/** What stands behind the drawing in a sheet part. */
const BEHIND_DRAWING = /<(?:legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;
/** A point in the units of drawings. */
const EMU = 12_700;

const relationsPath = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");
const folderOf = (path: string): string => path.replace(/[^/]+$/, "");

/** The path of the drawing of a sheet part; undefined when it has none. */
function drawingOf(parts: Parts, sheetPath: string): string | undefined {
  const id = /<drawing\s[^>]*r:id="([^"]+)"/.exec(textOf(parts, sheetPath))?.[1];
  const relation = relationsIn(parts, relationsPath(sheetPath)).find((one) => one.id === id && one.type === REL_DRAWING);
  return relation && resolve(folderOf(sheetPath), relation.target);
}

interface OwnChart {
  readonly anchor: string;
  readonly relation: string;
  readonly path: string;
}

/** The anchors of a drawing whose charts were written here. */
function ownCharts(parts: Parts, drawing: string): readonly OwnChart[] {
  const targets = new Map(relationsIn(parts, relationsPath(drawing)).filter(({ type }) => type === REL_CHART).map(({ id, target }) => [id, resolve(folderOf(drawing), target)]));
  return [...textOf(parts, drawing).matchAll(/<xdr:twoCellAnchor\b.*?<\/xdr:twoCellAnchor>/gs)].flatMap(([anchor]) => {
    const relation = /<c:chart\s[^>]*r:id="([^"]+)"/.exec(anchor)?.[1] ?? "";
    const path = targets.get(relation);
    return path !== undefined && isOwnChart(textOf(parts, path)) ? [{ anchor, relation, path }] : [];
  });
}

/** The charts of a sheet part that were written here. */
export function readCharts(parts: Parts, sheetPath: string, newId: () => string): readonly ChartRecord[] {
  const drawing = drawingOf(parts, sheetPath);
  if (drawing === undefined) return [];
  return ownCharts(parts, drawing).map(({ anchor, path }) => ({
    id: newId(),
    name: unescapeXml(/<xdr:cNvPr\s[^>]*name="([^"]*)"/.exec(anchor)?.[1] ?? "Chart"),
    from: cornerFrom(anchor, "from"),
    to: cornerFrom(anchor, "to"),
    ...chartFromXml(textOf(parts, path)),
  }));
}

/** Writes the charts of all sheets into a saved package, in the place of those that were written here before. Charts of others stay. */
export function putCharts(parts: Parts, book: Workbook, sheetPaths: readonly string[]): void {
  book.sheets.forEach((_, at) => dropOwn(parts, sheetPaths[at] ?? ""));
  book.sheets.forEach(({ meta }, at) => {
    if (meta.charts.length === 0) return;
    const drawing = drawingOf(parts, sheetPaths[at]!) ?? newDrawing(parts, sheetPaths[at]!);
    for (const chart of meta.charts) putChart(parts, drawing, book, chart);
  });
}

function dropOwn(parts: Parts, sheetPath: string): void {
  const drawing = drawingOf(parts, sheetPath);
  if (drawing === undefined) return;
  for (const { anchor, relation, path } of ownCharts(parts, drawing)) {
    replace(parts, drawing, anchor, "");
    dropMention(parts, relationsPath(drawing), new RegExp(`<Relationship\\s[^>]*Id="${relation}"[^>]*/>`));
    dropMention(parts, "[Content_Types].xml", new RegExp(`<Override\\s[^>]*PartName="/${path}"[^>]*/>`));
    delete parts[path];
  }
}

function newDrawing(parts: Parts, sheetPath: string): string {
  const drawing = freePath(parts, (number) => `xl/drawings/drawing${number}.xml`);
  parts[drawing] = strToU8(EMPTY_DRAWING);
  addOverride(parts, `/${drawing}`, TYPE_DRAWING);
  const relations = relationsPath(sheetPath);
  parts[relations] ??= strToU8(EMPTY_RELATIONS);
  const id = addRelation(parts, relations, REL_DRAWING, `/${drawing}`);
  const xml = textOf(parts, sheetPath);
  const named = xml.includes("xmlns:r=") ? xml : xml.replace("<worksheet ", `<worksheet xmlns:r="${RELATIONS}" `);
  parts[sheetPath] = strToU8(named.replace(BEHIND_DRAWING, (behind) => `<drawing r:id="${id}"/>${behind}`));
  return drawing;
}

function putChart(parts: Parts, drawing: string, book: Workbook, chart: ChartRecord): void {
  const path = freePath(parts, (number) => `xl/charts/chart${number}.xml`);
  parts[path] = strToU8(chartToXml(book, chart));
  addOverride(parts, `/${path}`, TYPE_CHART);
  const relations = relationsPath(drawing);
  parts[relations] ??= strToU8(EMPTY_RELATIONS);
  const id = addRelation(parts, relations, REL_CHART, `/${path}`);
  const number = Math.max(1, ...[...textOf(parts, drawing).matchAll(/<xdr:cNvPr\s[^>]*?\bid="(\d+)"/g)].map(([, taken]) => Number(taken))) + 1;
  const frame =
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONS}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const anchor = `<xdr:twoCellAnchor>${cornerTo("from", chart.from)}${cornerTo("to", chart.to)}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
  replace(parts, drawing, "</xdr:wsDr>", `${anchor}</xdr:wsDr>`);
}

const cornerTo = (name: string, { row, column, right, down }: ChartCorner): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(right * EMU)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(down * EMU)}</xdr:rowOff></xdr:${name}>`;

function cornerFrom(anchor: string, name: string): ChartCorner {
  const xml = new RegExp(`<xdr:${name}>(.*?)</xdr:${name}>`, "s").exec(anchor)?.[1] ?? "";
  const number = (element: string): number => Number(new RegExp(`<xdr:${element}>(-?\\d+)<`).exec(xml)?.[1] ?? 0);
  return { row: number("row"), column: number("col"), right: number("colOff") / EMU, down: number("rowOff") / EMU };
}

function freePath(parts: Parts, path: (number: number) => string): string {
  let number = 1;
  while (parts[path(number)]) number++;
  return path(number);
}

function replace(parts: Parts, path: string, before: string, after: string): void {
  parts[path] = strToU8(textOf(parts, path).replace(before, () => after));
}

function dropMention(parts: Parts, path: string, mention: RegExp): void {
  parts[path] = strToU8(textOf(parts, path).replace(mention, ""));
}
