import { type SortingState, type Updater, useTable } from "@tanstack/react-table";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Resource, SortField } from "../../api/types";
import type { Order } from "../query/inventoryQuery";
import type { SelectionControl } from "../selection/useSelection";
import { clampWidth, type GridSettings } from "../settings/gridSettings";
import type { Rows } from "../rows";
import { gridColumns, gridFeatures } from "./columns";
import { GridHeader } from "./GridHeader";
import { GridRow } from "./GridRow";
import { HEADER_ROW } from "./gridPosition";
import { GridSkeleton, SkeletonRow } from "./GridSkeleton";
import styles from "./grid.module.scss";
import { layoutOf } from "./layout";
import { Slots } from "./slots";
import { useGridNavigation } from "./useGridNavigation";

const ROW_HEIGHTS = { comfortable: 40, compact: 30 } as const;
const OVERSCAN = 6;

interface Props {
  /** Undefined while the first ones are on their way. */
  rows: Rows | undefined;
  order: Order;
  onOrder: (order: Order) => void;
  columns: readonly string[];
  settings: GridSettings;
  onSettings: (settings: GridSettings) => void;
  selection: SelectionControl;
  /** The ARN whose details are open. */
  open: string | null;
  onOpen: (arn: string) => void;
  /** The rows shown are of an older query; the new ones are on their way. */
  updating: boolean;
}

const NO_ROWS: readonly Resource[] = [];

/** Resources as an ARIA grid that renders only the rows in view. */
export function ResourceGrid(props: Props) {
  const { rows, order, onOrder, columns, settings, onSettings, selection, open, onOpen, updating } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = ROW_HEIGHTS[settings.density];
  const sorting = useMemo<SortingState>(
    () => (order.sortBy === null ? [] : [{ id: order.sortBy, desc: order.sortOrder === "desc" }]),
    [order.sortBy, order.sortOrder],
  );
  const loaded = rows?.loaded ?? NO_ROWS;
  const table = useTable({
    features: gridFeatures,
    columns: useMemo(() => gridColumns(columns), [columns]),
    data: loaded as Resource[],
    getRowId: (resource) => resource.resourceArn,
    manualSorting: true,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (updater) => onOrder(toOrder(updater, sorting)),
  });

  const tableRows = table.getRowModel().rows;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const layout = useMemo(() => layoutOf(columns, settings.widths), [columns, settings.widths]);
  const count = rows?.count ?? 0;
  const firstLoaded = rows?.firstLoaded ?? 0;
  const navigation = useGridNavigation({ scroller, rows: count, columns: headers.length + 1, rowHeight });
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withRow(range, navigation.active.row),
  });
  const visible = virtualizer.getVirtualItems();
  const [slots] = useState(() => new Slots());
  const places = slots.assign(visible.map(({ index }) => index));

  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const offset = rows?.offset ?? 0;
  useEffect(() => {
    // Asking the virtualizer costs nothing; asking the element would lay out the page.
    if ((virtualizer.scrollOffset ?? 0) > 0) virtualizer.scrollToOffset(0);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another list starts at its top
  }, [virtualizer, offset, rows?.of, sorting]);

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const onVisible = rows?.onVisible;
  useEffect(() => onVisible?.(startIndex, endIndex), [onVisible, startIndex, endIndex]);

  const openResource = useCallback(({ resourceArn }: Resource) => onOpen(resourceArn), [onOpen]);
  const resize = useCallback(
    (columnId: string, width: number) =>
      onSettings({ ...settings, widths: { ...settings.widths, [columnId]: clampWidth(width) } }),
    [settings, onSettings],
  );

  /** Space selects and Enter opens the row that has the focus; the header's own buttons take both themselves. */
  function onKeyDown(event: KeyboardEvent) {
    const resource = loaded[navigation.active.row - firstLoaded];
    if (navigation.active.row !== HEADER_ROW && resource !== undefined && !event.defaultPrevented) {
      if (event.key === " " || event.key === "Enter") {
        event.preventDefault();
        if (event.key === " ") selection.toggle(resource);
        else onOpen(resource.resourceArn);
        return;
      }
    }
    navigation.onKeyDown(event);
  }

  return (
    <div className={styles.frame}>
      <div className={updating ? styles.updating : styles.updated} />
      {/* The focus is in its cells, never on the grid itself. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        ref={scroller}
        role="grid"
        aria-label="Resources"
        aria-multiselectable="true"
        aria-rowcount={rows === undefined ? -1 : rows.total + 1}
        aria-colcount={headers.length + 1}
        aria-busy={rows === undefined || updating}
        className={styles.scroller}
        onKeyDown={onKeyDown}
        onFocus={navigation.onFocus}
      >
        <GridHeader
          headers={headers}
          layout={layout}
          activeColumn={navigation.activeColumn(HEADER_ROW)}
          chosen={chosenOf(loaded, selection)}
          onChoosePage={() => selection.togglePage(loaded)}
          onResize={resize}
        />
        {rows === undefined ? (
          <GridSkeleton columnIds={columns} layout={layout} />
        ) : (
          <div
            role="rowgroup"
            className={styles.body}
            style={{ height: virtualizer.getTotalSize(), minWidth: layout.total }}
          >
            {visible.map(({ index, start }) => {
              const row = tableRows[index - firstLoaded];
              if (row === undefined) {
                return (
                  <SkeletonRow
                    key={`waiting ${places.get(index) ?? index}`}
                    columnIds={columns}
                    layout={layout}
                    top={start}
                    height={rowHeight}
                    index={index}
                    ariaRowIndex={offset + index + 2}
                    activeColumn={navigation.activeColumn(index)}
                  />
                );
              }
              return (
                <GridRow
                  key={places.get(index)}
                  row={row}
                  index={index}
                  ariaRowIndex={offset + index + 2}
                  top={start}
                  height={rowHeight}
                  layout={layout}
                  activeColumn={navigation.activeColumn(index)}
                  selected={selection.isSelected(row.id)}
                  open={row.id === open}
                  onToggle={selection.toggle}
                  onOpen={openResource}
                />
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

function chosenOf(loaded: readonly Resource[], selection: SelectionControl): "all" | "some" | "none" {
  const chosen = loaded.filter(({ resourceArn }) => selection.isSelected(resourceArn)).length;
  if (chosen === 0) return "none";
  return chosen === loaded.length ? "all" : "some";
}

/** The rows in view and the one with the focus, which must not leave the page while it has it. */
function withRow(range: Range, row: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (row < 0 || row >= range.count || indexes.includes(row)) return indexes;
  return [...indexes, row].toSorted((a, b) => a - b);
}

function toOrder(updater: Updater<SortingState>, before: SortingState): Order {
  const [first] = typeof updater === "function" ? updater(before) : updater;
  if (first === undefined) return { sortBy: null, sortOrder: "asc" };
  return { sortBy: first.id as SortField, sortOrder: first.desc ? "desc" : "asc" };
}
