import { screen, waitFor, within } from "@testing-library/react";
import { http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { account, change, coverage, FakeInventory, problem, registered, regionRow, scan, scanRegion, scanSummary, waitingRegion } from "./test/fakeInventory";
import { renderApp } from "./test/renderApp";
import { server } from "./test/server";

const payments = account("111111111111", "payments");
const sandbox = account("222222222222", "sandbox", {
  lastSyncStatus: "failed",
  lastSyncError: "The role cannot be assumed",
  scopesNotRead: 2,
});

let inventory: FakeInventory;

beforeEach(() => {
  inventory = new FakeInventory(3).serve();
  inventory.status = { ...inventory.status, accounts: [payments, sandbox] };
  inventory.registrations = [
    registered("111111111111", { name: "payments", externalIdSet: true }),
    registered("222222222222", { name: "sandbox", regions: ["eu-west-1"] }),
  ];
});

const lastWrite = () => inventory.writes.at(-1);

async function action(user: ReturnType<typeof renderApp>["user"], of: string, what: string) {
  await user.click(await screen.findByRole("button", { name: `Actions for ${of}` }));
  await user.click(await screen.findByRole("menuitem", { name: what }));
}

describe("a part whose service is not deployed", () => {
  it.each([
    ["/changes", "/api/inventory/changes", "The change history is not available here"],
    ["/trends", "/api/inventory/trends", "The history of the counts is not available here"],
    ["/exports", "/api/exports", "The list of exports is not available here"],
    ["/audit", "/api/audit", "The audit is not available here"],
    ["/accounts?tab=regions", "/api/inventory/regions", "The state of the regions is not available here"],
  ])("of %s says so, and the page stays", async (address, path, words) => {
    server.use(http.get(path, () => problem(404, "Not found")));
    renderApp(address);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
  });

  it("leaves the rest of the home page as it is", async () => {
    server.use(http.get("/api/inventory/trends", () => problem(404, "Not found")));
    renderApp("/");
    expect(await screen.findByText("The history of the counts is not available here")).toBeVisible();
    expect(await screen.findByRole("table", { name: "Most frequent types" })).toBeVisible();
  });
});

describe("a service that is down", () => {
  it("is named by what failed, with the correlation id, and can be tried again", async () => {
    let down = true;
    server.use(http.get("/api/audit", () => (down ? problem(500, "Internal error") : undefined)));
    inventory.audit = [{ at: "2026-11-02T02:01:00Z", action: "sync.request", who: "ada", what: "all accounts" }];
    const { user } = renderApp("/audit");
    expect(await screen.findByText("The audit could not be loaded")).toBeVisible();
    expect(screen.getByText("corr-42")).toBeVisible();
    down = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("sync.request")).toBeVisible();
  });
});

describe("the home page", () => {
  it("shows totals, growth, what was not read, and the last syncs", async () => {
    inventory.scans = [scanSummary("scan-0", { status: "partial" })];
    inventory.trendDays = [
      { day: "2026-10-01", total: 1, counts: {} },
      { day: "2026-11-01", total: 2, counts: {} },
      { day: "2026-11-02", total: 3, counts: {} },
    ];
    renderApp("/");
    const gaps = await screen.findByRole("table", { name: "Accounts that were not read completely" });
    expect(within(gaps).getByRole("link", { name: "sandbox" })).toHaveAttribute(
      "href",
      "/accounts?tab=coverage&account=222222222222",
    );
    const scans = await screen.findByRole("table", { name: "Last syncs" });
    expect(within(scans).getByText("Partial")).toBeVisible();
    expect(await screen.findByText("In 30 days")).toBeVisible();
    expect(screen.getAllByText("+2")).toHaveLength(2);
    expect(screen.getByText("+1")).toBeVisible();
  });

  it("does not call an account read that was never", async () => {
    inventory.status.accounts = [
      account("111111111111", "payments"),
      account("444444444444", "brand new", { lastSyncedAt: null, lastSyncStatus: "never" }),
    ];
    renderApp("/");
    const gaps = await screen.findByRole("table", { name: "Accounts that were not read completely" });
    expect(within(gaps).getByRole("link", { name: "brand new" })).toBeVisible();
    expect(within(gaps).getByText("Everything, so far")).toBeVisible();
  });

  it("leads an old question to the inventory", async () => {
    renderApp("/?resourceType=ec2");
    await waitFor(() => expect(window.location.pathname).toBe("/inventory"));
    await waitFor(() => expect(inventory.lastAsked()).toContain("resourceType=ec2"));
  });
});

