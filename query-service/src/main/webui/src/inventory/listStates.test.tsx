import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { account, FakeInventory, problem, scan } from "../test/fakeInventory";
import { renderApp } from "../test/renderApp";
import { server } from "../test/server";

let inventory: FakeInventory;

beforeEach(() => {
  inventory = new FakeInventory(0).serve();
});

describe("an empty list says why", () => {
  it("no account is registered", async () => {
    inventory.status.accounts = [];
    renderApp();
    expect(await screen.findByText("No accounts yet")).toBeVisible();
    expect(screen.getByRole("button", { name: "Sync now" })).toBeDisabled();
  });

  it("the accounts were never synced", async () => {
    inventory.status.accounts = [account("111111111111", "payments", { lastSyncedAt: null, lastSyncStatus: "never" })];
    const { user } = renderApp();
    expect(await screen.findByText("Not synced yet")).toBeVisible();
    await user.click(screen.getAllByRole("button", { name: "Sync now" })[1]!);
    await waitFor(() => expect(inventory.syncs).toEqual([{ accountId: null }]));
  });

  it("the first sync is under way", async () => {
    inventory.status.runningScan = scan();
    renderApp();
    expect(await screen.findByText("Resources appear here as they are found.")).toBeVisible();
  });

  it("everything was read and nothing is there", async () => {
    renderApp();
    expect(await screen.findByText("No resources", { selector: "p" })).toBeVisible();
  });

  it("nothing matches, and the filters can be cleared from there", async () => {
    inventory.resources = new FakeInventory(3).resources;
    const { user } = renderApp("/inventory?q=nothing-like-it&pageSize=50");
    expect(await screen.findByText("No resource matches")).toBeVisible();
    const clear = screen.getAllByRole("button", { name: "Clear filters" });
    await user.click(clear.at(-1)!);
    expect(await screen.findByText("web-1")).toBeVisible();
    expect(window.location.search).toBe("?pageSize=50");
  });
});

describe("a list that fails", () => {
  it("says why, with the correlation id, and can be tried again", async () => {
    let down = true;
    inventory.resources = new FakeInventory(3).resources;
    server.use(
      http.get("/api/inventory/resources", () =>
        down ? problem(500, "Internal error", { detail: "The index did not answer." }) : undefined,
      ),
    );
    const { user } = renderApp();
    expect(await screen.findByText("The resources could not be loaded")).toBeVisible();
    expect(screen.getByText("Internal error: The index did not answer.")).toBeVisible();
    expect(screen.getByText("corr-42")).toBeVisible();
    down = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("web-1")).toBeVisible();
    expect(screen.queryByText("The resources could not be loaded")).not.toBeInTheDocument();
  });

  it("names the refused field and leads back from a page too deep", async () => {
    inventory.resources = new FakeInventory(3).resources;
    server.use(
      http.get("/api/inventory/resources", ({ request }) =>
        Number(new URL(request.url).searchParams.get("page")) > 400
          ? problem(400, "Bad request", { errors: [{ field: "page", message: "must not lead beyond row 10000" }] })
          : undefined,
      ),
    );
    const { user } = renderApp("/inventory?page=4000");
    expect(await screen.findByText("page: must not lead beyond row 10000")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Back to the first page" }));
    expect(await screen.findByText("web-1")).toBeVisible();
  });

  it("counts down the wait that the server asks for", async () => {
    server.use(
      http.get("/api/inventory/resources", () => problem(429, "Too many requests", {}, { "Retry-After": "30" })),
    );
    renderApp();
    expect(await screen.findByRole("button", { name: /Try again in \d+ s/ })).toBeDisabled();
  });

  it("retries by itself after a short wait that the server asks for", async () => {
    let refusals = 0;
    inventory.resources = new FakeInventory(3).resources;
    server.use(
      http.get("/api/inventory/resources", () =>
        refusals++ === 0 ? problem(503, "Index filling", {}, { "Retry-After": "0" }) : undefined,
      ),
    );
    renderApp();
    expect(await screen.findByText("web-1")).toBeVisible();
    expect(refusals).toBe(2);
  });

  it("says that the session has ended, rather than showing nothing", async () => {
    server.use(http.get("/api/inventory/resources", () => new HttpResponse(null, { status: 499 })));
    renderApp();
    expect(await screen.findByRole("button", { name: "Sign in again" })).toBeVisible();
    expect(screen.getAllByText("Your session has ended")[0]).toBeVisible();
  });

  it("does not pass the rows of an older list off as the ones that failed", async () => {
    inventory.resources = new FakeInventory(3).resources;
    server.use(
      http.get("/api/inventory/resources", ({ request }) =>
        request.url.includes("sortBy") ? problem(500, "Internal error") : undefined,
      ),
    );
    const { user } = renderApp();
    await screen.findByText("web-1");
    await user.click(screen.getByRole("button", { name: "Resource ID" }));
    expect(await screen.findByText("The resources could not be loaded")).toBeVisible();
    expect(screen.queryByText("web-1")).not.toBeInTheDocument();
  });
});
