import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { clamp, type GridExtent, type GridPosition, HEADER_ROW, move } from "./gridPosition";

interface Options {
  scroller: RefObject<HTMLDivElement | null>;
  rows: number;
  columns: number;
  rowHeight: number;
}

/**
 * Moves the focus through the grid as the ARIA grid pattern wants it: the grid is one stop of the Tab key, the arrows move
 * within. The focusable element of each cell carries `data-cell="row:column"`.
 */
export function useGridNavigation({ scroller, rows, columns, rowHeight }: Options) {
  const [wanted, setActive] = useState<GridPosition>({ row: HEADER_ROW, column: 0 });
  const active = clamp(wanted, { rows, columns });
  const moved = useRef(false);

  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    // The header is always in view and would leave the rows below it where they are.
    if (active.row === HEADER_ROW) scroller.current?.scrollTo({ top: 0 });
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const height = scroller.current?.clientHeight ?? 0;
    const extent: GridExtent = { rows, columns, pageRows: Math.max(1, Math.floor(height / rowHeight) - 2) };
    const next = move(active, event.key, event.ctrlKey, extent);
    if (next === undefined) return;
    event.preventDefault();
    moved.current = true;
    setActive(next);
  }

  /** A click or Tab into a cell makes it the one the arrows start from. */
  function onFocus(event: FocusEvent) {
    const position = (event.target as HTMLElement).dataset["cell"]?.split(":").map(Number);
    if (position === undefined) return;
    const [row = HEADER_ROW, column = 0] = position;
    setActive((before) => (before.row === row && before.column === column ? before : { row, column }));
  }

  /** The column that the Tab key leads to in a row, or undefined for all rows but one. */
  function activeColumn(row: number): number | undefined {
    return row === active.row ? active.column : undefined;
  }

  return { active, onKeyDown, onFocus, activeColumn };
}

/** What makes the element of a cell one that the focus can move to. */
export function cellFocus(row: number, column: number, activeColumn: number | undefined) {
  return { "data-cell": `${row}:${column}`, tabIndex: column === activeColumn ? 0 : -1 };
}
