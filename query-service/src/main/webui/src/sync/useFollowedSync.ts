import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import { fetchScan, fetchStatus, startSync } from "../api/inventoryApi";
import type { SyncStatus } from "../api/types";
import { STATUS_KEY } from "./statusKey";
import { IDLE, trackSync } from "./syncTracker";
import { useStatusEvents } from "./useStatusEvents";

const POLL_WHILE_SYNCING_MS = 2_000;
const POLL_OTHERWISE_MS = 30_000;
const POLL_REQUESTED_MS = 4_000;
/** While the server tells of every change by itself, asking is only for a change that was lost on the way. */
const POLL_BESIDE_EVENTS_MS = 60_000;

export type Sync = ReturnType<typeof useFollowedSync>;

/** Follows the sync status: the server's events where it sends them, else by asking often while something happens. */
export function useFollowedSync() {
  const client = useQueryClient();
  const [tracker, dispatch] = useReducer(trackSync, IDLE);
  const live = useStatusEvents();
  const status = useQuery({
    queryKey: STATUS_KEY,
    queryFn: ({ signal }) => fetchStatus(signal),
    staleTime: 0,
    refetchInterval: ({ state }) => {
      if (live) return POLL_BESIDE_EVENTS_MS;
      return tracker.requested !== null || state.data?.runningScan ? POLL_WHILE_SYNCING_MS : POLL_OTHERWISE_MS;
    },
  });

  const { data } = status;
  useEffect(() => {
    if (data !== undefined) dispatch({ type: "status", status: data });
  }, [data]);

  // A scan can end without being seen and without moving any account's time, as one that finds nothing to read: its own record tells.
  const requestedId = tracker.requested?.executionId;
  const asked = useQuery({
    queryKey: ["inventory", "requested-scan", requestedId],
    queryFn: ({ signal }) => fetchScan(requestedId ?? "", signal),
    enabled: requestedId !== undefined,
    // Until the scheduler takes the request there is no such scan.
    retry: false,
    refetchInterval: POLL_REQUESTED_MS,
  });
  const askedStatus = asked.data?.status;
  useEffect(() => {
    if (requestedId !== undefined && askedStatus !== undefined && askedStatus !== "in_progress") {
      dispatch({ type: "ended", executionId: requestedId });
    }
  }, [requestedId, askedStatus]);

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
    /** A sync is under way or will be. */
    busy: tracker.running !== null || tracker.requested !== null,
    /** How many syncs this page saw end. */
    ends: tracker.ends,
    /** The server tells of changes by itself. */
    live,
    start,
    dismissFinished: () => dispatch({ type: "dismissed" }),
  };
}
