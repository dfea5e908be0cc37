import { act, screen, waitFor, within } from "@testing-library/react";
import { http } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { change, FakeInventory, problem } from "../test/fakeInventory";
import { renderApp } from "../test/renderApp";
import { server } from "../test/server";
import { consoleLink } from "./drawer/consoleLink";

let inventory: FakeInventory;

beforeEach(() => {
  inventory = new FakeInventory(60).serve();
});

const arnOf = (number: number) => inventory.resources[number - 1]?.resourceArn ?? "";
const drawer = () => screen.findByRole("complementary", { name: /^web-/ });

describe("the details of a resource", () => {
  it("open with Enter, close with Escape, and give the focus back", async () => {
    const { user } = renderApp();
    await screen.findByText("web-1");
    act(() => within(screen.getByRole("columnheader", { name: "Name" })).getByRole("button").focus());
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(window.location.search).toBe(`?open=${encodeURIComponent(arnOf(2))}`);
    const details = await drawer();
    expect(within(details).getByRole("heading", { name: "web-2" })).toHaveFocus();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("complementary")).not.toBeInTheDocument());
    expect(window.location.search).toBe("");
    await waitFor(() => expect(document.activeElement).toHaveTextContent("web-2"));
  });

  it("open with a click and survive a reload; Back closes them", async () => {
    const { user } = renderApp();
    await user.click(await screen.findByText("i-00000003"));
    expect(within(await drawer()).getByText(arnOf(3))).toBeVisible();
    await act(async () => {
      const popped = new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
      window.history.back();
      await popped;
    });
    await waitFor(() => expect(screen.queryByRole("complementary")).not.toBeInTheDocument());
  });

  it("show metadata, tags, and the history as what was and what is now", async () => {
    inventory.changes = [change(4), change(5)];
    const { user } = renderApp(`/inventory?open=${encodeURIComponent(arnOf(4))}`);
    const details = within(await drawer());
    await user.click(details.getByRole("tab", { name: "Metadata" }));
    expect(details.getByRole("row", { name: "InstanceType m7g.large" })).toBeVisible();
    await user.click(details.getByRole("tab", { name: "Tags (1)" }));
    expect(details.getByRole("row", { name: "env prod" })).toBeVisible();
    await user.click(details.getByRole("tab", { name: "History" }));
    const changes = await details.findByRole("list", { name: "Changes" });
    expect(within(changes).getAllByRole("listitem")).toHaveLength(1);
    expect(within(changes).getByText("running").closest("del")).toBeVisible();
    expect(within(changes).getByText("stopped").closest("ins")).toBeVisible();
  });

  it("say where there is no history service, and go on without", async () => {
    server.use(http.get("/api/inventory/resources/:arn/history", () => problem(404, "Not found")));
    const { user } = renderApp(`/inventory?open=${encodeURIComponent(arnOf(4))}`);
    const details = within(await drawer());
    await user.click(details.getByRole("tab", { name: "History" }));
    expect(await details.findByText("The change history is not available here")).toBeVisible();
  });

  it("say that there is no such resource", async () => {
    renderApp("/inventory?open=arn:aws:s3:::gone");
    expect(await screen.findByText("No such resource")).toBeVisible();
  });

  it("copy ARN and JSON", async () => {
    const { user } = renderApp(`/inventory?open=${encodeURIComponent(arnOf(4))}`);
    const details = within(await drawer());
    const write = vi.spyOn(navigator.clipboard, "writeText");
    await user.click(await details.findByRole("button", { name: "Copy ARN" }));
    expect(write).toHaveBeenLastCalledWith(arnOf(4));
    await user.click(details.getByRole("button", { name: "Copy JSON" }));
    expect(JSON.parse(String(write.mock.lastCall?.[0]))).toMatchObject({ resourceArn: arnOf(4), metadata: {} });
  });
});

describe("the link into the AWS console", () => {
  it.each([
    [
      "arn:aws:ec2:eu-west-1:111111111111:instance/i-1",
      "https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#InstanceDetails:instanceId=i-1",
    ],
    ["arn:aws-cn:s3:::bucket", "https://console.amazonaws.cn/s3/buckets/bucket"],
    [
      "arn:aws-us-gov:rds:us-gov-west-1:111111111111:db:a b",
      "https://us-gov-west-1.console.amazonaws-us-gov.com/go/view?arn=arn%3Aaws-us-gov%3Ards%3Aus-gov-west-1%3A111111111111%3Adb%3Aa%20b",
    ],
    ["arn:aws-iso:ec2:us-iso-east-1:111111111111:instance/i-1", undefined],
    ["nonsense", undefined],
  ])("of %s is %s", (arn, link) => {
    expect(consoleLink(arn)).toBe(link);
  });
});
