import type { components } from "../api/generated/query-service";
import type { Absent } from "../api/types";

type Schemas = components["schemas"];

export type TrendDay = Absent<Schemas["TrendDay"], "scanId">;

/** How many resources there were. Days without a completed scan are absent. */
export type Trends = Omit<Schemas["TrendReport"], "days"> & { days: TrendDay[] };

export type TrendBy = Trends["by"];
export const TREND_BY = ["type", "account", "region", "status"] as const satisfies readonly TrendBy[];
