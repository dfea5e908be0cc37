import type { RunningScan, SyncStatus } from "../api/types";

/** A sync that this page saw end. */
export interface FinishedSync {
  executionId: string;
}

/** What this page knows of the sync: one was asked for, one is seen running, one was seen to end. */
export interface SyncTracker {
  requested: { executionId: string; at: number; settledBefore: string } | null;
  running: RunningScan | null;
  finished: FinishedSync | null;
  /** How many ends were seen; each is a reason to read the inventory anew. */
  ends: number;
}

export type SyncEvent =
  | { type: "accepted"; executionId: string; at: number; status: SyncStatus | undefined }
  | { type: "status"; status: SyncStatus }
  /** The scan of that execution is known to have ended. */
  | { type: "ended"; executionId: string }
  | { type: "dismissed" };

export const IDLE: SyncTracker = { requested: null, running: null, finished: null, ends: 0 };

export function trackSync(tracker: SyncTracker, event: SyncEvent): SyncTracker {
  switch (event.type) {
    case "accepted":
      return {
        ...tracker,
        finished: null,
        // Already running: the answer was that one.
        requested:
          tracker.running === null
            ? { executionId: event.executionId, at: event.at, settledBefore: settled(event.status) }
            : null,
      };
    case "status":
      return onStatus(tracker, event.status);
    case "ended":
      return tracker.requested?.executionId === event.executionId
        ? { ...tracker, requested: null, finished: { executionId: event.executionId }, ends: tracker.ends + 1 }
        : tracker;
    case "dismissed":
      return { ...tracker, finished: null };
  }
}

function onStatus(tracker: SyncTracker, status: SyncStatus): SyncTracker {
  const now = status.runningScan ?? null;
  const { running: before, requested } = tracker;
  if (before !== null && before.executionId !== now?.executionId) {
    const finished = now === null ? { executionId: before.executionId } : null;
    return { requested: null, running: now, finished, ends: tracker.ends + 1 };
  }
  if (now !== null) return { ...tracker, requested: null, running: now, finished: null };
  // A small sync can begin and end between two looks; the accounts' times then show that it was there.
  if (requested !== null && settled(status) !== requested.settledBefore) {
    return { requested: null, running: null, finished: { executionId: requested.executionId }, ends: tracker.ends + 1 };
  }
  return tracker;
}

/** A text that differs once any account's sync has ended since. */
function settled(status: SyncStatus | undefined): string {
  return (status?.accounts ?? []).map((account) => `${account.accountId} ${account.lastSyncedAt ?? ""}`).join("\n");
}