describe("the accounts", () => {
  it("are validated, and what is denied is shown", async () => {
    const { user } = renderApp("/accounts");
    await action(user, "sandbox", "Validate access");
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByText("1 of the actions is denied")).toBeVisible();
    expect(dialog.getByText("rds:DescribeDBInstances")).toBeVisible();
  });

  it("are switched off at once, and what else is registered stays", async () => {
    const { user } = renderApp("/accounts");
    await action(user, "sandbox", "Switch sync off");
    await waitFor(() =>
      expect(lastWrite()).toEqual({
        method: "PUT",
        path: "/api/accounts/222222222222",
        body: { accountId: "222222222222", name: "sandbox", regions: ["eu-west-1"], syncEnabled: false },
      }),
    );
    expect(await screen.findByText("Sync is switched off")).toBeVisible();
  });

  it("with an external id of their own ask for it again, rather than losing it", async () => {
    const { user } = renderApp("/accounts");
    await action(user, "payments", "Switch sync off");
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByRole("button", { name: "Save" })).toBeDisabled();
    await user.type(dialog.getByLabelText("External ID"), "secret-1");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(lastWrite()?.body).toMatchObject({ externalId: "secret-1", name: "payments", syncEnabled: false }),
    );
  });

  it("are added, and a refused field says why", async () => {
    const { user } = renderApp("/accounts");
    await user.click(await screen.findByRole("button", { name: "Add an account" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText("Account ID"), "12");
    await user.click(dialog.getByRole("button", { name: "Add the account" }));
    expect(await dialog.findByText("must be 12 digits")).toBeVisible();
    await user.type(dialog.getByLabelText("Account ID"), "3456789012");
    await user.click(dialog.getByRole("button", { name: "Add the account" }));
    expect(await screen.findByRole("button", { name: "Actions for 123456789012" })).toBeVisible();
  });

  it("are removed only after a second thought", async () => {
    const { user } = renderApp("/accounts");
    await action(user, "sandbox", "Remove");
    expect(inventory.writes).toHaveLength(0);
    await user.click(await screen.findByRole("button", { name: "Remove" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Actions for sandbox" })).not.toBeInTheDocument());
  });

  it("of the organization are discovered", async () => {
    inventory.members = [
      { accountId: "111111111111", name: "payments", email: "", status: "ACTIVE", registered: true },
      { accountId: "333333333333", name: "fresh", email: "", status: "ACTIVE", registered: false },
    ];
    const { user } = renderApp("/accounts");
    await user.click(await screen.findByRole("button", { name: "Discover the organization" }));
    await user.click(await screen.findByRole("button", { name: "Register 1 account" }));
    expect(await screen.findByText("1 account was registered")).toBeVisible();
  });

  it("can be synced one at a time, and say which are stale", async () => {
    const { user } = renderApp("/accounts");
    expect((await screen.findAllByText("Stale"))[0]).toBeVisible();
    await action(user, "payments", "Sync now");
    await waitFor(() => expect(inventory.syncs).toEqual([{ accountId: "111111111111" }]));
  });

  it("show a running sync account by account", async () => {
    const progress = { accountId: "111111111111", status: "in_progress", regionsTotal: 17, regionsDone: 8, regionsSkipped: 20, resources: 40 };
    inventory.status = { ...inventory.status, runningScan: scan({ accounts: [progress] }) };
    renderApp("/accounts");
    const table = await screen.findByRole("grid", { name: "Accounts of the scan" });
    expect(within(table).getByText("The role cannot be assumed")).toBeVisible();
    expect(within(table).getByText("8 of 17, 20 known to be empty")).toBeVisible();
  });

  it("say what was not read of them and why, the one with most gaps first", async () => {
    inventory.coverage = [
      coverage("222222222222", "eu-west-1", "rds:db"),
      coverage("222222222222", "eu-west-1", "sqs:queue", { status: "NOT_INITIALISED" }),
    ];
    const { user } = renderApp("/accounts?tab=coverage");
    const table = await screen.findByRole("grid", { name: "What was not read" });
    expect(within(table).getByText("Denied by the role")).toBeVisible();
    expect(within(table).queryByText("sqs:queue")).not.toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: /known to be empty/ }));
    expect(await screen.findByText("Never set up")).toBeVisible();
  });

  it("have a matrix of their regions, and a table beside it", async () => {
    inventory.regions = [
      regionRow(payments, "eu-west-1", { resourceCount: 120 }),
      regionRow(payments, "us-east-1", { resourceCount: 0, active: false }),
      regionRow(sandbox, "us-east-1", { resourceCount: 0, lastError: "AccessDenied" }),
    ];
    renderApp("/accounts?tab=regions");
    const matrix = within(await screen.findByRole("region", { name: "Resources by account and region" }));
    expect(matrix.getByRole("row", { name: "payments 120 ·" })).toBeVisible();
    expect(matrix.getByRole("row", { name: "sandbox – !" })).toBeVisible();
    expect(matrix.getByRole("link", { name: "120" })).toHaveAttribute(
      "href",
      "/inventory?q=account%3A111111111111+region%3Aeu-west-1",
    );
    expect(within(screen.getByRole("grid", { name: "Regions of accounts" })).getByText("AccessDenied")).toBeVisible();
  });

  it("are shown though they cannot be changed while the scheduler is down", async () => {
    server.use(http.get("/api/accounts", () => problem(500, "Internal error")));
    renderApp("/accounts");
    expect(await screen.findByText(/accounts cannot be changed now/)).toBeVisible();
    expect(screen.getByRole("link", { name: "sandbox" })).toBeVisible();
  });
});

