import { parameters, request } from "../api/http";
import type { CursorPage } from "../api/types";
import type { AuditEntry } from "./auditTypes";

export interface AuditFilter {
  action: string;
  who: string;
  /** Days; "" for none. */
  from: string;
  to: string;
}

const PAGE_SIZE = 50;

export function fetchAudit(
  filter: AuditFilter,
  nextToken: string | null,
  signal: AbortSignal,
): Promise<CursorPage<AuditEntry>> {
  return request(`/api/audit${parameters({ ...filter, pageSize: PAGE_SIZE, nextToken })}`, { signal });
}
