import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchResources, fetchStats } from "../api/inventoryApi";
import type { ResourceQuery } from "../api/types";

export const RESOURCES_KEY = ["inventory", "resources"] as const;
export const STATS_KEY = ["inventory", "stats"] as const;

/** While a scan runs its finds arrive bit by bit: often enough to see them come, seldom enough to read them. */
const REFRESH_WHILE_SCANNING_MS = 10_000;

/** One page of resources. A newer query aborts the request of an older one; the older page stays up meanwhile. */
export function useResources(query: ResourceQuery, scanning: boolean) {
  return useQuery({
    queryKey: [...RESOURCES_KEY, query],
    queryFn: ({ signal }) => fetchResources(query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: scanning ? REFRESH_WHILE_SCANNING_MS : false,
  });
}

export function useStats(scanning: boolean) {
  return useQuery({
    queryKey: STATS_KEY,
    queryFn: ({ signal }) => fetchStats(signal),
    refetchInterval: scanning ? REFRESH_WHILE_SCANNING_MS : false,
  });
}
