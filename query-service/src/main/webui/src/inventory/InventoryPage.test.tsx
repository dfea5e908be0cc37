import { act, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeInventory, problem } from "../test/fakeInventory";
import { renderApp } from "../test/renderApp";
import { server } from "../test/server";

let inventory: FakeInventory;

beforeEach(() => {
  inventory = new FakeInventory(60).serve();
});

const grid = () => screen.findByRole("grid", { name: "Resources" });
/** The row of a resource, once it is shown. */
const row = async (name: string) => (await within(await grid()).findByText(name)).closest("[role=row]");
const search = () => screen.getByRole("combobox", { name: "Search resources" });

async function back() {
  await act(async () => {
    const popped = new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
    window.history.back();
    await popped;
  });
}

describe("the grid", () => {
  it("shows a page of rows with their place among all of them", async () => {
    renderApp("/inventory?page=2");
    expect(await row("web-26")).toHaveAttribute("aria-rowindex", "27");
    expect(await grid()).toHaveAttribute("aria-rowcount", "61");
    expect(screen.getByText("26–50 of 60 resources")).toBeVisible();
  });

  it("renders only the rows in view", async () => {
    inventory.resources = new FakeInventory(100).resources;
    renderApp("/inventory?pageSize=100");
    await row("web-1");
    expect(screen.getAllByRole("row").length).toBeLessThan(40);
  });

  it("shows a skeleton until the first rows are there", async () => {
    const gate = new AbortController();
    const opened = new Promise<undefined>((resolve) => {
      gate.signal.addEventListener("abort", () => resolve(undefined));
    });
    server.use(http.get("/api/inventory/resources", () => opened));
    renderApp();
    expect(await screen.findByTestId("grid-skeleton")).toBeVisible();
    expect(await grid()).toHaveAttribute("aria-busy", "true");
    gate.abort();
    await row("web-1");
    expect(screen.queryByTestId("grid-skeleton")).not.toBeInTheDocument();
  });

  it("sorts by a column's button: up, down, and no longer", async () => {
    const { user } = renderApp();
    const header = await screen.findByRole("columnheader", { name: "Name" });
    expect(header).toHaveAttribute("aria-sort", "none");

    await user.click(within(header).getByRole("button"));
    await waitFor(() => expect(inventory.lastAsked()).toContain("sortBy=name&sortOrder=asc"));
    expect(header).toHaveAttribute("aria-sort", "ascending");
    expect(window.location.search).toBe("?sortBy=name");

    await user.click(within(header).getByRole("button"));
    await waitFor(() => expect(inventory.lastAsked()).toContain("sortBy=name&sortOrder=desc"));
    expect(header).toHaveAttribute("aria-sort", "descending");
    await row("web-60");

    await user.click(within(header).getByRole("button"));
    await waitFor(() => expect(header).toHaveAttribute("aria-sort", "none"));
    expect(window.location.search).toBe("");
  });

  it("is walked with the keyboard, and sorted with it", async () => {
    const { user } = renderApp();
    await row("web-1");
    const name = within(screen.getByRole("columnheader", { name: "Name" })).getByRole("button");
    act(() => name.focus());

    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}");
    expect(document.activeElement).toHaveTextContent("i-00000002");
    await user.keyboard("{Control>}{End}{/Control}");
    expect(document.activeElement).toHaveTextContent("i-00000025");
    expect(document.activeElement?.closest("[role=row]")).toHaveAttribute("aria-rowindex", "26");
    await user.keyboard("{Control>}{Home}{/Control}{ArrowRight}{Enter}");
    await waitFor(() => expect(window.location.search).toBe("?sortBy=name"));
  });

  it("leads from a page that is no more to the last one", async () => {
    renderApp("/inventory?page=9");
    expect(await screen.findByText("51–60 of 60 resources")).toBeVisible();
    expect(window.location.search).toBe("?page=3");
  });

  it("changes page and page size as steps that Back undoes", async () => {
    const { user } = renderApp();
    await user.click(await screen.findByRole("button", { name: /^Next page/ }));
    expect(await screen.findByText("26–50 of 60 resources")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Rows/ }));
    await user.click(await screen.findByRole("option", { name: "50" }));
    expect(await screen.findByText("1–50 of 60 resources")).toBeVisible();
    expect(window.location.search).toBe("?pageSize=50");
    await back();
    expect(await screen.findByText("26–50 of 60 resources")).toBeVisible();
  });
});

