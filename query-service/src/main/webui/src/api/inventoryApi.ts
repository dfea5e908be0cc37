import { parameters, request } from "./http";
import type {
  Coverage,
  CoverageStatus,
  InventoryStats,
  ResourceDetails,
  ScanReport,
  ScanSummary,
  SyncAccepted,
  SyncStatus,
} from "./types";

export function fetchResource(arn: string, signal: AbortSignal): Promise<ResourceDetails> {
  return request(`/api/inventory/resources/${encodeURIComponent(arn)}`, { signal });
}

export function fetchStatus(signal: AbortSignal): Promise<SyncStatus> {
  return request("/api/inventory/status", { signal });
}

export function fetchStats(signal: AbortSignal): Promise<InventoryStats> {
  return request("/api/inventory/stats", { signal });
}

/** Starts a sync of one account, or of all for null; while one runs, the answer is that one. */
export function startSync(accountId: string | null): Promise<SyncAccepted> {
  return request("/api/inventory/sync", { method: "POST", body: { accountId } });
}

export async function fetchScans(limit: number, signal: AbortSignal): Promise<ScanSummary[]> {
  const { scans } = await request<{ scans: ScanSummary[] }>(`/api/inventory/scans${parameters({ limit })}`, { signal });
  return scans;
}

export function fetchScan(scanId: string, signal: AbortSignal): Promise<ScanReport> {
  return request(`/api/inventory/scans/${encodeURIComponent(scanId)}`, { signal });
}

interface CoverageFilter {
  accountId: string;
  status?: readonly CoverageStatus[];
}

export function fetchCoverage(filter: CoverageFilter, signal: AbortSignal): Promise<Coverage[]> {
  return request(`/api/inventory/coverage${parameters({ ...filter })}`, { signal });
}
