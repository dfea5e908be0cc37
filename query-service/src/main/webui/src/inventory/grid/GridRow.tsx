import { flexRender, type Row } from "@tanstack/react-table";
import { memo } from "react";
import type { Resource } from "../../api/types";
import { Checkbox } from "./Checkbox";
import type { GridFeatures } from "./columns";
import styles from "./grid.module.scss";
import { type Layout, SELECT_WIDTH } from "./layout";
import { cellFocus } from "./useGridNavigation";

interface Props {
  row: Row<GridFeatures, Resource>;
  /** Within the grid, from 0. */
  index: number;
  /** Of the header and all matching resources, from 1. */
  ariaRowIndex: number;
  top: number;
  height: number;
  layout: Layout;
  /** The column that holds the grid's focus, where it is in this row. */
  activeColumn: number | undefined;
  selected: boolean;
  /** Its details are shown beside the grid. */
  open: boolean;
  onToggle: (resource: Resource) => void;
  onOpen: (resource: Resource) => void;
}

/** One resource. Memoized: of all rows in view, a move of the focus or a sync's progress changes two or none. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, index, layout, activeColumn, selected } = props;
  const resource = row.original;
  return (
    // Keys are the grid's: the focus is in its cells.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="row"
      aria-rowindex={props.ariaRowIndex}
      aria-selected={selected}
      className={`${styles.row} ${styles.bodyRow}`}
      data-open={props.open || undefined}
      style={{ minWidth: layout.total, height: props.height, transform: `translateY(${props.top}px)` }}
      onClick={() => {
        // Text that was marked to be copied is no click.
        if (window.getSelection()?.isCollapsed !== false) props.onOpen(resource);
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
      <div
        role="gridcell"
        aria-colindex={1}
        className={`${styles.cell} ${styles.selectCell}`}
        style={{ flex: `0 0 ${SELECT_WIDTH}px` }}
        onClick={(event) => event.stopPropagation()}
      >
        <Checkbox
          checked={selected}
          label={`Select ${resource.name || resource.resourceId}`}
          onChange={() => props.onToggle(resource)}
          focus={cellFocus(index, 0, activeColumn)}
        />
      </div>
      {row.getAllCells().map((cell, column) => (
        <div
          key={cell.id}
          role={cell.column.id === "name" ? "rowheader" : "gridcell"}
          aria-colindex={column + 2}
          className={styles.cell}
          style={{ flex: layout.flex(cell.column.id) }}
          {...cellFocus(index, column + 1, activeColumn)}
        >
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </div>
      ))}
    </div>
  );
});
