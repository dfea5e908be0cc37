import styles from "./grid.module.scss";

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
/** Different lengths look like text; the same ones at every load do not flicker. */
const FILLS = [0.72, 0.55, 0.64, 0.48, 0.8, 0.6, 0.7];

/** Stands where the first rows will be, in their shape. */
export function GridSkeleton({ columns, width }: { columns: number[]; width: number }) {
  return (
    <div role="presentation" aria-hidden="true" data-testid="grid-skeleton">
      {ROWS.map((id, row) => (
        <div key={id} className={`${styles.row} ${styles.skeletonRow}`} style={{ minWidth: width }}>
          {columns.map((size, column) => (
            // oxlint-disable-next-line react/no-array-index-key -- the columns are fixed and have nothing else
            <div key={column} className={styles.cell} style={{ flex: `${size} 0 ${size}px` }}>
              <span
                className={styles.skeleton}
                style={{ width: `${(FILLS[(row * 3 + column) % FILLS.length] ?? 0.6) * 100}%` }}
              />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
