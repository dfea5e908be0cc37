import { parameters, request } from "../api/http";
import type { CursorPage } from "../api/types";
import type { ResourceChange } from "./changeTypes";

export const CHANGES_KEY = ["inventory", "changes"] as const;
export const HISTORY_KEY = ["inventory", "history"] as const;

export interface ChangeFilter {
  accountId: readonly string[];
  resourceType: readonly string[];
  region: readonly string[];
  kind: readonly string[];
  scanId: string;
  /** Days, or instants; "" for none. */
  from: string;
  to: string;
}

const PAGE_SIZE = 50;

export function fetchChanges(
  filter: Partial<ChangeFilter>,
  nextToken: string | null,
  signal: AbortSignal,
  pageSize = PAGE_SIZE,
): Promise<CursorPage<ResourceChange>> {
  return request(`/api/inventory/changes${parameters({ ...filter, pageSize, nextToken })}`, { signal });
}

export function fetchHistory(
  arn: string,
  nextToken: string | null,
  signal: AbortSignal,
): Promise<CursorPage<ResourceChange>> {
  const search = parameters({ pageSize: PAGE_SIZE, nextToken });
  return request(`/api/inventory/resources/${encodeURIComponent(arn)}/history${search}`, { signal });
}
