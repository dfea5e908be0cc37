import type { ResourcePage, ResourceQuery, SyncStatus } from "../api/types";
import { isNeverSynced } from "../sync/syncSummary";
import { isFiltered } from "./query/inventoryQuery";

/** What the list has to show; each looks different and leads on differently. */
export type ListState =
  | "loading"
  | "failed"
  | "rows"
  /** Filters or search leave nothing. */
  | "no-match"
  | "no-accounts"
  | "never-synced"
  /** Nothing is known yet, and a scan is on its way to change that. */
  | "first-sync"
  /** Everything was read and there is nothing. */
  | "nothing-found";

interface Facts {
  query: ResourceQuery;
  page: ResourcePage | undefined;
  failed: boolean;
  status: SyncStatus | undefined;
  syncing: boolean;
}

export function listState({ query, page, failed, status, syncing }: Facts): ListState {
  if (page === undefined) return failed ? "failed" : "loading";
  if (page.pagination.totalItems > 0) return "rows";
  if (isFiltered(query)) return "no-match";
  if (syncing) return "first-sync";
  if (status?.accounts.length === 0) return "no-accounts";
  if (status !== undefined && isNeverSynced(status)) return "never-synced";
  return "nothing-found";
}
