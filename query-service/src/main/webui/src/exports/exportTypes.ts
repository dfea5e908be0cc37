import type { components } from "../api/generated/export-service";
import type { Absent, SortField, SortOrder } from "../api/types";
import type { PlainFilters } from "../inventory/language/request";

type Schema = components["schemas"]["Export"];

export type ExportFormat = Schema["format"];
export const FORMATS = ["xlsx", "csv", "ndjson"] as const satisfies readonly ExportFormat[];

export type ExportState = Schema["state"];

/** What to export; `rows` is how many that was when it was asked for. */
export interface ExportWish {
  filters: PlainFilters;
  q: string;
  columns: string[];
  tagColumns: string[];
  sortBy: SortField | null;
  sortOrder: SortOrder;
  rows: number;
}

/** An export as the service tells of it. */
export type ExportJob = Absent<
  Schema,
  | "rows"
  | "totalRows"
  | "sizeBytes"
  | "removedAt"
  | "expiresAt"
  | "endedAt"
  | "downloadUrl"
  | "reason"
  | "filename"
  | "filters"
  | "q"
>;

export function isUnderWay({ state }: ExportJob): boolean {
  return state === "queued" || state === "running";
}
