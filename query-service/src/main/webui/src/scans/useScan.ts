import { useQuery } from "@tanstack/react-query";
import { fetchScan } from "../api/inventoryApi";

const POLL_MS = 2_000;

/** A scan account by account; of one that is under way, as it goes on. */
export function useScan(scanId: string | undefined) {
  return useQuery({
    queryKey: ["inventory", "scan", scanId],
    queryFn: ({ signal }) => fetchScan(scanId ?? "", signal),
    enabled: scanId !== undefined,
    refetchInterval: ({ state }) => (state.data?.status === "in_progress" ? POLL_MS : false),
  });
}
