import type { QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { RESOURCES_KEY, STATS_KEY } from "./useResources";

/** What the scan wrote last reaches the search index a moment after the scan's own end. */
const INDEX_SETTLES_MS = 5_000;

/** Reads the inventory anew when a sync has ended, and once more when the search index has surely followed. */
export function useRefreshAfterSync(client: QueryClient, ends: number): void {
  useEffect(() => {
    if (ends === 0) return undefined;
    const refresh = () => {
      void client.invalidateQueries({ queryKey: RESOURCES_KEY });
      void client.invalidateQueries({ queryKey: STATS_KEY });
    };
    refresh();
    const again = setTimeout(refresh, INDEX_SETTLES_MS);
    return () => clearTimeout(again);
  }, [client, ends]);
}
