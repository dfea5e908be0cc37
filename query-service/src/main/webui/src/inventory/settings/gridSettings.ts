import { useStored } from "../../app/stored";
import { COLUMN_ID, DEFAULT_COLUMNS } from "../grid/columnIds";

export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

/** How this browser likes the grid. */
export interface GridSettings {
  columns: readonly string[];
  /** In pixels, of the columns that were given one. */
  widths: Readonly<Record<string, number>>;
  density: Density;
}

export const MIN_WIDTH = 60;
export const MAX_WIDTH = 1_000;

export function useGridSettings() {
  return useStored("nucleus.grid", parseSettings);
}

/** What is stored may be of an older page, or anything: what of it cannot be is left out. */
export function parseSettings(stored: unknown): GridSettings {
  const { columns, widths, density } = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<
    Record<keyof GridSettings, unknown>
  >;
  const ids = Array.isArray(columns) ? columns.filter((id): id is string => COLUMN_ID.test(String(id))) : [];
  return {
    columns: ids.length > 0 ? [...new Set(ids)] : DEFAULT_COLUMNS,
    widths: Object.fromEntries(
      Object.entries((widths ?? {}) as Record<string, unknown>).flatMap(([id, width]) =>
        typeof width === "number" && Number.isFinite(width) ? [[id, clampWidth(width)]] : [],
      ),
    ),
    density: DENSITIES.find((one) => one === density) ?? "comfortable",
  };
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
}
