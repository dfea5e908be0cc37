/** The shapes of the inventory API, as query-service documents them in its OpenAPI description. */

/** `missing`: the scope of the resource was listed to its end and the resource was not in it. */
export type DiscoveryStatus = "active" | "missing";

export type SortOrder = "asc" | "desc";

/** The columns that the API can sort by. */
export const SORT_FIELDS = [
  "name",
  "resourceId",
  "resourceArn",
  "resourceType",
  "service",
  "region",
  "accountId",
  "accountName",
  "state",
  "discoveryStatus",
  "firstDiscoveredAt",
  "lastDiscoveredAt",
] as const;

export type SortField = (typeof SORT_FIELDS)[number];

/** Times are ISO-8601 in UTC. What AWS does not say of a resource is absent or null. */
export interface Resource {
  resourceId: string;
  resourceArn: string;
  /** AWS's own `service:type`, such as `ec2:instance`. */
  resourceType: string;
  service: string;
  name?: string | null;
  /** A region code, or `aws-global` for what belongs to none. */
  region: string;
  accountId: string;
  accountName?: string | null;
  state?: string | null;
  tags?: Record<string, string> | null;
  discoveryStatus: DiscoveryStatus;
  firstDiscoveredAt?: string | null;
  lastDiscoveredAt?: string | null;
}

export interface ResourceQuery {
  accountId: readonly string[];
  /** A type (`ec2:instance`) or a service (`ec2`), which means all its types. */
  resourceType: readonly string[];
  region: readonly string[];
  status: readonly DiscoveryStatus[];
  search: string;
  /** From 1. */
  page: number;
  pageSize: number;
  sortBy: SortField | null;
  sortOrder: SortOrder;
}

export interface ResourcePage {
  items: Resource[];
  pagination: { page: number; pageSize: number; totalItems: number; totalPages: number };
  /** What can be chosen in each filter. */
  filters: { resourceTypes: string[]; regions: string[]; accounts: AccountChoice[] };
}

export interface AccountChoice {
  id: string;
  name?: string | null;
}

export type SyncOutcome = "never" | "in_progress" | "success" | "partial" | "failed";

export interface AccountStatus {
  accountId: string;
  accountName?: string | null;
  lastSyncedAt?: string | null;
  lastSyncStatus: SyncOutcome;
  resourceCount?: number | null;
  lastSyncDurationMs?: number | null;
  syncEnabled: boolean;
  /** Why the last sync did not read all it should have. */
  lastSyncError?: string | null;
  scopesNotRead?: number;
}

/** A scan under way. The totals are 0 until it is planned. */
export interface RunningScan {
  executionId: string;
  startedAt: string;
  status: string;
  accountsTotal: number;
  accountsDone: number;
  regionsTotal: number;
  regionsDone: number;
  /** Resources found so far. */
  resources: number;
}

export interface SyncStatus {
  accounts: AccountStatus[];
  nextScheduledSync?: string | null;
  runningScan?: RunningScan | null;
}

export interface InventoryStats {
  totalItems: number;
  byStatus: Record<string, number>;
  byType: Record<string, number>;
  byRegion: Record<string, number>;
  byAccount: Record<string, number>;
}

export interface SyncAccepted {
  message: string;
  executionId: string;
  status: string;
}
