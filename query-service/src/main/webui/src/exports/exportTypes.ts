// The shapes of the answers are to be replaced by the generated types once the OpenAPI document has the exports.
import type { SortField, SortOrder } from "../api/types";
import type { PlainFilters } from "../inventory/language/request";

export const FORMATS = ["xlsx", "csv", "ndjson"] as const;
export type ExportFormat = (typeof FORMATS)[number];

export type ExportState = "queued" | "running" | "completed" | "failed" | "cancelled";

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

export interface ExportJob {
  exportId: string;
  state: ExportState;
  rows?: number | null;
  totalRows?: number | null;
  sizeBytes?: number | null;
  format: ExportFormat;
  createdAt: string;
  /** After this the file is gone. */
  removedAt?: string | null;
  /** After this the link is no good. */
  expiresAt?: string | null;
  downloadUrl?: string | null;
  /** Why it failed. */
  reason?: string | null;
  filename?: string | null;
}

export function isUnderWay({ state }: ExportJob): boolean {
  return state === "queued" || state === "running";
}
