import type { Resource } from "../../api/types";
import { account, change, coverage, regionRow, resource, scanRegion, scanSummary } from "./builders.ts";
import { FakeApi, registered } from "./FakeApi.ts";

const ACCOUNTS = ["audit", "data-lake", "payments", "platform", "sandbox", "security", "shop", "staging", "tools", "web"];
const REGIONS = ["aws-global", "ap-southeast-2", "eu-central-1", "eu-west-1", "us-east-1", "us-west-2"];
const TYPES: readonly [type: string, path: string, states: readonly string[]][] = [
  ["ec2:instance", "instance/i-", ["running", "running", "stopped"]],
  ["ec2:volume", "volume/vol-", ["in-use", "available"]],
  ["ec2:security-group", "security-group/sg-", [""]],
  ["s3:bucket", "bucket-", [""]],
  ["lambda:function", "function:job-", ["active"]],
  ["rds:db", "db:db-", ["available", "stopped"]],
  ["dynamodb:table", "table/orders-", ["active"]],
  ["sqs:queue", "queue-", [""]],
  ["iam:role", "role/service-", [""]],
  ["cloudfront:distribution", "distribution/E", ["deployed"]],
];
const TEAMS = ["checkout", "identity", "search", "warehouse"];
const HOUR = 3_600_000;

/** An estate as a larger customer has it, the same each time but for its clock: what the built pages are looked at with. */
export function largeEstate(count: number, now = Date.now()): FakeApi {
  const api = new FakeApi(0);
  const ago = (hours: number) => new Date(now - hours * HOUR).toISOString();
  const accounts = ACCOUNTS.map((name, index) =>
    account(String(100_000_000_000 + index * 11_111), name, {
      lastSyncedAt: ago(name === "tools" ? 90 : 6),
      resourceCount: Math.floor(count / ACCOUNTS.length),
      ...(name === "sandbox"
        ? { lastSyncStatus: "failed", lastSyncError: "AccessDenied: the role cannot be assumed", scopesNotRead: 412 }
        : {}),
      ...(name === "data-lake"
        ? { lastSyncStatus: "partial", lastSyncError: "rds:db in eu-west-1: Throttling", scopesNotRead: 3 }
        : {}),
      ...(name === "audit" ? { syncEnabled: false } : {}),
    }),
  );
  api.status = { accounts, nextScheduledSync: new Date(now + 18 * HOUR).toISOString(), runningScan: null };
  api.resources = Array.from({ length: count }, (_, number) => one(number, accounts, ago));
  api.registrations = accounts.map(({ accountId, accountName, syncEnabled }) =>
    registered(accountId, { name: accountName ?? "", syncEnabled, externalIdSet: accountName === "payments" }),
  );
  api.members = accounts.map(({ accountId, accountName }, index) => ({
    accountId,
    name: accountName ?? "",
    email: `${accountName ?? ""}@example.com`,
    status: "ACTIVE",
    registered: index < 8,
  }));
  api.scans = Array.from({ length: 30 }, (_, index) =>
    scanSummary(`01KBDH8N00S4WXYV8SJ7ZPT${String(index).padStart(3, "0")}`, {
      startedAt: ago(6 + 24 * index),
      completedAt: ago(6 + 24 * index - 0.06),
      status: index % 5 === 0 ? "partial" : "success",
      resources: count - 12 * index,
    }),
  );
  const [, dataLake, , , sandbox] = accounts;
  api.coverage = [
    ...REGIONS.flatMap((region) =>
      TYPES.map(([type]) => coverage(sandbox?.accountId ?? "", region, type, { checkedAt: ago(6), lastReadAt: ago(30) })),
    ),
    coverage(dataLake?.accountId ?? "", "eu-west-1", "rds:db", {
      status: "THROTTLED",
      reason: "Throttling: Rate exceeded",
      checkedAt: ago(6),
      lastReadAt: ago(54),
    }),
  ];
  api.scanRegions = accounts.flatMap((of) => REGIONS.map((region) => scanRegion(of, region)));
  api.regions = accounts.flatMap((of, row) =>
    REGIONS.map((region, column) =>
      regionRow(of, region, {
        resourceCount: (row * column) % 4 === 3 ? 0 : Math.floor(count / 60) + row * 17 + column,
        active: (row * column) % 4 !== 3,
        optedIn: !(region === "ap-southeast-2" && row % 3 === 0),
        lastChecked: ago(6),
        ...(of.accountName === "sandbox" ? { lastError: "AccessDenied" } : {}),
      }),
    ),
  );
  api.changes = Array.from({ length: 120 }, (_, index) => {
    const of = api.resources[index * 7] ?? resource(index);
    const kinds = ["changed", "created", "changed", "missing", "returned"] as const;
    const kind = kinds[index % kinds.length] ?? "changed";
    return change(index, {
      ...pick(of),
      at: ago(6 + index),
      kind,
      scanId: api.scans[Math.floor(index / 24)]?.scanId ?? "",
      changes:
        kind === "changed"
          ? [
              { field: "state", before: "running", after: "stopped" },
              { field: "tags.team", before: null, after: "search" },
            ]
          : [],
    });
  });
  api.trendDays = Array.from({ length: 45 }, (_, index) => {
    const total = count - (44 - index) * 37 + (index % 7) * 9;
    return {
      day: ago(24 * (44 - index)).slice(0, 10),
      total,
      counts: Object.fromEntries(TYPES.map(([type], rank) => [type, Math.floor((total * (rank + 2)) / 65)])),
    };
  });
  api.audit = Array.from({ length: 70 }, (_, index) => ({
    at: ago(2 + 5 * index),
    action: ["sync.request", "account.replace", "export.create", "account.create"][index % 4] ?? "",
    who: ["ada@example.com", "grace@example.com", "scheduler"][index % 3] ?? "",
    what: `account ${accounts[index % accounts.length]?.accountId ?? ""}`,
    from: "192.0.2.17",
    correlationId: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    details: "syncEnabled=true",
  }));
  api.exports = [
    {
      exportId: "export-3",
      state: "running",
      rows: 240_000,
      totalRows: 1_000_000,
      format: "csv",
      createdAt: ago(0.02),
      filename: "inventory-all.csv",
    },
    {
      exportId: "export-2",
      state: "completed",
      rows: 1_240,
      totalRows: 1_240,
      sizeBytes: 184_320,
      format: "xlsx",
      createdAt: ago(3),
      removedAt: new Date(now + 21 * HOUR).toISOString(),
      filename: "inventory-ec2.xlsx",
    },
    {
      exportId: "export-1",
      state: "failed",
      rows: 0,
      format: "ndjson",
      createdAt: ago(30),
      reason: "The index was being rebuilt",
      filename: "inventory.ndjson",
    },
  ];
  return api;
}

