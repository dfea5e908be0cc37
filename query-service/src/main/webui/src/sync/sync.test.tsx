import { act, screen } from "@testing-library/react";
import { http } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { account, FakeInventory, problem, scan, scanSummary } from "../test/fakeInventory";
import { renderApp } from "../test/renderApp";
import { server } from "../test/server";

let inventory: FakeInventory;

beforeEach(() => {
  // The polls are what is waited for: let their time fly.
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval", "Date"],
  });
  inventory = new FakeInventory(3).serve();
});

afterEach(() => {
  vi.useRealTimers();
});

const pass = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));

describe("a sync", () => {
  it("is asked for once, shows its progress, and refreshes the list when it ends", async () => {
    const { user } = renderApp();
    await screen.findByText("web-1");
    await user.click(screen.getByRole("button", { name: "Sync now" }));
    expect(await screen.findByText("Sync requested, waiting for it to begin")).toBeVisible();
    expect(inventory.syncs).toEqual([{ accountId: null }]);

    inventory.status = { ...inventory.status, runningScan: scan() };
    await pass(2_000);
    expect(
      await screen.findByText("3 of 12 accounts · 50 of 200 regions · 4,210 resources found so far"),
    ).toBeVisible();
    expect(screen.getByRole("progressbar")).toHaveAttribute("value", "25");
    const busy = screen.getByRole("button", { name: /Syncing|A sync is under way/ });
    await user.click(busy);
    expect(inventory.syncs).toHaveLength(1);

    inventory.resources = new FakeInventory(4).resources;
    inventory.scans = [scanSummary("scan-1")];
    inventory.status = { ...inventory.status, runningScan: null };
    await pass(2_000);
    expect(await screen.findByText("Sync finished")).toBeVisible();
    expect(await screen.findByText("web-4")).toBeVisible();
    expect(screen.getByRole("button", { name: "Sync now" })).toBeEnabled();
  });

  it("that could not read everything does not end as if it had", async () => {
    const { user } = renderApp();
    await screen.findByText("web-1");
    await user.click(screen.getByRole("button", { name: "Sync now" }));
    await screen.findByText("Sync requested, waiting for it to begin");

    inventory.scans = [
      scanSummary("scan-1", { status: "failed", reasons: ["left out, to be scanned after another scan: 111111111111"] }),
    ];
    await pass(4_000);
    expect(await screen.findByText("The sync read nothing")).toBeVisible();
    expect(screen.getByText(/^left out, to be scanned/)).toBeVisible();
    expect(screen.getByRole("link", { name: "What this scan did" })).toHaveAttribute("href", "/scans/scan-1");
    expect(screen.queryByText("Sync finished")).toBeNull();
  });

  it("that someone else started is shown too", async () => {
    inventory.status.runningScan = scan({ accountsTotal: 0, accountsDone: 0, regionsTotal: 0, regionsDone: 0 });
    renderApp();
    expect(await screen.findByText("Planning which accounts and regions to read")).toBeVisible();
  });

  it("that is refused for now says for how long", async () => {
    server.use(
      http.post("/api/inventory/sync", () =>
        problem(429, "Too many requests", { detail: "Five syncs a minute are the limit." }, { "Retry-After": "40" }),
      ),
    );
    const { user } = renderApp();
    await screen.findByText("web-1");
    await user.click(screen.getByRole("button", { name: "Sync now" }));
    expect(await screen.findByText("The sync could not be started")).toBeVisible();
    expect(screen.getByText("Too many requests: Five syncs a minute are the limit.")).toBeVisible();
    expect(screen.getByRole("button", { name: /Try again in \d+ s/ })).toBeDisabled();
    await pass(41_000);
    expect(await screen.findByRole("button", { name: "Try again" })).toBeEnabled();
  });
});

describe("the accounts", () => {
  it("whose last sync left gaps are named", async () => {
    inventory.status.accounts = [
      account("111111111111", "payments"),
      account("222222222222", "sandbox", { lastSyncStatus: "failed", lastSyncError: "The role cannot be assumed" }),
      account("333333333333", "data", { lastSyncStatus: "partial" }),
    ];
    const { unmount } = renderApp();
    expect(await screen.findByText("2 accounts not read completely")).toBeVisible();
    expect(screen.getByText(/: sandbox \(failed\), data \(partial\)/)).toBeVisible();
    unmount();
    renderApp("/accounts");
    expect(await screen.findByText("2 accounts were not read completely")).toBeVisible();
    expect(screen.getByText(/sandbox \(failed\), data \(partial\)\./)).toBeVisible();
    expect(screen.getByRole("link", { name: "What was not read" })).toHaveAttribute("href", "/accounts?tab=coverage");
  });

  it("keep their numbers in view when the status cannot be read again", async () => {
    renderApp();
    await screen.findByText("web-1");
    server.use(http.get("/api/inventory/status", () => problem(500, "Internal error")));
    await pass(30_000);
    expect(await screen.findByText("The sync status could not be loaded")).toBeVisible();
    expect(screen.getByText("web-1")).toBeVisible();
  });
});
