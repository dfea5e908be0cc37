import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createQueryClient } from "../api/queryClient";
import { App } from "../app/App";

/** Opens the page at an address as a browser would, and gives a user to it. */
export function renderApp(address = "/inventory") {
  // A push also drops what an earlier test left ahead, so that the steps of this one can be counted.
  window.history.pushState(null, "", address);
  const user = userEvent.setup();
  return { user, ...render(<App queryClient={createQueryClient()} />) };
}
