import { parameters, request } from "../api/http";
import type { CursorPage } from "../api/types";
import type { RegionRow } from "./regionTypes";

const PAGE_SIZE = 500;

/** All regions of some accounts, however many pages they take. */
export async function fetchRegions(accountIds: readonly string[], signal: AbortSignal): Promise<RegionRow[]> {
  const all: RegionRow[] = [];
  let nextToken: string | null = null;
  do {
    const search = parameters({ accountId: accountIds, pageSize: PAGE_SIZE, nextToken });
    // Each page says where the next one begins.
    // oxlint-disable-next-line no-await-in-loop
    const page: CursorPage<RegionRow> = await request(`/api/inventory/regions${search}`, { signal });
    all.push(...page.items);
    nextToken = page.nextToken ?? null;
  } while (nextToken !== null);
  return all;
}
