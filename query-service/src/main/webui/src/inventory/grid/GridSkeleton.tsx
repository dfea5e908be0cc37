import { memo } from "react";
import styles from "./grid.module.scss";
import { type Layout, SELECT_WIDTH } from "./layout";
import { cellFocus } from "./useGridNavigation";

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
/** Different lengths look like text; the same ones at every load do not flicker. */
const FILLS = [0.72, 0.55, 0.64, 0.48, 0.8, 0.6, 0.7];

/** Stands where the first rows will be, in their shape. */
export function GridSkeleton({ columnIds, layout }: { columnIds: readonly string[]; layout: Layout }) {
  return (
    <div role="presentation" aria-hidden="true" data-testid="grid-skeleton">
      {ROWS.map((id, row) => (
        <div key={id} className={`${styles.row} ${styles.skeletonRow}`} style={{ minWidth: layout.total }}>
          <div className={styles.cell} style={{ flex: `0 0 ${SELECT_WIDTH}px` }} />
          {columnIds.map((columnId, column) => (
            <div key={columnId} className={styles.cell} style={{ flex: layout.flex(columnId) }}>
              <Fill index={row * 3 + column} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  columnIds: readonly string[];
  layout: Layout;
  top: number;
  height: number;
  index: number;
  ariaRowIndex: number;
  activeColumn: number | undefined;
}

/** A row that was scrolled to before it came. It takes the focus as any other, so that the keys go on through it. */
export const SkeletonRow = memo(function SkeletonRow(props: RowProps) {
  const { columnIds, layout, index } = props;
  return (
    <div
      role="row"
      aria-rowindex={props.ariaRowIndex}
      aria-busy="true"
      className={`${styles.row} ${styles.bodyRow}`}
      style={{ minWidth: layout.total, height: props.height, transform: `translateY(${props.top}px)` }}
    >
      {["", ...columnIds].map((columnId, column) => (
        <div
          key={columnId}
          role="gridcell"
          aria-colindex={column + 1}
          aria-label="Loading"
          className={styles.cell}
          style={{ flex: columnId === "" ? `0 0 ${SELECT_WIDTH}px` : layout.flex(columnId) }}
          {...cellFocus(index, column, props.activeColumn)}
        >
          {columnId !== "" && <Fill index={index * 3 + column} still />}
        </div>
      ))}
    </div>
  );
});

/** @param still while one scrolls, hundreds come and go: moving ones would cost more than the rows themselves */
function Fill({ index, still = false }: { index: number; still?: boolean }) {
  return (
    <span className={still ? styles.stillSkeleton : styles.skeleton} style={{ width: `${(FILLS[index % FILLS.length] ?? 0.6) * 100}%` }} />
  );
}
