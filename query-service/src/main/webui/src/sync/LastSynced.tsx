import { RelativeTime } from "../app/format/RelativeTime";
import { lastSyncedAt } from "./syncSummary";
import type { Sync } from "./useFollowedSync";

/** How fresh the inventory is, and when it will next be refreshed by itself. */
export function LastSynced({ sync }: { sync: Sync }) {
  const status = sync.status.data;
  if (status === undefined) return <>Last synced –</>;
  return (
    <>
      Last synced <RelativeTime at={lastSyncedAt(status)} absent="never" />
      {status.nextScheduledSync && (
        <>
          {" "}
          · next sync <RelativeTime at={status.nextScheduledSync} />
        </>
      )}
    </>
  );
}
