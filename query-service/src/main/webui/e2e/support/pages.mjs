// Every page, and what is on it once it is there.
const main = (page) => page.locator("#content");

export const PAGES = [
  { name: "home", path: "/", ready: (page) => main(page).getByRole("table", { name: "Last syncs" }) },
  {
    name: "inventory",
    path: "/inventory",
    ready: (page) => main(page).getByRole("grid", { name: "Resources" }).getByRole("rowheader").first(),
  },
  { name: "accounts", path: "/accounts", ready: (page) => main(page).getByRole("button", { name: /^Actions for/ }).first() },
  {
    name: "regions",
    path: "/accounts?tab=regions",
    ready: (page) => main(page).getByRole("region", { name: "Resources by account and region" }),
    needs: "regions",
  },
  {
    name: "coverage",
    path: "/accounts?tab=coverage",
    ready: (page) => main(page).getByRole("grid", { name: "What was not read" }),
  },
  { name: "scans", path: "/scans", ready: (page) => main(page).getByRole("grid", { name: "Scans" }) },
  {
    name: "changes",
    path: "/changes",
    ready: (page) => main(page).getByRole("grid", { name: "Changes" }),
    needs: "changes",
  },
  {
    name: "trends",
    path: "/trends",
    ready: (page) => main(page).getByRole("grid", { name: "Resources day by day" }),
    needs: "trends",
  },
  {
    name: "exports",
    path: "/exports",
    ready: (page) => main(page).getByRole("grid", { name: "Exports" }),
    needs: "exports",
  },
  { name: "audit", path: "/audit", ready: (page) => main(page).getByRole("grid", { name: "Audit entries" }), needs: "audit" },
];

export async function open(page, origin, { path, ready }) {
  await page.goto(origin + path);
  await ready(page).waitFor();
  await settled(page);
}

/** No skeleton is left, and nothing is said to be loading. */
export async function settled(page) {
  await page.waitForFunction(
    () => !/: loading$/m.test(document.querySelector("#content")?.innerText ?? "") && !document.querySelector("[aria-busy=true]"),
  );
}
