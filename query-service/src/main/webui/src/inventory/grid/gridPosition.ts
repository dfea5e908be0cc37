/** A cell of the grid: row -1 is the header, rows and columns count from 0. */
export interface GridPosition {
  row: number;
  column: number;
}

export interface GridExtent {
  rows: number;
  columns: number;
  /** Rows that fit the view, by which Page Up and Page Down move. */
  pageRows: number;
}

export const HEADER_ROW = -1;

/** Where a key leads from a cell, or undefined for a key that does not move. */
export function move(from: GridPosition, key: string, control: boolean, extent: GridExtent): GridPosition | undefined {
  const { row, column } = from;
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  switch (key) {
    case "ArrowUp":
      return clamp({ row: row - 1, column }, extent);
    case "ArrowDown":
      return clamp({ row: row + 1, column }, extent);
    case "ArrowLeft":
      return clamp({ row, column: column - 1 }, extent);
    case "ArrowRight":
      return clamp({ row, column: column + 1 }, extent);
    case "Home":
      return { row: control ? HEADER_ROW : row, column: 0 };
    case "End":
      return { row: control ? lastRow : row, column: lastColumn };
    case "PageUp":
      return clamp({ row: Math.max(Math.min(row, 0), row - extent.pageRows), column }, extent);
    case "PageDown":
      return clamp({ row: row + extent.pageRows, column }, extent);
    default:
      return undefined;
  }
}

/** The nearest cell that exists. */
export function clamp(position: GridPosition, extent: Pick<GridExtent, "rows" | "columns">): GridPosition {
  return {
    row: Math.min(Math.max(position.row, HEADER_ROW), extent.rows - 1),
    column: Math.min(Math.max(position.column, 0), extent.columns - 1),
  };
}
