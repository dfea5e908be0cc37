import type { SyncStatus } from "../api/types";
import { isNeverSynced } from "../sync/syncSummary";
import type { ResourcePage } from "./inventoryApi";

/** What the list has to show; each looks different and leads on differently. */
export type ListState =
  | "loading"
  | "failed"
  | "rows"
  /** The query cannot be understood, and nothing was shown before it. */
  | "refused"
  /** The query leaves nothing. */
  | "no-match"
  | "no-accounts"
  | "never-synced"
  /** Nothing is known yet, and a scan is on its way to change that. */
  | "first-sync"
  /** Everything was read and there is nothing. */
  | "nothing-found";

interface Facts {
  q: string;
  page: ResourcePage | undefined;
  failed: boolean;
  refused: boolean;
  status: SyncStatus | undefined;
  syncing: boolean;
}

export function listState({ q, page, failed, refused, status, syncing }: Facts): ListState {
  if (page === undefined) return refused ? "refused" : failed ? "failed" : "loading";
  if (page.pagination.totalItems > 0) return "rows";
  if (q !== "") return "no-match";
  if (syncing) return "first-sync";
  if (status?.accounts.length === 0) return "no-accounts";
  if (status !== undefined && isNeverSynced(status)) return "never-synced";
  return "nothing-found";
}
