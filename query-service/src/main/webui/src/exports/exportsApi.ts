import { parameters, request } from "../api/http";
import type { CursorPage } from "../api/types";
import type { ExportFormat, ExportJob, ExportWish } from "./exportTypes";

export const EXPORTS_KEY = ["exports"] as const;

export function startExport(wish: ExportWish, format: ExportFormat): Promise<ExportJob> {
  const { filters, q, columns, tagColumns, sortBy, sortOrder } = wish;
  const given = Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
  const body = {
    filters: given,
    ...(q === "" ? {} : { q }),
    columns,
    ...(sortBy === null ? {} : { sortBy, sortOrder }),
    format,
    tagColumns,
  };
  return request("/api/inventory/resources/export", { method: "POST", body });
}

export function fetchExports(nextToken: string | null, signal: AbortSignal): Promise<CursorPage<ExportJob>> {
  return request(`/api/exports${parameters({ nextToken })}`, { signal });
}

export function fetchExport(exportId: string, signal: AbortSignal): Promise<ExportJob> {
  return request(`/api/exports/${encodeURIComponent(exportId)}`, { signal });
}

/** Stops an export; nothing of it is left. */
export function cancelExport(exportId: string): Promise<unknown> {
  return request(`/api/exports/${encodeURIComponent(exportId)}`, { method: "DELETE" });
}

/** A link that works from now: the one of the answer that made the file may have run out. */
export function freshLink(exportId: string): Promise<{ downloadUrl: string }> {
  return request(`/api/exports/${encodeURIComponent(exportId)}/url`, { method: "POST" });
}
