import { makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  scroller: { maxHeight: "55vh", overflowY: "auto", overflowX: "hidden", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  canvas: { position: "relative", width: "100%" },
  row: { position: "absolute", top: 0, left: 0, right: 0 },
});

/** Lists up to this length are laid out whole and scroll with the pane. */
const plainUpTo = 60;

export interface VirtualRowsProps {
  readonly label: string;
  readonly count: number;
  /** Height of a row before it was measured, in pixels. */
  readonly estimate: number;
  /** Rows drawn beyond those in sight, on each side; fewer where a row is much. */
  readonly overscan?: number;
  readonly row: (index: number) => ReactNode;
}

/** A list that draws only the rows in sight, however long it is; rows may have different heights. */
export function VirtualRows(props: VirtualRowsProps) {
  return props.count <= plainUpTo ? <PlainRows {...props} /> : <WindowedRows {...props} />;
}

function PlainRows({ label, count, row }: VirtualRowsProps) {
  return (
    <div role="list" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <div role="listitem" key={index}>
          {row(index)}
        </div>
      ))}
    </div>
  );
}

function WindowedRows({ label, count, estimate, overscan = 8, row }: VirtualRowsProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => estimate, overscan });
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="list" aria-label={label}>
      <div className={styles.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            role="listitem"
            aria-posinset={item.index + 1}
            aria-setsize={count}
            className={styles.row}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {row(item.index)}
          </div>
        ))}
      </div>
    </div>
  );
}
