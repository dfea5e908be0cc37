import type { components } from "../api/generated/query-service";
import type { Absent } from "../api/types";

/** What is known of a region of an account. */
export type RegionRow = Absent<
  components["schemas"]["Region"],
  "accountName" | "resourceCount" | "lastChecked" | "lastError"
>;
