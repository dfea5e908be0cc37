// To be replaced by the generated types once the OpenAPI document has /regions.

/** What is known of a region of an account. */
export interface RegionRow {
  accountId: string;
  accountName?: string | null;
  region: string;
  /** Scans look at it: it holds more than what AWS puts into every region, or could not be read. */
  active: boolean;
  optedIn: boolean;
  resourceCount?: number | null;
  lastChecked?: string | null;
  lastError?: string | null;
}
