import type { AccountStatus } from "../api/types";
import { parseTime } from "../app/format/formatTime";

/** A night's sync that did not come, with half a day to spare. */
const STALE_MS = 36 * 3600 * 1000;

/** Whether what is shown of an account is older than it should be. One that is never synced, or not to be, is not stale. */
export function isStale({ lastSyncedAt, syncEnabled }: AccountStatus, now: number): boolean {
  const time = parseTime(lastSyncedAt);
  return syncEnabled && time !== undefined && now - time.getTime() > STALE_MS;
}
