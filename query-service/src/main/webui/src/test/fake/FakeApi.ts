import type { Registration } from "../../accounts/accountsApi";
import type { RegionRow } from "../../accounts/regionTypes";
import type { Coverage, CursorPage, Resource, ScanSummary, SyncStatus } from "../../api/types";
import type { AuditEntry } from "../../audit/auditTypes";
import type { ResourceChange } from "../../changes/changeTypes";
import type { ExportJob } from "../../exports/exportTypes";
import type { Facets } from "../../inventory/facets/facetTypes";
import type { ScanRegion } from "../../scans/scanRegionsApi";
import type { TrendDay } from "../../trends/trendTypes";
import { account, resource, scanReport } from "./builders.ts";
import { search } from "./search.ts";

export interface FakeRequest {
  method: string;
  url: URL;
  body: unknown;
}

export interface FakeAnswer {
  status: number;
  body?: object;
}

type Handler = (request: FakeRequest, parts: readonly string[]) => FakeAnswer;

/** All services of the product behind one origin: holds what it is given, and remembers what it was asked. */
export class FakeApi {
  resources: Resource[] = [];
  status: SyncStatus = { accounts: [account("111111111111", "payments")], nextScheduledSync: null, runningScan: null };
  scans: ScanSummary[] = [];
  coverage: Coverage[] = [];
  regions: RegionRow[] = [];
  scanRegions: ScanRegion[] = [];
  changes: ResourceChange[] = [];
  trendDays: TrendDay[] = [];
  audit: AuditEntry[] = [];
  exports: ExportJob[] = [];
  registrations: Registration[] = [];
  members: { accountId: string; name: string; email: string; status: string; registered: boolean }[] = [];
  /** What lists of resources were asked for, syncs, and everything that changes something. */
  readonly asked: URLSearchParams[] = [];
  readonly syncs: unknown[] = [];
  readonly writes: { method: string; path: string; body: unknown }[] = [];
  /** Lists of resources are this many times as long: the same again, under other ARNs. */
  scale = 1;

  constructor(count: number) {
    this.resources = Array.from({ length: count }, (_, number) => resource(number + 1));
  }

  lastAsked(): string {
    return this.asked.at(-1)?.toString() ?? "";
  }

  answer(request: FakeRequest): FakeAnswer {
    const path = request.url.pathname;
    for (const [method, pattern, handler] of this.routes) {
      const parts = method === request.method ? pattern.exec(path) : null;
      if (parts === null) continue;
      if (method !== "GET") this.writes.push({ method, path, body: request.body });
      return handler(request, parts.slice(1).map(decodeURIComponent));
    }
    return problem(404, "Not found", `Nothing answers ${request.method} ${path}`);
  }

