import { type SortingState, type Updater, useTable } from "@tanstack/react-table";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { Resource, SortField, SortOrder } from "../../api/types";
import { gridColumns, gridFeatures } from "./columns";
import { GridHeader } from "./GridHeader";
import { GridRow } from "./GridRow";
import { HEADER_ROW } from "./gridPosition";
import { GridSkeleton } from "./GridSkeleton";
import styles from "./grid.module.scss";
import { useGridNavigation } from "./useGridNavigation";

export const ROW_HEIGHT = 40;
const OVERSCAN = 6;

export interface Sort {
  sortBy: SortField | null;
  sortOrder: SortOrder;
}

interface Props {
  /** The rows of this page, or undefined while the first ones are on their way. */
  items: Resource[] | undefined;
  /** How many resources match on all pages, and how many come before this one. */
  totalItems: number;
  offset: number;
  pageSize: number;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** The rows shown are of an older query; the new ones are on their way. */
  updating: boolean;
}

const NO_ROWS: Resource[] = [];

/** One page of resources as an ARIA grid that renders only the rows in view. */
export function ResourceGrid({ items, totalItems, offset, pageSize, sort, onSort, updating }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const sorting = useMemo<SortingState>(
    () => (sort.sortBy === null ? [] : [{ id: sort.sortBy, desc: sort.sortOrder === "desc" }]),
    [sort.sortBy, sort.sortOrder],
  );
  const table = useTable({
    features: gridFeatures,
    columns: gridColumns,
    data: items ?? NO_ROWS,
    getRowId: (resource) => resource.resourceArn,
    manualSorting: true,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (updater) => onSort(toSort(updater, sorting)),
  });

  const { rows } = table.getRowModel();
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const width = headers.reduce((sum, { column }) => sum + column.getSize(), 0);
  const navigation = useGridNavigation({ scroller, rows: rows.length, columns: headers.length, rowHeight: ROW_HEIGHT });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withRow(range, navigation.active.row),
  });

  useEffect(() => {
    // Asking the virtualizer costs nothing; asking the element would lay out the page.
    if ((virtualizer.scrollOffset ?? 0) > 0) virtualizer.scrollToOffset(0);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another list starts at its top
  }, [virtualizer, offset, pageSize, sorting]);

  return (
    <div className={styles.frame}>
      <div className={updating ? styles.updating : styles.updated} />
      {/* The focus is in its cells, never on the grid itself. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        ref={scroller}
        role="grid"
        aria-label="Resources"
        aria-rowcount={items === undefined ? -1 : totalItems + 1}
        aria-colcount={headers.length}
        aria-busy={items === undefined || updating}
        className={styles.scroller}
        onKeyDown={navigation.onKeyDown}
        onFocus={navigation.onFocus}
      >
        <GridHeader headers={headers} width={width} activeColumn={navigation.activeColumn(HEADER_ROW)} />
        {items === undefined ? (
          <GridSkeleton columns={headers.map(({ column }) => column.getSize())} width={width} />
        ) : (
          <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize(), minWidth: width }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              return (
                row && (
                  <GridRow
                    key={row.id}
                    row={row}
                    index={index}
                    ariaRowIndex={offset + index + 2}
                    top={start}
                    width={width}
                    activeColumn={navigation.activeColumn(index)}
                  />
                )
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

/** The rows in view and the one with the focus, which must not leave the page while it has it. */
function withRow(range: Range, row: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (row < 0 || row >= range.count || indexes.includes(row)) return indexes;
  return [...indexes, row].toSorted((a, b) => a - b);
}

function toSort(updater: Updater<SortingState>, before: SortingState): Sort {
  const [first] = typeof updater === "function" ? updater(before) : updater;
  if (first === undefined) return { sortBy: null, sortOrder: "asc" };
  return { sortBy: first.id as SortField, sortOrder: first.desc ? "desc" : "asc" };
}
