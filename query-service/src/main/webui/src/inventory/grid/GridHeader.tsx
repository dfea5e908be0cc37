import Icon from "@cloudscape-design/components/icon";
import type { Header } from "@tanstack/react-table";
import type { Resource } from "../../api/types";
import type { GridFeatures } from "./columns";
import { HEADER_ROW } from "./gridPosition";
import styles from "./grid.module.scss";
import { cellFocus } from "./useGridNavigation";

interface Props {
  headers: Header<GridFeatures, Resource, unknown>[];
  width: number;
  activeColumn: number | undefined;
}

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

/** The row of column headers, which stays in view; the button in each sorts by its column. */
export function GridHeader({ headers, width, activeColumn }: Props) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row} style={{ minWidth: width }}>
        {headers.map((header, index) => {
          const { column } = header;
          const label = String(column.columnDef.header);
          const sorted = column.getIsSorted();
          const size = column.getSize();
          return (
            <div
              key={header.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sorted ? ARIA_SORT[sorted] : column.getCanSort() ? "none" : undefined}
              className={styles.headerCell}
              style={{ flex: `${size} 0 ${size}px` }}
            >
              {column.getCanSort() ? (
                <button
                  type="button"
                  className={styles.sortButton}
                  onClick={column.getToggleSortingHandler()}
                  {...cellFocus(HEADER_ROW, index, activeColumn)}
                >
                  <span className={styles.label}>{label}</span>
                  <Icon
                    name={sorted === "asc" ? "caret-up-filled" : sorted === "desc" ? "caret-down-filled" : "caret-down"}
                    variant={sorted ? "normal" : "subtle"}
                  />
                </button>
              ) : (
                <span className={styles.plainHeader} {...cellFocus(HEADER_ROW, index, activeColumn)}>
                  {label}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
