import { parameters, request } from "../api/http";
import type { components as Collector } from "../api/generated/collector-service";
import type { components as Scheduler } from "../api/generated/scheduler-service";
import type { Absent } from "../api/types";

/** An account as it is registered. */
export type Registration = Absent<
  Scheduler["schemas"]["AccountView"],
  "name" | "roleArn" | "organizationStatus" | "lastSyncedAt" | "activeScanId"
>;
/** What is left out gets its default. */
export type RegistrationRequest = Partial<Scheduler["schemas"]["AccountRequest"]>;
export type Schedule = Absent<
  Scheduler["schemas"]["ScheduleView"],
  "nextFireTime" | "lastFireTime" | "lastExecutionId"
>;
export type ValidationReport = Absent<Collector["schemas"]["ValidationReport"], "error">;
export type Member = Collector["schemas"]["Member"];
export type DiscoveryReport = Collector["schemas"]["DiscoveryReport"];

export const REGISTRATIONS_KEY = ["accounts", "registrations"] as const;
export const ORGANIZATION_KEY = ["accounts", "organization"] as const;
export const SCHEDULE_KEY = ["accounts", "schedule"] as const;

const PAGE_SIZE = 500;

/** All registrations, however many pages they take. */
export async function fetchRegistrations(signal: AbortSignal): Promise<Registration[]> {
  const all: Registration[] = [];
  for (let page = 1; ; page++) {
    // Each page says whether there is another.
    // oxlint-disable-next-line no-await-in-loop
    const { items, pagination } = await request<{ items: Registration[]; pagination: { totalPages: number } }>(
      `/api/accounts${parameters({ page, pageSize: PAGE_SIZE })}`,
      { signal },
    );
    all.push(...items);
    if (page >= pagination.totalPages) return all;
  }
}

export function register(body: RegistrationRequest): Promise<Registration> {
  return request("/api/accounts", { method: "POST", body });
}

export function replaceRegistration(accountId: string, body: RegistrationRequest): Promise<Registration> {
  return request(`/api/accounts/${accountId}`, { method: "PUT", body });
}

export function removeRegistration(accountId: string): Promise<void> {
  return request(`/api/accounts/${accountId}`, { method: "DELETE" });
}

export function validateAccount(accountId: string): Promise<ValidationReport> {
  return request(`/api/accounts/${accountId}/validate`, { method: "POST" });
}

export async function fetchOrganization(signal: AbortSignal): Promise<Member[]> {
  const { accounts } = await request<{ accounts: Member[] }>("/api/organization/accounts", { signal });
  return accounts;
}

export function discoverOrganization(): Promise<DiscoveryReport> {
  return request("/api/accounts/discover", { method: "POST" });
}

export function fetchSchedule(signal: AbortSignal): Promise<Schedule> {
  return request("/api/schedule", { signal });
}
