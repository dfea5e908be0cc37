import type { components } from "../api/generated/query-service";
import { parameters, request } from "../api/http";
import type { Absent, CursorPage } from "../api/types";

type Schemas = components["schemas"];

/** How far a scan came with one region of one account. What no collector has reported yet is absent. */
export type ScanRegion = Absent<
  Schemas["ScanRegion"],
  "accountName" | "status" | "batchesAnnounced" | "startedAt" | "finishedAt" | "durationMs"
>;

/** An account has fewer regions than this. */
const PAGE_SIZE = 500;

/** All regions of one account in a scan, by name. */
export async function fetchScanRegions(scanId: string, accountId: string, signal: AbortSignal): Promise<ScanRegion[]> {
  const search = parameters({ accountId, pageSize: PAGE_SIZE });
  const page: CursorPage<ScanRegion> = await request(
    `/api/inventory/scans/${encodeURIComponent(scanId)}/regions${search}`,
    { signal },
  );
  return page.items;
}
