// Drives the inventory page of a running product in Chromium, as a person would.
//   node e2e/inventory.mjs ORIGIN [SCREENSHOT_DIRECTORY]
// Prints what it checked, a line each; ends with 1 at the first thing that is not as it should be.
// There is one page, and a person does one thing after the other.
/* oxlint-disable no-await-in-loop */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

const [origin, screenshots] = process.argv.slice(2);
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const executablePath = process.env.CHROMIUM ?? CHROMIUM.find(existsSync);
assert(executablePath, "Chromium is not installed: set CHROMIUM to its path");

const profile = mkdtempSync(join(tmpdir(), "nucleus-ui-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: true,
  args: FLAGS,
  viewport: { width: 1280, height: 900 },
});
const problems = [];
try {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) problems.push(message.text());
  });
  await run(page);
  assert.deepEqual(problems, [], "the browser complained");
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}

async function run(page) {
  const grid = page.getByRole("grid", { name: "Resources" });
  const rows = () => grid.getByRole("row").count();

  await step("the page shows as many resources as the API has", async () => {
    const { pagination } = await api("/api/inventory/resources");
    await page.goto(origin);
    await grid.getByRole("rowheader").first().waitFor();
    assert(pagination.totalItems > 0);
    await page.getByText(new RegExp(grouped(pagination.totalItems))).first().waitFor();
    await shot(page, "inventory");
  });

  await step("a search narrows the list, and the address says so", async () => {
    const { items } = await api("/api/inventory/resources?resourceType=s3&pageSize=1");
    const name = items[0].name;
    const found = await api(`/api/inventory/resources?search=${encodeURIComponent(name)}`);
    await page.keyboard.press("/");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("search") === name);
    await expectRowHeaders(grid, Math.min(25, found.pagination.totalItems));
    await grid.getByText(name, { exact: true }).first().waitFor();
  });

  await step("a shared address shows the same list", async () => {
    const filter = "resourceType=dynamodb:table&sortBy=name&sortOrder=desc";
    const expected = await api(`/api/inventory/resources?${filter}`);
    await page.goto(`${origin}/?${filter}`);
    await grid.getByText(expected.items[0].name, { exact: true }).first().waitFor();
    await page.reload();
    await grid.getByText(expected.items[0].name, { exact: true }).first().waitFor();
  });

  await step("a click on a column's title sorts by it", async () => {
    await page.goto(origin);
    await grid.getByRole("rowheader").first().waitFor();
    await grid.getByRole("columnheader", { name: /^Name/ }).getByRole("button").first().click();
    await page.waitForURL((url) => url.searchParams.get("sortBy") === "name");
    const expected = await api("/api/inventory/resources?sortBy=name&sortOrder=asc");
    await grid.locator(`[role=row]:has-text(${JSON.stringify(expected.items[0].resourceId)})`).first().waitFor();
  });

  await step("Back returns to the list as it was", async () => {
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("sortBy"));
    assert((await rows()) > 1);
  });

  await step("what matches nothing is said to match nothing", async () => {
    await page.goto(`${origin}/inventory?search=no-such-thing-anywhere`);
    await page.getByRole("button", { name: /clear/i }).first().waitFor();
  });

  await step("axe finds nothing, in light and in dark", async () => {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.goto(origin);
      await grid.getByRole("rowheader").first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`),
        [],
      );
      await shot(page, `inventory-${colorScheme}`);
    }
  });

  await step("Sync now starts a scan and shows that it is under way", async () => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(origin);
    await page.getByRole("button", { name: "Sync now" }).first().click();
    await page.getByText(/Syncing|under way|regions/i).first().waitFor();
    await shot(page, "syncing");
    await page.getByRole("button", { name: "Sync now" }).first().waitFor({ timeout: 300_000 });
  });
}

async function expectRowHeaders(grid, count) {
  for (let attempt = 0; ; attempt++) {
    const shown = await grid.getByRole("rowheader").count();
    if (shown > 0 && shown <= count) return;
    assert(attempt < 100, `${shown} rows are shown, ${count} were expected`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function api(path) {
  const answer = await fetch(origin + path);
  assert.equal(answer.status, 200, `${path} answered ${answer.status}`);
  return answer.json();
}

function grouped(number) {
  return new Intl.NumberFormat("en-US").format(number).replace(",", "[,.\\s]?");
}

async function shot(page, name) {
  if (screenshots) await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

async function step(what, check) {
  await check();
  console.log(`ok - ${what}`);
}
