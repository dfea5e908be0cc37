import { http, HttpResponse, type JsonBodyType } from "msw";
import type { AccountStatus, Resource, ResourcePage, RunningScan, SyncStatus } from "../api/types";
import { server } from "./server";

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
    ...facts,
  };
}

export function problem(status: number, title: string, more: object = {}, headers: Record<string, string> = {}) {
  return HttpResponse.json(
    { type: "about:blank", title, status, correlationId: "corr-42", ...more },
    { status, headers: { "Content-Type": "application/problem+json", ...headers } },
  );
}

/** An inventory behind the API: pages, sorts and filters what it holds, and remembers what it was asked. */
export class FakeInventory {
  resources: Resource[] = [];
  status: SyncStatus = { accounts: [account("111111111111", "payments")], nextScheduledSync: null, runningScan: null };
  readonly asked: URLSearchParams[] = [];
  readonly syncs: unknown[] = [];

  constructor(count: number) {
    this.resources = Array.from({ length: count }, (_, number) => resource(number + 1));
  }

  /** Answers every request of the page from now on. */
  serve(): this {
    server.use(
      http.get("/api/inventory/resources", ({ request }) => this.json(this.page(new URL(request.url).searchParams))),
      http.get("/api/inventory/stats", () => this.json(this.stats())),
      http.get("/api/inventory/status", () => this.json(this.status)),
      http.post("/api/inventory/sync", async ({ request }) => {
        this.syncs.push(await request.json());
        return HttpResponse.json(
          { message: "Sync started", executionId: "scan-1", status: "in_progress" },
          { status: 202 },
        );
      }),
    );
    return this;
  }

  lastAsked(): string {
    return this.asked.at(-1)?.toString() ?? "";
  }

  private json(body: object) {
    return HttpResponse.json(body as JsonBodyType);
  }

  private page(parameters: URLSearchParams): ResourcePage {
    this.asked.push(parameters);
    const page = Number(parameters.get("page"));
    const pageSize = Number(parameters.get("pageSize"));
    const search = parameters.get("search") ?? "";
    const regions = parameters.getAll("region");
    const found = this.resources.filter(
      ({ name, region }) => (name ?? "").includes(search) && (regions.length === 0 || regions.includes(region)),
    );
    if (parameters.get("sortOrder") === "desc") found.reverse();
    return {
      items: found.slice((page - 1) * pageSize, page * pageSize),
      pagination: { page, pageSize, totalItems: found.length, totalPages: Math.ceil(found.length / pageSize) },
      filters: {
        resourceTypes: ["ec2:instance", "ec2:volume", "s3:bucket"],
        regions: ["eu-west-1", "us-east-1"],
        accounts: [{ id: "111111111111", name: "payments" }],
      },
    };
  }

  private stats() {
    const totalItems = this.resources.length;
    return { totalItems, byStatus: { active: totalItems }, byType: {}, byRegion: {}, byAccount: {} };
  }
}