  private readonly routes: readonly [method: string, path: RegExp, handler: Handler][] = [
    ["GET", /^\/api\/inventory\/resources$/, ({ url }) => ok(this.page(url.searchParams))],
    ["POST", /^\/api\/inventory\/resources\/export$/, ({ body }) => this.startExport(body)],
    ["GET", /^\/api\/inventory\/resources\/([^/]+)\/history$/, ({ url }, [arn]) => this.history(arn ?? "", url)],
    ["GET", /^\/api\/inventory\/resources\/([^/]+)$/, (_, [arn]) => this.details(arn ?? "")],
    ["GET", /^\/api\/inventory\/stats$/, () => ok(this.stats())],
    ["GET", /^\/api\/inventory\/status$/, () => ok(this.status)],
    ["POST", /^\/api\/inventory\/sync$/, ({ body }) => this.sync(body)],
    ["GET", /^\/api\/inventory\/scans$/, ({ url }) => ok({ scans: this.scans.slice(0, Number(url.searchParams.get("limit"))) })],
    ["GET", /^\/api\/inventory\/scans\/([^/]+)\/regions$/, ({ url }) => ok(cursor(this.scanRegionsOf(url.searchParams), url))],
    ["GET", /^\/api\/inventory\/scans\/([^/]+)$/, (_, [id]) => this.scan(id ?? "")],
    ["GET", /^\/api\/inventory\/coverage$/, ({ url }) => ok(this.coverageOf(url.searchParams))],
    ["GET", /^\/api\/inventory\/regions$/, ({ url }) => ok(cursor(this.regionsOf(url.searchParams), url))],
    ["GET", /^\/api\/inventory\/changes$/, ({ url }) => ok(cursor(this.changesOf(url.searchParams), url))],
    ["GET", /^\/api\/inventory\/trends$/, ({ url }) => ok(this.trends(url.searchParams))],
    ["GET", /^\/api\/audit$/, ({ url }) => ok(cursor(this.auditOf(url.searchParams), url))],
    ["GET", /^\/api\/exports$/, ({ url }) => ok(cursor(this.exports, url))],
    ["GET", /^\/api\/exports\/([^/]+)$/, (_, [id]) => this.exportJob(id ?? "")],
    ["DELETE", /^\/api\/exports\/([^/]+)$/, (_, [id]) => this.cancelExport(id ?? "")],
    ["POST", /^\/api\/exports\/([^/]+)\/url$/, (_, [id]) => ok({ downloadUrl: `/fake-downloads/${id ?? ""}` })],
    ["GET", /^\/api\/accounts$/, () => ok({ items: this.registrations, pagination: { page: 1, pageSize: 500, totalItems: this.registrations.length, totalPages: 1 } })],
    ["POST", /^\/api\/accounts\/discover$/, () => this.discover()],
    ["POST", /^\/api\/accounts$/, ({ body }) => this.register(body as Partial<Registration>)],
    ["PUT", /^\/api\/accounts\/(\d+)$/, ({ body }, [id]) => this.replace(id ?? "", body as Partial<Registration>)],
    ["DELETE", /^\/api\/accounts\/(\d+)$/, (_, [id]) => this.remove(id ?? "")],
    ["POST", /^\/api\/accounts\/(\d+)\/validate$/, (_, [id]) => this.validate(id ?? "")],
    ["GET", /^\/api\/organization\/accounts$/, () => ok({ accounts: this.members })],
    ["GET", /^\/api\/schedule$/, () => ok({ cron: "0 0 2 * * ?", zone: "UTC", nextFireTime: "2026-11-03T02:00:00Z" })],
  ];

  private page(parameters: URLSearchParams) {
    this.asked.push(parameters);
    const page = Number(parameters.get("page") ?? 1);
    const pageSize = Number(parameters.get("pageSize") ?? 25);
    const { found, facets } = search(this.resources, parameters);
    const totalItems = found.length * this.scale;
    const first = (page - 1) * pageSize;
    return {
      items: Array.from({ length: Math.max(0, Math.min(pageSize, totalItems - first)) }, (_, index) =>
        repeated(found, first + index),
      ),
      pagination: { page, pageSize, totalItems, totalPages: Math.ceil(totalItems / pageSize) },
      filters: { resourceTypes: [], regions: [], accounts: [] },
      facets: scaled(facets, this.scale),
    };
  }

  private details(arn: string): FakeAnswer {
    const found = this.resources.find(({ resourceArn }) => resourceArn === arn);
    if (found === undefined) return problem(404, "Not found", `The inventory has no resource ${arn}`);
    return ok({
      ...found,
      changedAt: "2026-10-02T02:00:00Z",
      createdAt: "2026-01-01T10:00:00Z",
      scanRegion: found.region,
      metadata: { InstanceType: "m7g.large", Placement: '{"AvailabilityZone":"eu-west-1a","Tenancy":"default"}' },
    });
  }

  private history(arn: string, url: URL): FakeAnswer {
    return ok({ resourceArn: arn, ...cursor(this.changes.filter(({ resourceArn }) => resourceArn === arn), url) });
  }

  private stats() {
    const by = (value: (one: Resource) => string) => {
      const counts: Record<string, number> = {};
      for (const one of this.resources) counts[value(one)] = (counts[value(one)] ?? 0) + 1;
      return counts;
    };
    return {
      totalItems: this.resources.length * this.scale,
      byStatus: by(({ discoveryStatus }) => discoveryStatus),
      byType: by(({ resourceType }) => resourceType),
      byRegion: by(({ region }) => region),
      byAccount: by(({ accountId }) => accountId),
    };
  }

