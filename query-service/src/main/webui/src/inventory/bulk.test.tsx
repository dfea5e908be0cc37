import { act, screen, waitFor, within } from "@testing-library/react";
import { http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeInventory, problem } from "../test/fakeInventory";
import { renderApp } from "../test/renderApp";
import { server } from "../test/server";

let inventory: FakeInventory;

beforeEach(() => {
  inventory = new FakeInventory(60).serve();
});

const lastWrite = () => inventory.writes.at(-1);
const headers = () => screen.getAllByRole("columnheader").map((header) => header.textContent);

describe("the selection", () => {
  it("is made with the space key", async () => {
    const { user } = renderApp();
    await screen.findByText("web-1");
    act(() => within(screen.getByRole("columnheader", { name: "Name" })).getByRole("button").focus());
    await user.keyboard("{ArrowDown} ");
    expect(await screen.findByText("1 resource selected")).toBeVisible();
    expect(screen.getByText("web-1").closest("[role=row]")).toHaveAttribute("aria-selected", "true");
    await user.keyboard(" ");
    await waitFor(() => expect(screen.queryByText("1 resource selected")).not.toBeInTheDocument());
  });

  it("of a page leads on to all that match, and is exported as the query and not as ids", async () => {
    const { user } = renderApp("/inventory?q=type:ec2:instance+web&sortBy=name&sortOrder=desc&columns=name,tag:env,region");
    await screen.findByText("web-60");
    await user.click(screen.getByRole("checkbox", { name: "Select all rows of this page" }));
    expect(screen.getByText("25 resources selected")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Select all 60 matching resources" }));
    expect(screen.getByText("All 60 matching resources selected")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Export selected" }));
    await user.click(await screen.findByRole("button", { name: "Export 60 rows" }));
    await waitFor(() =>
      expect(lastWrite()).toEqual({
        method: "POST",
        path: "/api/inventory/resources/export",
        body: {
          filters: { resourceType: ["ec2:instance"] },
          q: "web",
          columns: ["name", "region"],
          tagColumns: ["env"],
          sortBy: "name",
          sortOrder: "desc",
          format: "xlsx",
        },
      }),
    );
  });

  it("of some is kept from page to page, and exported by their ARNs", async () => {
    const { user } = renderApp();
    await user.click(await screen.findByRole("checkbox", { name: "Select web-2" }));
    await user.click(screen.getByRole("button", { name: /^Next page/ }));
    await user.click(await screen.findByRole("checkbox", { name: "Select web-26" }));
    expect(screen.getByText("2 resources selected")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Export selected" }));
    await user.click(await screen.findByRole("radio", { name: /^CSV/ }));
    await user.click(screen.getByRole("button", { name: "Export 2 rows" }));
    const arns = [2, 26].map((number) => inventory.resources[number - 1]?.resourceArn).join(",");
    await waitFor(() => expect(lastWrite()?.body).toMatchObject({ filters: {}, q: `arn:${arns}`, format: "csv" }));
  });

  it("of more than can be named says so, and offers all that match", async () => {
    inventory.resources = new FakeInventory(200).resources;
    const { user } = renderApp("/inventory?pageSize=100");
    await user.click(await screen.findByRole("checkbox", { name: "Select all rows of this page" }));
    expect(await screen.findByRole("button", { name: /^Export selected/ })).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByRole("button", { name: "Select all 200 matching resources" }));
    expect(screen.getByRole("button", { name: "Export selected" })).not.toHaveAttribute("aria-disabled");
  });

  it("ends with another query", async () => {
    const { user } = renderApp();
    await user.click(await screen.findByRole("checkbox", { name: "Select web-2" }));
    await user.type(screen.getByRole("combobox", { name: "Search resources" }), "web-2{Enter}");
    await waitFor(() => expect(screen.queryByText(/selected$/)).not.toBeInTheDocument());
  });
});

describe("an export", () => {
  it("shows its progress until the file is there, and can be cancelled before", async () => {
    const { user } = renderApp();
    await screen.findByText("web-1");
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(await screen.findByRole("button", { name: "Export 60 rows" }));
    expect(await screen.findByText("Waiting for its turn")).toBeVisible();
    inventory.exports = inventory.exports.map((job) => ({ ...job, state: "running", rows: 15 }));
    expect(await screen.findByText("15 of 60 rows")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Cancel the export" }));
    expect(await screen.findByText("Cancelled")).toBeVisible();
    expect(lastWrite()).toMatchObject({ method: "DELETE", path: "/api/exports/export-1" });
  });

  it("that is ready is downloaded by a link that is issued at that moment", async () => {
    const { user } = renderApp();
    await screen.findByText("web-1");
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(await screen.findByRole("button", { name: "Export 60 rows" }));
    await screen.findByText("Waiting for its turn");
    inventory.exports = inventory.exports.map((job) => ({ ...job, state: "completed", rows: 60, sizeBytes: 2_048 }));
    expect(await screen.findByText(/60 rows, 2 KB/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Download" }));
    await waitFor(() => expect(lastWrite()).toMatchObject({ method: "POST", path: "/api/exports/export-1/url" }));
  });

  it("says where there is no export service", async () => {
    server.use(http.post("/api/inventory/resources/export", () => problem(404, "Not found")));
    const { user } = renderApp();
    await screen.findByText("web-1");
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(await screen.findByRole("button", { name: "Export 60 rows" }));
    expect(await screen.findByText("Exporting is not available here")).toBeVisible();
  });
});

describe("the columns", () => {
  it("are chosen and ordered in a dialog, a tag among them; address and browser remember them", async () => {
    const { user } = renderApp();
    await screen.findByText("web-1");
    await user.click(screen.getByRole("button", { name: "Columns" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("checkbox", { name: "ARN" }));
    await user.click(dialog.getByRole("checkbox", { name: "Tags" }));
    await user.click(dialog.getByRole("button", { name: "Move Region up" }));
    await user.type(dialog.getByRole("textbox", { name: /A tag as a column/ }), "env{Enter}");
    await user.click(dialog.getByText("Compact"));
    await user.click(dialog.getByRole("button", { name: "Apply" }));
    await waitFor(() => expect(headers().slice(1, 5)).toEqual(["Tag env", "Name", "Resource ID", "Region"]));
    expect(headers()).not.toContain("ARN");
    expect(screen.getAllByRole("gridcell", { name: "prod" })[0]).toBeVisible();
    expect(new URLSearchParams(window.location.search).get("columns")).toMatch(/^tag:env,name,resourceId,region,/);
    expect(JSON.parse(localStorage.getItem("nucleus.grid") ?? "")).toMatchObject({ density: "compact" });
  });

  it("are resized with Shift and an arrow", async () => {
    const { user } = renderApp();
    await screen.findByText("web-1");
    act(() => within(screen.getByRole("columnheader", { name: "Name" })).getByRole("button").focus());
    await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
    // Every element is 1,200 pixels wide here, which is more than a column may be.
    expect(JSON.parse(localStorage.getItem("nucleus.grid") ?? "")).toMatchObject({ widths: { name: 1_000 } });
  });
});

describe("a view", () => {
  it("is saved under a name, found again, and forgotten", async () => {
    const { user } = renderApp("/inventory?q=web-1&sortBy=name");
    await screen.findByText("web-10");
    await user.click(screen.getByRole("button", { name: "Views" }));
    await user.click(await screen.findByRole("menuitem", { name: "Save this view…" }));
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "The ones{Enter}");
    expect(await screen.findByRole("button", { name: "View: The ones" })).toBeVisible();
    await user.click(screen.getAllByRole("button", { name: "Clear filters" })[0]!);
    await screen.findByText("web-2");
    await user.click(screen.getByRole("button", { name: "Views" }));
    await user.click(await screen.findByRole("menuitem", { name: "The ones" }));
    await waitFor(() => expect(window.location.search).toBe("?q=web-1&sortBy=name"));
    await user.click(screen.getByRole("button", { name: "View: The ones" }));
    await user.click(await screen.findByRole("menuitem", { name: "Forget “The ones”" }));
    expect(await screen.findByRole("button", { name: "Views" })).toBeVisible();
  });
});

describe("a long list", () => {
  it("is scrolled through, and read in parts as they come into view", async () => {
    inventory.resources = new FakeInventory(1_000).resources;
    const { user } = renderApp("/inventory?pageSize=all");
    await screen.findByText("web-1");
    expect(screen.getByText("1–1,000 of 1,000 resources")).toBeVisible();
    expect(screen.getByRole("grid", { name: "Resources" })).toHaveAttribute("aria-rowcount", "1001");
    act(() => within(screen.getByRole("columnheader", { name: "Name" })).getByRole("button").focus());
    await user.keyboard("{Control>}{End}{/Control}");
    expect(document.activeElement?.closest("[role=row]")).toHaveAttribute("aria-rowindex", "1001");
    expect(screen.getAllByRole("row").length).toBeLessThan(40);
  });

  it("says where it ends before all of it", async () => {
    server.use(
      http.get("/api/inventory/resources", ({ request }) => {
        const { searchParams } = new URL(request.url);
        const answer = inventory.answer({ method: "GET", url: new URL(request.url), body: undefined });
        const body = answer.body as { pagination: object };
        return Response.json({
          ...body,
          pagination: { page: Number(searchParams.get("page")), pageSize: 100, totalItems: 1_000_000, totalPages: 10_000 },
        });
      }),
    );
    renderApp("/inventory?pageSize=all");
    expect(
      await screen.findByText("1–10,000 of 1,000,000 resources: narrow the list or export it to get at the others"),
    ).toBeVisible();
  });
});
