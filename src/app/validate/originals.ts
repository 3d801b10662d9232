import { CustCodeError } from "../api";
import type { Ports } from "../ports";
import type { RepairBatch } from "../validateApi";
import { readLogRows } from "../workspace/logbook";
import { codecsOf } from "../workspace/snapshot";
import type { Workspace } from "../workspace/workspace";
import { createOriginalCodec, type Original, type OriginalCodec, planOriginals } from "./originalRows";

/** What cells held before repairs, as the workbook keeps it. */
export interface Originals {
  /** Makes sure that originals can be kept. Throws `blocked` when the table has lost a column. */
  prepare(): Promise<(originals: readonly Original[]) => Promise<void>>;
  /** The originals of one repair, in the order of its rows. */
  of(batch: string): Promise<readonly Original[]>;
  /** The repairs that were not undone yet, the newest first. */
  batches(): Promise<readonly RepairBatch[]>;
}

interface Dependencies {
  readonly ports: Pick<Ports, "repairs" | "sheets">;
  readonly workspace: Pick<Workspace, "snapshot">;
}

export function createOriginals({ ports: { repairs, sheets }, workspace }: Dependencies): Originals {
  const locale = () => workspace.snapshot().codecs.log.locale;

  async function look(): Promise<{ readonly codec: OriginalCodec; readonly rowCount: number } | undefined> {
    const place = await repairs.originals();
    if (!place) return undefined;
    const codec = createOriginalCodec(place.headers, locale());
    if (codec.missing !== undefined) throw new CustCodeError({ kind: "blocked", params: { sheet: planOriginals(locale()).sheet, problem: "column-missing", column: codec.missing } });
    return { codec, rowCount: place.rowCount };
  }

  return {
    async prepare() {
      if (!(await look())) await repairs.createOriginals(planOriginals(locale()));
      const { codec } = (await look())!;
      return (originals) => repairs.keepOriginals(originals.map(codec.row));
    },
    async of(batch) {
      const place = await look();
      if (!place || place.rowCount === 0) return [];
      const { codec, rowCount } = place;
      const ids = await repairs.readOriginals(0, rowCount, codec.headColumns.slice(0, 1));
      const first = ids.findIndex(([id]) => id === batch);
      if (first < 0) return [];
      const last = ids.findLastIndex(([id]) => id === batch);
      const rows = await repairs.readOriginals(first, last - first + 1);
      return rows.flatMap((row) => codec.read(row) ?? []).filter((original) => original.batch === batch);
    },
    async batches() {
      const place = await look();
      if (!place || place.rowCount === 0) return [];
      const { codec, rowCount } = place;
      const undone = new Set((await readLogRows(sheets, codecsOf(await sheets.look()).log)).filter(({ action }) => action === "repair-undone").map(({ texts }) => texts.subject));
      const found = new Map<string, RepairBatch>();
      for (const cells of await repairs.readOriginals(0, rowCount, codec.headColumns)) {
        const head = codec.head(cells);
        if (head.batch === "" || undone.has(head.batch)) continue;
        found.set(head.batch, { ...head, count: (found.get(head.batch)?.count ?? 0) + 1 });
      }
      return [...found.values()].reverse();
    },
  };
}
