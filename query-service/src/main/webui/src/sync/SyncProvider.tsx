import { createContext, type ReactNode, useContext } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useRefreshAfterSync } from "./useRefreshAfterSync";
import { type Sync, useFollowedSync } from "./useFollowedSync";

const SyncContext = createContext<Sync | null>(null);

/** Follows the sync for all pages: what one of them asked for, the others show, too. */
export function SyncProvider({ children }: { children: ReactNode }) {
  const sync = useFollowedSync();
  useRefreshAfterSync(useQueryClient(), sync.ends);
  return <SyncContext value={sync}>{children}</SyncContext>;
}

/** The sync as every page shows it, and the way to start one. */
export function useSync(): Sync {
  const sync = useContext(SyncContext);
  if (sync === null) throw new Error("useSync needs a SyncProvider around it");
  return sync;
}
