import { describe, expect, it } from "vitest";
import type { SyncStatus } from "../api/types";
import { account, scan } from "../test/fakeInventory";
import { IDLE, trackSync } from "./syncTracker";

const quiet: SyncStatus = { accounts: [account("111111111111", "payments")], runningScan: null };
const running: SyncStatus = { ...quiet, runningScan: scan() };
const accepted = { type: "accepted", executionId: "scan-1", at: 1, status: quiet } as const;

describe("what the page knows of a sync", () => {
  it("stays requested until the scan is seen", () => {
    const requested = trackSync(IDLE, accepted);
    expect(trackSync(requested, { type: "status", status: quiet })).toEqual(requested);
    const seen = trackSync(requested, { type: "status", status: running });
    expect(seen).toMatchObject({ requested: null, running: { executionId: "scan-1" }, ends: 0 });
  });

  it("has ended when the scan is no more", () => {
    const seen = trackSync(IDLE, { type: "status", status: running });
    const ended = trackSync(seen, { type: "status", status: quiet });
    expect(ended).toEqual({ requested: null, running: null, finished: { executionId: "scan-1" }, ends: 1 });
    expect(trackSync(ended, { type: "status", status: quiet })).toBe(ended);
  });

  it("has ended also when it was too short to be seen", () => {
    const after = { ...quiet, accounts: [account("111111111111", "payments", { lastSyncedAt: "2026-11-03T00:00:00Z" })] };
    const ended = trackSync(trackSync(IDLE, accepted), { type: "status", status: after });
    expect(ended).toMatchObject({ requested: null, finished: { executionId: "scan-1" }, ends: 1 });
  });

  it("has ended when its scan says so, though no account shows it", () => {
    const requested = trackSync(IDLE, accepted);
    expect(trackSync(requested, { type: "ended", executionId: "another" })).toBe(requested);
    expect(trackSync(requested, { type: "ended", executionId: "scan-1" })).toEqual({
      requested: null,
      running: null,
      finished: { executionId: "scan-1" },
      ends: 1,
    });
  });

  it("counts an end when another scan follows at once", () => {
    const seen = trackSync(IDLE, { type: "status", status: running });
    const next = { ...quiet, runningScan: scan({ executionId: "scan-2" }) };
    expect(trackSync(seen, { type: "status", status: next })).toMatchObject({
      running: { executionId: "scan-2" },
      finished: null,
      ends: 1,
    });
  });

  it("does not wait for a start when the answer was the running scan", () => {
    const seen = trackSync(IDLE, { type: "status", status: running });
    expect(trackSync(seen, accepted)).toMatchObject({ requested: null, running: { executionId: "scan-1" } });
  });
});
