import { request } from "./http";
import type { InventoryStats, ResourcePage, ResourceQuery, SyncAccepted, SyncStatus } from "./types";

export function fetchResources(query: ResourceQuery, signal: AbortSignal): Promise<ResourcePage> {
  return request(`/api/inventory/resources?${resourceParameters(query)}`, { signal });
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

/** The query as the API wants it: several values are a repeated parameter, and what is empty stays away. */
export function resourceParameters(query: ResourceQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const filter of ["accountId", "resourceType", "region", "status"] as const) {
    for (const value of query[filter]) parameters.append(filter, value);
  }
  if (query.search !== "") parameters.set("search", query.search);
  parameters.set("page", String(query.page));
  parameters.set("pageSize", String(query.pageSize));
  if (query.sortBy !== null) {
    parameters.set("sortBy", query.sortBy);
    parameters.set("sortOrder", query.sortOrder);
  }
  return parameters;
}
