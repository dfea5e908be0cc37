import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeInventory, scan } from "../test/fakeInventory";
import { renderApp } from "../test/renderApp";

/** The browser's end of server-sent events, with the server's end in the test's hands. */
class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeEventSource[] = [];
  readyState = 1;

  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }

  close() {
    this.readyState = FakeEventSource.CLOSED;
  }

  tell(status: unknown) {
    this.dispatchEvent(new MessageEvent("status", { data: JSON.stringify(status) }));
  }

  refuse() {
    this.close();
    this.dispatchEvent(new Event("error"));
  }
}

let inventory: FakeInventory;

beforeEach(() => {
  FakeEventSource.opened = [];
  vi.stubGlobal("EventSource", FakeEventSource);
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval", "Date"],
  });
  inventory = new FakeInventory(3).serve();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const pass = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));

describe("the status that the server tells by itself", () => {
  it("is shown at once, without asking", async () => {
    renderApp();
    await screen.findByText("web-1");
    act(() => FakeEventSource.opened[0]?.tell({ ...inventory.status, runningScan: scan({ accountsDone: 7 }) }));
    expect(await screen.findByText(/^7 of 12 accounts/)).toBeVisible();
  });

  it("is asked for where the server tells nothing, and listened for again later", async () => {
    renderApp();
    await screen.findByText("web-1");
    act(() => FakeEventSource.opened[0]?.refuse());
    inventory.status = { ...inventory.status, runningScan: scan({ accountsDone: 8 }) };
    await pass(31_000);
    expect(await screen.findByText(/^8 of 12 accounts/)).toBeVisible();
    expect(FakeEventSource.opened).toHaveLength(2);
  });

  it("that cannot be read changes nothing", async () => {
    renderApp();
    await screen.findByText("web-1");
    act(() => FakeEventSource.opened[0]?.tell({ nonsense: true }));
    expect(screen.getByText("web-1")).toBeVisible();
    expect(screen.getByRole("button", { name: "Sync now" })).toBeEnabled();
  });
});
