import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { SyncStatus } from "../api/types";
import { STATUS_KEY } from "./statusKey";

/** How long to leave a server alone that refused the stream or broke it for good. */
const TRY_AGAIN_MS = 30_000;

/**
 * Takes the sync status from server-sent events into the query cache.
 *
 * @returns whether events come; while not, whoever wants the status must ask for it
 */
export function useStatusEvents(): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(false);

  useEffect(() => {
    // Not in every place where the page is tested.
    if (typeof EventSource === "undefined") return undefined;
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;

    function open() {
      source = new EventSource("/api/inventory/status");
      source.addEventListener("status", (event: MessageEvent<string>) => {
        const status = parse(event.data);
        if (status === undefined) return;
        setLive(true);
        client.setQueryData(STATUS_KEY, status);
      });
      source.addEventListener("error", () => {
        setLive(false);
        // A lost connection is taken up again by the browser itself; a refused one is not.
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, TRY_AGAIN_MS);
      });
    }

    open();
    return () => {
      clearTimeout(again);
      source?.close();
    };
  }, [client]);

  return live;
}

function parse(data: string): SyncStatus | undefined {
  try {
    const status = JSON.parse(data) as Partial<SyncStatus> | null;
    return Array.isArray(status?.accounts) ? (status as SyncStatus) : undefined;
  } catch {
    return undefined;
  }
}
