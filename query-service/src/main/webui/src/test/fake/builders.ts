import type { AccountStatus, Coverage, Resource, RunningScan, ScanReport, ScanSummary } from "../../api/types";
import type { RegionRow } from "../../accounts/regionTypes";
import type { ResourceChange } from "../../changes/changeTypes";
import type { ScanRegion } from "../../scans/scanRegionsApi";

const FIGURES: ScanSummary["changes"] = {
  read: 10_000,
  unchanged: 9_950,
  created: 20,
  changed: 25,
  returned: 5,
  missing: 12,
  written: 62,
  rejected: 0,
};

export function resource(number: number, facts: Partial<Resource> = {}): Resource {
  const id = `i-${String(number).padStart(8, "0")}`;
  return {
    resourceId: id,
    resourceArn: `arn:aws:ec2:eu-west-1:111111111111:instance/${id}`,
    resourceType: "ec2:instance",
    service: "ec2",
    name: `web-${number}`,
    region: "eu-west-1",
    accountId: "111111111111",
    accountName: "payments",
    state: "running",
    tags: { env: "prod" },
    discoveryStatus: "active",
    firstDiscoveredAt: "2026-01-02T03:04:05Z",
    lastDiscoveredAt: "2026-11-02T03:04:05Z",
    changedAt: "2026-05-06T07:08:09Z",
    createdAt: "2026-01-01T00:00:00Z",
    accountState: "active",
    ...facts,
  };
}

export function account(accountId: string, accountName: string, facts: Partial<AccountStatus> = {}): AccountStatus {
  return {
    accountId,
    accountName,
    lastSyncedAt: "2026-11-02T03:04:05Z",
    lastSyncStatus: "success",
    resourceCount: 40,
    lastSyncDurationMs: 4200,
    syncEnabled: true,
    ...facts,
  };
}

export function scan(facts: Partial<RunningScan> = {}): RunningScan {
  return {
    executionId: "scan-1",
    startedAt: new Date().toISOString(),
    status: "in_progress",
    accountsTotal: 12,
    accountsDone: 3,
    regionsTotal: 200,
    regionsDone: 50,
    resources: 4210,
    accounts: [],
    ...facts,
  };
}

export function scanSummary(scanId: string, facts: Partial<ScanSummary> = {}): ScanSummary {
  return {
    scanId,
    status: "success",
    trigger: "schedule",
    requestedBy: "scheduler",
    scope: "all accounts",
    startedAt: "2026-11-02T02:00:00Z",
    completedAt: "2026-11-02T02:03:20Z",
    accountsTotal: 12,
    accountsDone: 12,
    regionsTotal: 200,
    regionsSkipped: 120,
    resources: 10_000,
    apiCalls: 24_000,
    fullSweep: false,
    durationMs: 200_000,
    callsSaved: 12_000,
    savedPercent: 33.3,
    reasons: [],
    changes: FIGURES,
    ...facts,
  };
}

export function scanReport(summary: ScanSummary, accounts: readonly AccountStatus[]): ScanReport {
  const { scanId, status, trigger, requestedBy, startedAt, completedAt } = summary;
  const reports = accounts.map(({ accountId, accountName, lastSyncStatus, resourceCount, lastSyncError }) => ({
    accountId,
    accountName: accountName ?? null,
    status: lastSyncStatus,
    resources: resourceCount ?? 0,
    rejected: 0,
    missing: 2,
    regionsTotal: 8,
    regionsScanned: 8,
    regionsSkipped: 20,
    apiCalls: 2_000,
    startedAt,
    settledAt: completedAt ?? startedAt,
    durationMs: 41_000,
    reasons: lastSyncError ? [lastSyncError] : [],
    changes: FIGURES,
  }));
  return {
    scanId,
    status,
    trigger,
    requestedBy: requestedBy ?? null,
    startedAt,
    completedAt: completedAt ?? null,
    scope: "all",
    phase: "dispatched",
    fullSweep: false,
    regions: [],
    services: [],
    reasons: summary.reasons,
    accounts: reports,
    totals: {
      resources: reports.reduce((sum, { resources }) => sum + resources, 0),
      rejected: 0,
      missing: 2 * reports.length,
      regionsScanned: 8 * reports.length,
      regionsSkipped: 20 * reports.length,
      apiCalls: 2_000 * reports.length,
      callsSaved: 1_000 * reports.length,
      savedPercent: 33.3,
      durationMs: 200_000,
      changes: FIGURES,
    },
  };
}

export function coverage(accountId: string, region: string, resourceType: string, facts: Partial<Coverage> = {}): Coverage {
  return {
    accountId,
    region,
    resourceType,
    status: "DENIED_IAM",
    reason: "AccessDenied: not authorized to perform the action because no identity-based policy allows it",
    listed: 0,
    stored: 0,
    rejected: 0,
    apiCalls: 1,
    durationMs: 30,
    checkedAt: "2026-11-02T02:01:00Z",
    lastReadAt: null,
    ...facts,
  };
}

export function change(number: number, facts: Partial<ResourceChange> = {}): ResourceChange {
  const of = resource(number);
  return {
    at: "2026-11-02T02:01:00Z",
    kind: "changed",
    accountId: of.accountId,
    accountName: of.accountName ?? null,
    region: of.region,
    resourceType: of.resourceType,
    resourceArn: of.resourceArn,
    resourceId: of.resourceId,
    name: of.name ?? null,
    scanId: "scan-0",
    changes: [{ field: "state", before: "running", after: "stopped" }],
    ...facts,
  };
}

export function regionRow(of: AccountStatus, region: string, facts: Partial<RegionRow> = {}): RegionRow {
  return {
    accountId: of.accountId,
    accountName: of.accountName ?? null,
    region,
    active: true,
    optedIn: true,
    resourceCount: 120,
    lastChecked: "2026-11-02T02:01:00Z",
    lastError: null,
    ...facts,
  };
}

export function scanRegion(of: AccountStatus, region: string, facts: Partial<ScanRegion> = {}): ScanRegion {
  return {
    accountId: of.accountId,
    accountName: of.accountName ?? null,
    region,
    state: "settled",
    status: "success",
    attempts: 1,
    batchesStored: 3,
    batchesAnnounced: 3,
    listed: 120,
    rejected: 0,
    apiCalls: 210,
    startedAt: "2026-11-02T02:00:10Z",
    finishedAt: "2026-11-02T02:00:40Z",
    durationMs: 30_000,
    holes: [],
    ...facts,
  };
}

/** A region of which no collector has reported yet. */
export function waitingRegion(of: AccountStatus, region: string): ScanRegion {
  return scanRegion(of, region, {
    state: "waiting",
    status: null,
    attempts: 0,
    batchesStored: 0,
    batchesAnnounced: null,
    listed: 0,
    apiCalls: 0,
    startedAt: null,
    finishedAt: null,
    durationMs: null,
  });
}
