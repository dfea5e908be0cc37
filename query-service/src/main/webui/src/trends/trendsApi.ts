import { parameters, request } from "../api/http";
import type { TrendBy, Trends } from "./trendTypes";

export const TRENDS_KEY = ["inventory", "trends"] as const;

export interface TrendQuery {
  by: TrendBy;
  /** Days, inclusive; "" for the server's own choice. */
  from: string;
  to: string;
  /** "" for all. */
  accountId: string;
}

export function fetchTrends(query: TrendQuery, signal: AbortSignal): Promise<Trends> {
  return request(`/api/inventory/trends${parameters({ ...query })}`, { signal });
}