describe("the scans", () => {
  it("lead to what each found", async () => {
    inventory.scans = [scanSummary("scan-0", { status: "partial" })];
    const { user } = renderApp("/scans");
    await user.click(within(await screen.findByRole("grid", { name: "Scans" })).getByRole("link"));
    expect(await screen.findByRole("heading", { name: "Scan scan-0" })).toBeVisible();
    expect(await screen.findByText("The role cannot be assumed")).toBeVisible();
    expect(screen.getByRole("link", { name: "Changes of this scan" })).toHaveAttribute("href", "/changes?scanId=scan-0");
  });

  it("say how far they came with each region of an account", async () => {
    inventory.scans = [scanSummary("scan-0", { status: "in_progress", completedAt: null })];
    inventory.scanRegions = [
      scanRegion(payments, "eu-west-1"),
      waitingRegion(payments, "us-east-1"),
      scanRegion(sandbox, "us-east-1", {
        status: "partial",
        holes: [{ status: "DENIED_IAM", reason: "AccessDenied: no", resourceTypes: ["rds:db", "sqs:queue"] }],
      }),
    ];
    const { user } = renderApp("/scans/scan-0?account=111111111111");
    const table = within(await screen.findByRole("grid", { name: "Regions of the scan" }));
    expect(table.getByText("Waiting")).toBeVisible();
    expect(screen.getByText("(1 of 2 done)")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /region by region/ }));
    await user.click(await screen.findByRole("option", { name: /sandbox/ }));
    expect(await screen.findByText("rds:db, sqs:queue: AccessDenied: no")).toBeVisible();
    expect(window.location.search).toBe("?account=222222222222");
  });

  it("that had to do without accounts say so", async () => {
    inventory.status.accounts = [];
    inventory.scans = [
      scanSummary("scan-0", {
        status: "failed",
        reasons: ["left out, to be scanned after another scan that reads less: 111111111111"],
      }),
    ];
    renderApp("/scans/scan-0");
    expect(await screen.findByText("What this scan had to do without")).toBeVisible();
    expect(screen.getByText(/^left out, to be scanned after another scan/)).toBeVisible();
    expect(screen.getByText("The scan had none to read.")).toBeVisible();
  });

  it("that are no more are said to be none", async () => {
    renderApp("/scans/scan-9");
    expect(await screen.findByText("No such scan")).toBeVisible();
  });
});

describe("the changes", () => {
  it("are filtered by their address, read on, and lead to the resource", async () => {
    inventory.changes = [
      ...Array.from({ length: 60 }, (_, index) => change(index + 1)),
      change(99, { kind: "missing", changes: [] }),
    ];
    const { user } = renderApp("/changes?kind=changed&kind=nonsense&from=2026-13-45");
    expect(await screen.findByText("The newest 50 changes")).toBeVisible();
    expect(screen.getAllByText("stopped")).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show more" }));
    expect(await screen.findByText("60 changes, which is all")).toBeVisible();
    expect(screen.getByRole("link", { name: "web-60" })).toHaveAttribute(
      "href",
      `/inventory?open=${encodeURIComponent("arn:aws:ec2:eu-west-1:111111111111:instance/i-00000060")}`,
    );
  });

  it("of none that fit offer to clear the filters", async () => {
    inventory.changes = [change(1)];
    const { user } = renderApp("/changes?region=mars-1");
    await user.click(await screen.findByRole("button", { name: "Clear filters" }));
    expect(await screen.findByText("web-1")).toBeVisible();
  });
});

describe("the trends", () => {
  it("stand as tables beside the charts", async () => {
    inventory.trendDays = [
      { day: "2026-11-01", total: 30, counts: { "ec2:instance": 10, "s3:bucket": 20 } },
      { day: "2026-11-02", total: 33, counts: { "ec2:instance": 15, "s3:bucket": 18 } },
    ];
    renderApp("/trends");
    const groups = within(await screen.findByRole("grid", { name: "Resources by type" }));
    expect(groups.getByRole("row", { name: "s3:bucket 20 18 -2" })).toBeVisible();
    const days = within(screen.getByRole("grid", { name: "Resources day by day" }));
    expect(days.getByRole("row", { name: "2026-11-02 33" })).toBeVisible();
  });
});

describe("the exports", () => {
  it("are downloaded by a fresh link, and cancelled while they are written", async () => {
    const at = "2026-11-02T02:01:00Z";
    inventory.exports = [
      { exportId: "e-2", state: "running", rows: 1, totalRows: 5, format: "csv", createdAt: at, filename: "b.csv" },
      { exportId: "e-1", state: "completed", rows: 5, format: "csv", createdAt: at, filename: "a.csv" },
    ];
    const { user } = renderApp("/exports");
    await user.click(await screen.findByRole("button", { name: "Download a.csv" }));
    await waitFor(() => expect(lastWrite()).toMatchObject({ method: "POST", path: "/api/exports/e-1/url" }));
    expect(screen.queryByRole("button", { name: "Cancel a.csv" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Cancel b.csv" }));
    expect(await screen.findByText("Cancelled")).toBeVisible();
  });
});
