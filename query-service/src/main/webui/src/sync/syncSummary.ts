import { countOf } from "../app/format/formatCount";
import { parseTime } from "../app/format/formatTime";
import type { AccountStatus, RunningScan, SyncStatus } from "../api/types";

export function accountLabel(account: { accountId: string; accountName?: string | null }): string {
  return account.accountName || account.accountId;
}

/** The newest sync of any account, as the API writes it. */
export function lastSyncedAt(status: SyncStatus): string | undefined {
  let newest: string | undefined;
  for (const { lastSyncedAt: at } of status.accounts) {
    const time = parseTime(at);
    if (at && time && (newest === undefined || time > new Date(newest))) newest = at;
  }
  return newest;
}

/** The accounts whose last sync did not read all it should have: what is shown of them may be old. */
export function notFullyRead(status: SyncStatus): AccountStatus[] {
  return status.accounts.filter(({ lastSyncStatus }) => lastSyncStatus === "partial" || lastSyncStatus === "failed");
}

/**
 * The accounts of which not everything is known: something was not read, the last sync did not end, or none ever read all of it. While an
 * account is being read, what is known of it is what was before.
 */
export function notWhollyKnown(accounts: readonly AccountStatus[]): AccountStatus[] {
  return accounts.filter(
    (account) =>
      Boolean(account.scopesNotRead) ||
      !account.lastSyncedAt ||
      account.lastSyncStatus === "partial" ||
      account.lastSyncStatus === "failed",
  );
}

/** What is not known of such an account, in a few words. */
export function whatIsNotKnown(account: AccountStatus): string {
  if (account.scopesNotRead) return countOf(account.scopesNotRead, "scope");
  if (!account.lastSyncedAt) return account.syncEnabled ? "Everything, so far" : "Everything: its sync is off";
  return "The last sync did not end";
}

/** The accounts whose last sync read all there is. */
export function fullyRead(status: SyncStatus): AccountStatus[] {
  return status.accounts.filter(({ lastSyncStatus }) => lastSyncStatus === "success");
}

/** No account was ever read to any end. */
export function isNeverSynced(status: SyncStatus): boolean {
  return status.accounts.every((account) => !account.lastSyncedAt);
}

/** Percent done by regions, which are many and of like size; by accounts until the regions are planned. */
export function progressPercent(scan: RunningScan): number {
  const [done, total] =
    scan.regionsTotal > 0 ? [scan.regionsDone, scan.regionsTotal] : [scan.accountsDone, scan.accountsTotal];
  return total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0;
}

/** More names than this make a notice harder to read than the table it leads to. */
const MAX_NAMES = 5;

/** "sandbox (failed), data (partial) and 3 others". */
export function gapNames(gaps: readonly AccountStatus[]): string {
  const named = gaps.slice(0, MAX_NAMES).map((gap) => `${accountLabel(gap)} (${gap.lastSyncStatus})`);
  const more = gaps.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${countOf(more, "other")}` : "");
}