function one(number: number, accounts: FakeApi["status"]["accounts"], ago: (hours: number) => string): Resource {
  const [type, path, states] = TYPES[number % TYPES.length] ?? ["ec2:instance", "instance/i-", [""]];
  const service = type.split(":", 1)[0] ?? type;
  const of = accounts[Math.floor(number / 7) % accounts.length];
  const region = service === "iam" || service === "cloudfront" ? "aws-global" : (REGIONS[1 + (number % 5)] ?? "");
  const hex = (number * 2_654_435_761).toString(16).slice(0, 8);
  const team = TEAMS[Math.floor(number / 3) % TEAMS.length] ?? "";
  return resource(number, {
    resourceId: `${path.split("/").at(-1)?.replace("function:", "") ?? ""}${hex}${number}`,
    resourceArn: `arn:aws:${service}:${region === "aws-global" ? "" : region}:${of?.accountId ?? ""}:${path}${hex}${number}`,
    resourceType: type,
    service,
    name: `${team}-${service}-${number}`,
    region,
    accountId: of?.accountId ?? "",
    accountName: of?.accountName ?? null,
    state: states[number % states.length] ?? "",
    tags: { env: number % 3 === 0 ? "prod" : "dev", team, ...(number % 4 === 0 ? { "cost-center": "4711" } : {}) },
    discoveryStatus: number % 41 === 0 ? "missing" : "active",
    firstDiscoveredAt: ago(24 * (30 + (number % 300))),
    lastDiscoveredAt: ago(6),
  });
}

function pick({ accountId, accountName, region, resourceType, resourceArn, resourceId, name }: Resource) {
  return { accountId, accountName: accountName ?? null, region, resourceType, resourceArn, resourceId, name: name ?? null };
}
