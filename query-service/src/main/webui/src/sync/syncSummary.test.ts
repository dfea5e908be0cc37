import { describe, expect, it } from "vitest";
import { account, scan } from "../test/fakeInventory";
import {
  fullyRead,
  isNeverSynced,
  lastSyncedAt,
  notFullyRead,
  notWhollyKnown,
  progressPercent,
  whatIsNotKnown,
} from "./syncSummary";

const never = account("333333333333", "new", { lastSyncedAt: null, lastSyncStatus: "never" });
const status = {
  accounts: [
    account("111111111111", "a", { lastSyncedAt: "2026-11-20T09:00:00Z" }),
    account("222222222222", "b", { lastSyncedAt: "2026-11-20T10:00:00+00:00", lastSyncStatus: "partial" }),
    never,
  ],
};

describe("the accounts as a whole", () => {
  it("were last synced when the newest of them was", () => {
    expect(lastSyncedAt(status)).toBe("2026-11-20T10:00:00+00:00");
    expect(lastSyncedAt({ accounts: [never] })).toBeUndefined();
  });

  it("are never synced only while none was", () => {
    expect(isNeverSynced(status)).toBe(false);
    expect(isNeverSynced({ accounts: [never] })).toBe(true);
  });

  it("are told apart by whether they were read to the end", () => {
    expect(fullyRead(status).map(({ accountName }) => accountName)).toEqual(["a"]);
    expect(notFullyRead(status).map(({ accountName }) => accountName)).toEqual(["b"]);
  });
});

describe("what is not known", () => {
  const known = { lastSyncedAt: "2026-11-20T09:00:00Z" };
  const accounts = [
    account("1", "read", known),
    account("2", "being read again", { ...known, lastSyncStatus: "in_progress" }),
    account("3", "with gaps", { ...known, lastSyncStatus: "partial", scopesNotRead: 3 }),
    account("4", "given up", { ...known, lastSyncStatus: "partial", scopesNotRead: 0 }),
    account("5", "being read first", { lastSyncedAt: null, lastSyncStatus: "in_progress" }),
    account("6", "never", { lastSyncedAt: null, lastSyncStatus: "never" }),
    account("7", "off", { lastSyncedAt: null, lastSyncStatus: "never", syncEnabled: false }),
  ];

  it("includes what nobody has read yet, and what a scan left when it was given up", () => {
    const gaps = notWhollyKnown(accounts);
    expect(gaps.map(({ accountName }) => accountName)).toEqual([
      "with gaps",
      "given up",
      "being read first",
      "never",
      "off",
    ]);
    expect(gaps.map(whatIsNotKnown)).toEqual([
      "3 scopes",
      "The last sync did not end",
      "Everything, so far",
      "Everything, so far",
      "Everything: its sync is off",
    ]);
  });
});

describe("progress", () => {
  it("goes by regions, by accounts until those are planned, and is none before", () => {
    expect(progressPercent(scan({ regionsDone: 1, regionsTotal: 3 }))).toBe(33);
    expect(progressPercent(scan({ regionsTotal: 0, accountsDone: 6, accountsTotal: 12 }))).toBe(50);
    expect(progressPercent(scan({ regionsTotal: 0, accountsTotal: 0 }))).toBe(0);
    expect(progressPercent(scan({ regionsDone: 5, regionsTotal: 4 }))).toBe(100);
  });
});
