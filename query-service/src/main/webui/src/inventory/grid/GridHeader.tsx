import Icon from "@cloudscape-design/components/icon";
import type { Header } from "@tanstack/react-table";
import type { KeyboardEvent, MouseEvent } from "react";
import type { Resource } from "../../api/types";
import { Checkbox } from "./Checkbox";
import type { GridFeatures } from "./columns";
import { HEADER_ROW } from "./gridPosition";
import styles from "./grid.module.scss";
import { type Layout, SELECT_WIDTH } from "./layout";
import { ResizeHandle } from "./ResizeHandle";
import { cellFocus } from "./useGridNavigation";

interface Props {
  headers: Header<GridFeatures, Resource, unknown>[];
  layout: Layout;
  activeColumn: number | undefined;
  /** Whether all, some or none of the rows of this page are chosen. */
  chosen: "all" | "some" | "none";
  onChoosePage: () => void;
  onResize: (columnId: string, width: number) => void;
}

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;
const RESIZE_STEP = 20;

/** The row of column headers, which stays in view; the button in each sorts by its column, Shift and an arrow resize it. */
export function GridHeader({ headers, layout, activeColumn, chosen, onChoosePage, onResize }: Props) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row} style={{ minWidth: layout.total }}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={`${styles.headerCell} ${styles.selectCell}`}
          style={{ flex: `0 0 ${SELECT_WIDTH}px` }}
        >
          <Checkbox
            checked={chosen === "all"}
            indeterminate={chosen === "some"}
            label="Select all rows of this page"
            onChange={onChoosePage}
            focus={cellFocus(HEADER_ROW, 0, activeColumn)}
          />
        </div>
        {headers.map((header, index) => {
          const { column } = header;
          const label = String(column.columnDef.header);
          const sorted = column.getIsSorted();
          const focus = {
            ...cellFocus(HEADER_ROW, index + 1, activeColumn),
            onKeyDown: (event: KeyboardEvent<HTMLElement>) => resizeByKey(event, column.id, onResize),
            "aria-keyshortcuts": "Shift+ArrowLeft Shift+ArrowRight",
          };
          return (
            <div
              key={header.id}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={sorted ? ARIA_SORT[sorted] : column.getCanSort() ? "none" : undefined}
              className={styles.headerCell}
              style={{ flex: layout.flex(column.id) }}
            >
              {column.getCanSort() ? (
                <button
                  type="button"
                  className={styles.sortButton}
                  onClick={(event: MouseEvent) => column.getToggleSortingHandler()?.(event)}
                  {...focus}
                >
                  <span className={styles.label}>{label}</span>
                  <Icon
                    name={sorted === "asc" ? "caret-up-filled" : sorted === "desc" ? "caret-down-filled" : "caret-down"}
                    variant={sorted ? "normal" : "subtle"}
                  />
                </button>
              ) : (
                <span className={styles.plainHeader} {...focus}>
                  {label}
                </span>
              )}
              <ResizeHandle onResize={(width) => onResize(column.id, width)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function resizeByKey(event: KeyboardEvent<HTMLElement>, columnId: string, onResize: Props["onResize"]) {
  const step = event.key === "ArrowRight" ? RESIZE_STEP : event.key === "ArrowLeft" ? -RESIZE_STEP : 0;
  const cell = event.currentTarget.parentElement;
  if (!event.shiftKey || step === 0 || cell === null) return;
  event.preventDefault();
  event.stopPropagation();
  onResize(columnId, cell.offsetWidth + step);
}
