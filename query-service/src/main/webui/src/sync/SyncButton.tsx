import Button from "@cloudscape-design/components/button";
import type { Sync } from "./useFollowedSync";

/** Starts a sync of all accounts. Asking again while one runs is harmless: the answer is the running one. */
export function SyncButton({ sync, variant = "normal" }: { sync: Sync; variant?: "normal" | "primary" }) {
  const { busy } = sync;
  return (
    <Button
      variant={variant}
      iconName="refresh"
      loading={busy || sync.start.isPending}
      loadingText="A sync is under way"
      disabled={sync.status.data?.accounts.length === 0}
      onClick={() => sync.start.mutate(null)}
    >
      {busy ? "Syncing" : "Sync now"}
    </Button>
  );
}