  private sync(body: unknown): FakeAnswer {
    this.syncs.push(body);
    return { status: 202, body: { message: "Sync started", executionId: "scan-1", status: "in_progress" } };
  }

  private scan(scanId: string): FakeAnswer {
    const running = this.status.runningScan;
    const summary = this.scans.find((one) => one.scanId === scanId);
    if (summary !== undefined) return ok(scanReport(summary, this.status.accounts));
    if (running?.executionId !== scanId) return problem(404, "Not found", `There is no scan ${scanId}`);
    return ok({ ...scanReport({ ...EMPTY_SCAN, ...running, scanId }, this.status.accounts) });
  }

  private coverageOf(parameters: URLSearchParams): Coverage[] {
    const accounts = parameters.getAll("accountId");
    const statuses = parameters.getAll("status");
    return this.coverage.filter(
      ({ accountId, status }) =>
        (accounts.length === 0 || accounts.includes(accountId)) && (statuses.length === 0 || statuses.includes(status)),
    );
  }

  private regionsOf(parameters: URLSearchParams): RegionRow[] {
    const accounts = parameters.getAll("accountId");
    return this.regions.filter(({ accountId }) => accounts.length === 0 || accounts.includes(accountId));
  }

  private scanRegionsOf(parameters: URLSearchParams): ScanRegion[] {
    return this.scanRegions.filter(({ accountId }) => accountId === parameters.get("accountId"));
  }

  private changesOf(parameters: URLSearchParams): ResourceChange[] {
    const fits = (name: string, value: string) => !parameters.has(name) || parameters.getAll(name).includes(value);
    return this.changes.filter(
      ({ accountId, resourceType, region, kind, scanId }) =>
        fits("accountId", accountId) &&
        fits("resourceType", resourceType) &&
        fits("region", region) &&
        fits("kind", kind) &&
        fits("scanId", scanId),
    );
  }

  private trends(parameters: URLSearchParams) {
    const from = parameters.get("from") ?? "";
    const to = parameters.get("to") ?? "9999";
    const days = this.trendDays.filter(({ day }) => day >= from && day <= to);
    return { by: parameters.get("by") ?? "type", from, to, days };
  }

  private auditOf(parameters: URLSearchParams): AuditEntry[] {
    const action = parameters.get("action");
    const who = parameters.get("who");
    return this.audit.filter(
      (entry) => (action === null || entry.action === action) && (who === null || entry.who === who),
    );
  }

  private startExport(body: unknown): FakeAnswer {
    const { format } = body as { format: ExportJob["format"] };
    const job: ExportJob = {
      exportId: `export-${this.exports.length + 1}`,
      state: "queued",
      rows: 0,
      totalRows: this.resources.length,
      format,
      createdAt: new Date().toISOString(),
    };
    this.exports.unshift(job);
    return { status: 202, body: job };
  }

  private exportJob(id: string): FakeAnswer {
    const job = this.exports.find(({ exportId }) => exportId === id);
    return job === undefined ? problem(404, "Not found", `There is no export ${id}`) : ok(job);
  }

  private cancelExport(id: string): FakeAnswer {
    const job = this.exports.find(({ exportId }) => exportId === id);
    if (job?.state !== "queued" && job?.state !== "running") return problem(409, "Conflict", "There is nothing to cancel");
    const cancelled: ExportJob = { ...job, state: "cancelled" };
    this.exports = this.exports.map((one) => (one === job ? cancelled : one));
    return ok(cancelled);
  }

  private register(body: Partial<Registration>): FakeAnswer {
    if (!/^\d{12}$/.test(body.accountId ?? "")) {
      return { status: 400, body: { ...problem(400, "Bad request").body, errors: [{ field: "accountId", message: "must be 12 digits" }] } };
    }
    const registration = registered(body.accountId ?? "", body);
    this.registrations.push(registration);
    this.status = {
      ...this.status,
      accounts: [
        ...this.status.accounts,
        account(registration.accountId, body.name ?? registration.accountId, { lastSyncedAt: null, lastSyncStatus: "never" }),
      ],
    };
    return { status: 201, body: registration };
  }