describe("the facets", () => {
  it("change the query, one step each, and count without their own filter", async () => {
    inventory.resources = inventory.resources.map((one, index) => ({
      ...one,
      region: index < 20 ? "us-east-1" : "eu-west-1",
      resourceType: index % 2 === 0 ? "ec2:instance" : "ec2:volume",
    }));
    const { user } = renderApp("/inventory?q=web&page=2");
    const regions = within(await screen.findByRole("list", { name: "Region" }));
    const steps = window.history.length;
    await user.click(await regions.findByRole("checkbox", { name: "us-east-1 20" }));
    await waitFor(() => expect(window.location.search).toBe("?q=web+region%3Aus-east-1"));
    await waitFor(() => expect(inventory.asked.at(-1)?.getAll("region")).toEqual(["us-east-1"]));
    expect(window.history.length).toBe(steps + 1);
    expect(screen.getByText("region = us-east-1")).toBeInTheDocument();
    expect(await screen.findByRole("checkbox", { name: "ec2:volume 10" })).toBeInTheDocument();
    expect(regions.getByRole("checkbox", { name: "eu-west-1 40" })).toBeInTheDocument();

    await user.click(regions.getByRole("checkbox", { name: "eu-west-1 40" }));
    await waitFor(() => expect(inventory.asked.at(-1)?.getAll("region")).toEqual(["us-east-1", "eu-west-1"]));
    await back();
    await back();
    await waitFor(() => expect(window.location.search).toBe("?q=web&page=2"));
    expect(search()).toHaveValue("web");
  });

  it("of many values show all on demand, and find in them", async () => {
    inventory.resources = inventory.resources.map((one, index) => ({ ...one, region: `region-${index % 12}` }));
    const { user } = renderApp();
    const regions = within(await screen.findByRole("list", { name: "Region" }));
    expect(await regions.findAllByRole("checkbox")).toHaveLength(6);
    await user.click(screen.getByRole("button", { name: "Show all 12: Region" }));
    expect(regions.getAllByRole("checkbox")).toHaveLength(12);
    await user.type(screen.getByRole("searchbox", { name: "Find region" }), "-11");
    expect(regions.getAllByRole("checkbox")).toHaveLength(1);
  });

  it("are terms of the query, dropped one by one and all together", async () => {
    const { user } = renderApp("/inventory?q=region:eu-west-1+-status:missing+web&sortBy=name");
    await user.click(await screen.findByRole("button", { name: "Remove the filter status ≠ missing" }));
    await waitFor(() => expect(window.location.search).toBe("?q=region%3Aeu-west-1+web&sortBy=name"));
    await user.click(screen.getAllByRole("button", { name: "Clear filters" })[0]!);
    await waitFor(() => expect(window.location.search).toBe("?sortBy=name"));
  });
});

describe("the query line", () => {
  it("follows the typing, and adds no step for it", async () => {
    const { user } = renderApp();
    await row("web-1");
    const steps = window.history.length;
    await user.type(search(), "web-2");
    await waitFor(() => expect(window.location.search).toBe("?q=web-2"));
    await waitFor(() => expect(screen.queryByText("web-1")).not.toBeInTheDocument());
    expect(window.history.length).toBe(steps);
  });

  it("does not wait after Enter, and Back leads to the list before the search", async () => {
    const { user } = renderApp("/inventory?page=2");
    await row("web-26");
    const steps = window.history.length;
    await user.type(search(), "web-3");
    await waitFor(() => expect(window.location.search).toBe("?q=web-3"));
    await user.type(search(), "3{Enter}");
    expect(window.location.search).toBe("?q=web-33");
    expect(window.history.length).toBe(steps + 1);
    await back();
    expect(window.location.search).toBe("?page=2");
    await waitFor(() => expect(search()).toHaveValue(""));
  });

  it("is where the slash key leads, unless one types text already", async () => {
    const { user } = renderApp();
    await row("web-1");
    await user.keyboard("/");
    expect(search()).toHaveFocus();
    await user.keyboard("a/b");
    expect(search()).toHaveValue("a/b");
  });

  it("aborts the request that a newer search makes stale", async () => {
    let aborted = false;
    server.use(
      http.get("/api/inventory/resources", async ({ request }) => {
        if (new URL(request.url).searchParams.get("q") !== "slow") return undefined;
        await new Promise<void>((resolve) => request.signal.addEventListener("abort", () => resolve()));
        aborted = true;
        return HttpResponse.error();
      }),
    );
    const { user } = renderApp();
    await row("web-1");
    await user.type(search(), "slow{Enter}");
    await user.clear(search());
    await user.type(search(), "web-44{Enter}");
    await row("web-44");
    await waitFor(() => expect(aborted).toBe(true));
  });

  it("completes fields and values, and waits with a field for its value", async () => {
    const { user } = renderApp();
    await row("web-1");
    await user.type(search(), "reg");
    await user.click(await screen.findByRole("option", { name: /^region:/ }));
    expect(search()).toHaveValue("region:");
    await user.type(search(), "eu");
    await user.click(await screen.findByRole("option", { name: /^eu-west-1/ }));
    await waitFor(() => expect(window.location.search).toBe("?q=region%3Aeu-west-1"));
    await waitFor(() => expect(inventory.lastAsked()).toContain("region=eu-west-1"));
  });

  it("says what is wrong and where, and asks for nothing meanwhile", async () => {
    const { user } = renderApp();
    await row("web-1");
    const asked = inventory.asked.length;
    await user.type(search(), "web colour:red{Enter}");
    expect(await screen.findByText("There is no field “colour” (at character 5)")).toBeVisible();
    expect(inventory.asked).toHaveLength(asked);
    expect(screen.getByText("web-1")).toBeVisible();
  });

  it("shows what the server finds wrong with it", async () => {
    server.use(
      http.get("/api/inventory/resources", ({ request }) =>
        request.url.includes("changed")
          ? problem(400, "Bad request", { errors: [{ field: "q", message: "must be an age or a day", position: 4 }] })
          : undefined,
      ),
    );
    renderApp("/inventory?q=type:ec2+web+changed:soon");
    expect(await screen.findByText("must be an age or a day (at “changed:soon”)")).toBeVisible();
    expect(screen.getByText("The query is not understood")).toBeVisible();
  });
});
