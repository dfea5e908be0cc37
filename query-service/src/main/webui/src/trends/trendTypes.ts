// To be replaced by the generated types once the OpenAPI document has /trends.

export const TREND_BY = ["type", "account", "region", "status"] as const;
export type TrendBy = (typeof TREND_BY)[number];

/** How many resources there were. Days without a completed scan are absent. */
export interface Trends {
  by: TrendBy;
  from: string;
  to: string;
  days: TrendDay[];
}

export interface TrendDay {
  /** As yyyy-mm-dd. */
  day: string;
  total: number;
  counts: Record<string, number>;
}