  private replace(id: string, body: Partial<Registration>): FakeAnswer {
    const registration = registered(id, body);
    this.registrations = this.registrations.map((one) => (one.accountId === id ? registration : one));
    this.status = {
      ...this.status,
      accounts: this.status.accounts.map((one) =>
        one.accountId === id ? { ...one, syncEnabled: registration.syncEnabled } : one,
      ),
    };
    return ok(registration);
  }

  private remove(id: string): FakeAnswer {
    this.registrations = this.registrations.filter(({ accountId }) => accountId !== id);
    this.status = { ...this.status, accounts: this.status.accounts.filter(({ accountId }) => accountId !== id) };
    return { status: 204 };
  }

  private validate(accountId: string): FakeAnswer {
    return ok({
      accountId,
      roleArn: `arn:aws:iam::${accountId}:role/NucleusAccess-Collector`,
      assumable: true,
      error: null,
      actions: [
        { action: "ec2:DescribeInstances", resourceType: "ec2:instance", allowed: true, reason: null },
        { action: "rds:DescribeDBInstances", resourceType: "rds:db", allowed: false, reason: "AccessDenied" },
      ],
    });
  }

  private discover(): FakeAnswer {
    const added = this.members.filter(({ registered: known }) => !known).map(({ accountId }) => accountId);
    this.members = this.members.map((member) => ({ ...member, registered: true }));
    return ok({ added, suspended: [], unchanged: this.members.length - added.length, notInOrganization: [] });
  }
}

function repeated(found: readonly Resource[], index: number): Resource {
  const one = found[index % found.length] as Resource;
  const round = Math.floor(index / found.length);
  return round === 0 ? one : { ...one, resourceArn: `${one.resourceArn}-${round}`, resourceId: `${one.resourceId}-${round}` };
}

function scaled(facets: Facets, scale: number): Facets {
  return Object.fromEntries(
    Object.entries(facets).map(([name, counts]) => [name, counts.map((of) => ({ ...of, count: of.count * scale }))]),
  );
}

const EMPTY_SCAN: Omit<ScanSummary, "scanId"> = {
  status: "in_progress",
  trigger: "manual",
  requestedBy: "anonymous",
  scope: "all accounts",
  startedAt: "",
  completedAt: null,
  accountsTotal: 0,
  accountsDone: 0,
  regionsTotal: 0,
  regionsSkipped: 0,
  resources: 0,
  apiCalls: 0,
  fullSweep: false,
  durationMs: 0,
  callsSaved: 0,
  savedPercent: 0,
  reasons: [],
  changes: { read: 0, unchanged: 0, created: 0, changed: 0, returned: 0, missing: 0, written: 0, rejected: 0 },
};

export function registered(accountId: string, facts: Partial<Registration> = {}): Registration {
  return {
    accountId,
    name: facts.name ?? accountId,
    roleArn: facts.roleArn ?? null,
    externalIdSet: facts.externalIdSet ?? false,
    regions: facts.regions ?? [],
    syncEnabled: facts.syncEnabled ?? true,
    lastSyncStatus: "success",
    lastSyncReasons: [],
    lastSyncResourceCount: 40,
    lastSyncDurationMs: 4_200,
  };
}

function ok(body: object): FakeAnswer {
  return { status: 200, body };
}

function problem(status: number, title: string, detail = ""): FakeAnswer {
  return { status, body: { type: "about:blank", title, status, detail, correlationId: "corr-42" } };
}

/** The part of a list that a request asks for; the token is where the next one begins. */
function cursor<T>(all: readonly T[], url: URL): CursorPage<T> {
  const pageSize = Number(url.searchParams.get("pageSize") ?? 25);
  const start = Number(url.searchParams.get("nextToken") ?? 0);
  const end = start + pageSize;
  return { items: all.slice(start, end), nextToken: end < all.length ? String(end) : null };
}
