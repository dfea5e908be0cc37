import { flexRender, type Row } from "@tanstack/react-table";
import { memo } from "react";
import type { Resource } from "../../api/types";
import type { GridFeatures } from "./columns";
import styles from "./grid.module.scss";
import { cellFocus } from "./useGridNavigation";

interface Props {
  row: Row<GridFeatures, Resource>;
  /** Within the page, from 0. */
  index: number;
  /** Of the header and all matching resources, from 1. */
  ariaRowIndex: number;
  top: number;
  width: number;
  /** The column that holds the grid's focus, where it is in this row. */
  activeColumn: number | undefined;
}

/** One resource. Memoized: of all rows in view, a move of the focus or a sync's progress changes two or none. */
export const GridRow = memo(function GridRow({ row, index, ariaRowIndex, top, width, activeColumn }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={ariaRowIndex}
      className={`${styles.row} ${styles.bodyRow}`}
      style={{ minWidth: width, transform: `translateY(${top}px)` }}
    >
      {row.getAllCells().map((cell, column) => {
        const size = cell.column.getSize();
        return (
          <div
            key={cell.id}
            role={column === 0 ? "rowheader" : "gridcell"}
            aria-colindex={column + 1}
            className={styles.cell}
            style={{ flex: `${size} 0 ${size}px` }}
            {...cellFocus(index, column, activeColumn)}
          >
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </div>
        );
      })}
    </div>
  );
});
