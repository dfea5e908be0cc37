import { flexRender, type Row } from "@tanstack/react-table";
import type { Resource } from "../../api/types";
import type { GridFeatures } from "./columns";
import styles from "./grid.module.scss";

interface Props {
  row: Row<GridFeatures, Resource>;
  /** Within the page, from 0. */
  index: number;
  /** Of the header and all matching resources, from 1. */
  ariaRowIndex: number;
  top: number;
  width: number;
  cellProps: (row: number, column: number) => { tabIndex: number; "data-cell": string };
}

export function GridRow({ row, index, ariaRowIndex, top, width, cellProps }: Props) {
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
            {...cellProps(index, column)}
          >
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </div>
        );
      })}
    </div>
  );
}
