import { defaultWidth } from "./columns";

export const SELECT_WIDTH = 44;

/** How wide the columns are. Those without a width of their own share what room is left. */
export interface Layout {
  flex: (columnId: string) => string;
  /** What all take at least, with the checkboxes. */
  total: number;
}

export function layoutOf(columnIds: readonly string[], widths: Readonly<Record<string, number>>): Layout {
  const flexes = new Map(
    columnIds.map((id) => {
      const width = widths[id];
      return [id, width === undefined ? `${defaultWidth(id)} 0 ${defaultWidth(id)}px` : `0 0 ${width}px`];
    }),
  );
  return {
    flex: (columnId) => flexes.get(columnId) ?? "1 0 0",
    total: columnIds.reduce((sum, id) => sum + (widths[id] ?? defaultWidth(id)), SELECT_WIDTH),
  };
}
