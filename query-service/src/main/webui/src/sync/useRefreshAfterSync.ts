import type { QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { STATUS_KEY } from "./statusKey";

/** What the scan wrote last reaches the search index a moment after the scan's own end. */
const INDEX_SETTLES_MS = 5_000;

/** Reads everything anew when a sync has ended, and once more when the search index has surely followed. */
export function useRefreshAfterSync(client: QueryClient, ends: number): void {
  useEffect(() => {
    if (ends === 0) return undefined;
    const refresh = () =>
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== STATUS_KEY[1] });
    refresh();
    const again = setTimeout(refresh, INDEX_SETTLES_MS);
    return () => clearTimeout(again);
  }, [client, ends]);
}
