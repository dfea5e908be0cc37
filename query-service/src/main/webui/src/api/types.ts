/** The shapes of the APIs under the names that the pages use. They follow the services' OpenAPI documents: see `generated/`. */
import type { components } from "./generated/query-service";

type Schemas = components["schemas"];

/** A shape some of whose fields may be null or absent, which the documents say only in words. */
export type Absent<T, K extends keyof T> = Omit<T, K> & { [P in K]?: T[P] | null };

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
  "changedAt",
] as const;

export type SortField = (typeof SORT_FIELDS)[number];

/** Times are ISO-8601 in UTC. What AWS does not say of a resource is absent, null or empty. */
export type Resource = Absent<
  Schemas["Resource"],
  "name" | "accountName" | "state" | "tags" | "firstDiscoveredAt" | "lastDiscoveredAt"
> & { discoveryStatus: DiscoveryStatus };

export type ResourceDetails = Absent<
  Schemas["ResourceDetails"],
  "name" | "accountName" | "state" | "tags" | "firstDiscoveredAt" | "lastDiscoveredAt" | "changedAt" | "createdAt" | "metadata"
>;

export type FilterChoices = Schemas["FilterChoices"];
export type Pagination = Schemas["Pagination"];

export type SyncOutcome = Schemas["AccountStatus"]["lastSyncStatus"];

export type AccountStatus = Absent<
  Schemas["AccountStatus"],
  "accountName" | "lastSyncedAt" | "resourceCount" | "lastSyncDurationMs" | "lastSyncError" | "scopesNotRead"
>;

/** A scan under way. The totals are 0 until it is planned. */
export type RunningScan = Absent<Schemas["RunningScan"], "accounts">;
/** How far it has come with an account. */
export type AccountProgress = Schemas["AccountProgress"];

export interface SyncStatus {
  accounts: AccountStatus[];
  nextScheduledSync?: string | null;
  runningScan?: RunningScan | null;
}

export type InventoryStats = Schemas["ResourceStats"];
export type SyncAccepted = Schemas["SyncAnswer"];

export type ScanSummary = Absent<Schemas["ScanSummary"], "requestedBy" | "scope" | "completedAt">;
export type AccountReport = Absent<Schemas["AccountReport"], "accountName">;
export type ScanReport = Absent<Omit<Schemas["ScanReport"], "accounts">, "requestedBy" | "completedAt"> & {
  accounts: AccountReport[];
};

/** How far one (account, region, type) was read. */
export type Coverage = Absent<Schemas["Coverage"], "reason" | "lastReadAt">;
export type CoverageStatus = Coverage["status"];

/** A list that is read on from where it ended. */
export interface CursorPage<T> {
  items: T[];
  nextToken?: string | null;
}
