import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import { fetchStatus, startSync } from "../api/inventoryApi";
import type { SyncStatus } from "../api/types";
import { IDLE, trackSync } from "./syncTracker";

export const STATUS_KEY = ["inventory", "status"] as const;

const POLL_WHILE_SYNCING_MS = 2_000;
const POLL_OTHERWISE_MS = 30_000;

/** The sync as the page shows it, and the way to start one. */
export type Sync = ReturnType<typeof useSync>;

/** Follows the sync status, by asking often while something happens and seldom otherwise. */
export function useSync() {
  const client = useQueryClient();
  const [tracker, dispatch] = useReducer(trackSync, IDLE);
  const status = useQuery({
    queryKey: STATUS_KEY,
    queryFn: ({ signal }) => fetchStatus(signal),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      tracker.requested !== null || state.data?.runningScan ? POLL_WHILE_SYNCING_MS : POLL_OTHERWISE_MS,
  });

  const { data } = status;
  useEffect(() => {
    if (data !== undefined) dispatch({ type: "status", status: data });
  }, [data]);

  const start = useMutation({
    mutationFn: startSync,
    onSuccess: ({ executionId }) => {
      const known = client.getQueryData<SyncStatus>(STATUS_KEY);
      dispatch({ type: "accepted", executionId, at: Date.now(), status: known });
      return client.invalidateQueries({ queryKey: STATUS_KEY });
    },
  });

  return {
    status,
    running: tracker.running,
    requested: tracker.requested,
    finished: tracker.finished,
    /** How many syncs this page saw end. */
    ends: tracker.ends,
    start,
    dismissFinished: () => dispatch({ type: "dismissed" }),
  };
}
