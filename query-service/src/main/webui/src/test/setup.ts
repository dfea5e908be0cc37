import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { forgetStored } from "../app/stored";
import { server } from "./server";

/** jsdom lays nothing out: give elements a size, so that the virtual rows have a view to be in. */
const VIEW = { width: 1200, height: 240 };
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get: () => VIEW.width },
  offsetHeight: { configurable: true, get: () => VIEW.height },
  clientHeight: { configurable: true, get: () => VIEW.height },
});
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

class StillResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver = StillResizeObserver;

window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

// Asking for the visibility of each element is most of the time of a test; what must be visible is asserted so.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  server.resetHandlers();
  localStorage.clear();
  forgetStored();
  window.history.replaceState(null, "", "/");
});
afterAll(() => server.close());
