// Drives the pages of a running product in Chromium, as a person would.
//   node e2e/product.mjs ORIGIN
// Prints what it checked, a line each; ends with 1 at the first thing that is not as it should be.
//   WITHOUT=exports,audit   parts that do not run there: their pages must say so; `files` and `syncs`: nothing writes or scans there
//   SCREENSHOTS=directory   writes a picture of each page into it
// A person does one thing after the other.
/* oxlint-disable no-await-in-loop */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { NARROW, WIDE, withPage } from "./support/browser.mjs";
import { parseCsv } from "./support/csv.mjs";
import { open, PAGES, settled } from "./support/pages.mjs";
import { eventually, grouped, Product, step } from "./support/product.mjs";

const [origin] = process.argv.slice(2);
assert(origin, "usage: node e2e/product.mjs ORIGIN");
const product = new Product(origin);
const without = new Set((process.env.WITHOUT ?? "").split(",").filter((part) => part !== ""));
const screenshots = process.env.SCREENSHOTS;
const pages = PAGES.filter(({ needs }) => needs === undefined || !without.has(needs));

await withPage(run, { origin });

async function run(page) {
  const grid = page.getByRole("grid", { name: "Resources" });
  const line = page.getByRole("combobox", { name: "Search resources" });
  const rowOf = (id) => grid.locator("[role=row]", { hasText: id }).first();
  const show = async (search) => {
    await page.goto(`${origin}/inventory${search}`);
    await grid.getByRole("rowheader").first().waitFor();
  };

  await step("the list shows as many resources as the API has", async () => {
    const { pagination } = await product.api("/api/inventory/resources");
    assert(pagination.totalItems > 0);
    await show("");
    await page.getByText(new RegExp(`1–25 of ${grouped(pagination.totalItems)} resources`)).waitFor();
  });

  await step("the query line finds, and the address says so", async () => {
    const { items } = await product.api("/api/inventory/resources?resourceType=s3&pageSize=1");
    const { name } = items[0];
    const found = await product.api(`/api/inventory/resources?search=${encodeURIComponent(name)}`);
    await page.keyboard.press("/");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q") === name);
    await page.getByText(new RegExp(`of ${grouped(found.pagination.totalItems)} resource`)).waitFor();
    await rowOf(name).waitFor();
  });

  await step("a facet narrows the list, counts without itself, and Back takes it away", async () => {
    await show("");
    const status = page.getByRole("list", { name: "Region" }).getByRole("checkbox").first();
    const label = await status.evaluate((input) => input.labels[0].innerText);
    const [region, count] = label.split(/\s+/);
    const found = await product.api(`/api/inventory/resources?region=${region}`);
    assert.equal(Number(count.replaceAll(/\D/g, "")), found.pagination.totalItems, `the count of ${region}`);
    await status.click();
    await page.waitForURL((url) => url.searchParams.get("q") === `region:${region}`);
    await page.getByText(new RegExp(`of ${grouped(found.pagination.totalItems)} resource`)).waitFor();
    assert((await page.getByRole("list", { name: "Region" }).getByRole("checkbox").count()) > 1, "the others stay");
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("q"));
  });

  await step("the query language narrows, and its terms are tokens", async () => {
    const found = await product.api("/api/inventory/resources?resourceType=ec2&status=active");
    await line.fill("type:ec2 -status:missing");
    await line.press("Enter");
    await page.getByText(new RegExp(`of ${grouped(found.pagination.totalItems)} resource`)).waitFor();
    await page.getByRole("button", { name: "Remove the filter type = ec2" }).click();
    await page.waitForURL((url) => url.searchParams.get("q") === "-status:missing");
  });

  await step("a wrong query says what is wrong with it", async () => {
    await line.fill("colour:red");
    await line.press("Enter");
    await page.getByText(/There is no field “colour”/).waitFor();
  });

  await step("a shared address shows the same list", async () => {
    const expected = await product.api("/api/inventory/resources?resourceType=dynamodb:table&sortBy=name&sortOrder=desc");
    await show("?q=type:dynamodb:table&sortBy=name&sortOrder=desc&columns=resourceId,name,region");
    await rowOf(expected.items[0].resourceId).waitFor();
    await page.reload();
    await rowOf(expected.items[0].resourceId).waitFor();
    assert.deepEqual((await grid.getByRole("columnheader").allInnerTexts()).map((text) => text.trim()), [
      "",
      "Resource ID",
      "Name",
      "Region",
    ]);
  });

  await step("a click on a column's title sorts by it; pages are steps that Back undoes", async () => {
    await show("");
    await grid.getByRole("columnheader", { name: /^Name/ }).getByRole("button").click();
    await page.waitForURL((url) => url.searchParams.get("sortBy") === "name");
    const second = await product.api("/api/inventory/resources?sortBy=name&sortOrder=asc&page=2");
    await page.getByRole("button", { name: /^Next page/ }).click();
    await rowOf(second.items[0].resourceId).waitFor();
    await page.goBack();
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("sortBy"));
  });

  await step("the keys walk the grid, open the details, and Escape returns to the row", async () => {
    await show("?q=type:ec2:instance");
    await grid.getByRole("columnheader", { name: /^Name/ }).getByRole("button").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press(" ");
    await page.getByText("1 resource selected").waitFor();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("complementary");
    await drawer.getByRole("tab", { name: "Metadata" }).click();
    await drawer.getByRole("table", { name: "Metadata" }).waitFor();
    await drawer.getByRole("tab", { name: "Details" }).click();
    await settled(page);
    await shot(page, "details");
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    await eventually("the focus is back in the grid", () =>
      page.evaluate(() => document.activeElement?.closest("[role=row]")?.getAttribute("aria-rowindex") === "3"),
    );
  });

  await step("a long list is scrolled to its end with few elements on the page", async () => {
    const { pagination } = await product.api("/api/inventory/resources");
    await show("?pageSize=all");
    await grid.getByRole("columnheader", { name: /^Name/ }).getByRole("button").focus();
    await page.keyboard.press("Control+End");
    const last = Math.min(pagination.totalItems, 10_000);
    await grid.locator(`[role=row][aria-rowindex="${last + 1}"]:not([aria-busy])`).waitFor();
    const nodes = await grid.evaluate((element) => element.querySelectorAll("*").length);
    assert(nodes <= 1_500, `the grid has ${nodes} elements`);
  });

  await step("what matches nothing is said to match nothing", async () => {
    await page.goto(`${origin}/inventory?q=no-such-thing-anywhere`);
    await page.getByText("No resource matches").waitFor();
    await page.getByRole("button", { name: "Clear filters" }).first().waitFor();
  });

  await step("a resource that is no more, and a page that never was, say so", async () => {
    await page.goto(`${origin}/inventory?open=arn:aws:s3:::there-is-no-such-bucket`);
    await page.getByText("No such resource").waitFor();
    await page.goto(`${origin}/nowhere`);
    await page.getByText("There is no such page").waitFor();
  });

  if (!without.has("exports") && !without.has("files")) await step("an export has what the list has", () => exported(page));

  for (const { needs, path } of PAGES.filter((one) => without.has(one.needs))) {
    await step(`${path} says that ${needs} is not there`, async () => {
      await page.goto(origin + path);
      await page.getByText(/is not available here/).waitFor();
    });
  }

  await step("axe finds nothing on any page in light, and no text that is hard to read in dark", async () => {
    for (const one of pages) {
      await page.emulateMedia({ colorScheme: "light" });
      await open(page, origin, one);
      await expectAccessible(page, one.name, axe(page));
      await shot(page, one.name);
      // What else axe looks at is the same in both.
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, `${one.name}, dark`, new AxeBuilder({ page }).withRules(["color-contrast"]));
      if (one.name === "inventory") await shot(page, "inventory-dark");
    }
  });

  await step("a scan is shown account by account and region by region", async () => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`${origin}/scans`);
    await page.getByRole("grid", { name: "Scans" }).getByRole("link").first().click();
    await page.getByRole("grid", { name: "Accounts of the scan" }).getByRole("rowheader").first().waitFor();
    await page.getByRole("grid", { name: "Regions of the scan" }).getByRole("rowheader").first().waitFor();
    await expectAccessible(page, "scan", axe(page));
    await shot(page, "scan");
  });

  await step("every page fits a telephone, and leads to every other there", async () => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(NARROW);
    for (const one of pages) {
      await open(page, origin, one);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert(width <= NARROW.width, `${one.name} is ${width} pixels wide`);
      if (one.name !== "inventory") continue;
      await expectAccessible(page, `${one.name}, narrow`, axe(page));
      await shot(page, "inventory-narrow");
    }
    await page.goto(`${origin}/scans`);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByText("Pages", { exact: true }).last().click();
    await page.getByText("Accounts & sync", { exact: true }).last().click();
    await page.waitForURL((url) => url.pathname === "/accounts");
    await page.setViewportSize(WIDE);
  });

  if (without.has("syncs")) return;
  await step("Sync now starts a scan, shows its progress account by account, and its end", async () => {
    await page.goto(`${origin}/accounts`);
    await page.getByRole("button", { name: "Sync now" }).first().click();
    await page.getByText(/Sync requested|Sync under way/).first().waitFor();
    await page.getByRole("grid", { name: "Accounts of the scan" }).waitFor({ timeout: 120_000 });
    await shot(page, "syncing");
    await page.getByText("Sync finished").waitFor({ timeout: 300_000 });
  });
}

/** Exports what a query finds as CSV, and compares the file with the list. */
async function exported(page) {
  const expected = await product.rows("?resourceType=s3:bucket&sortBy=name&sortOrder=asc");
  await page.goto(`${origin}/inventory?q=type:s3:bucket&sortBy=name&columns=name,resourceId,resourceArn`);
  await page.getByRole("grid", { name: "Resources" }).getByRole("rowheader").first().waitFor();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /^CSV/ }).check();
  await dialog.getByRole("button", { name: new RegExp(`Export ${grouped(expected.length)} row`) }).click();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download" }).click();
  const [header, ...rows] = parseCsv(readFileSync(await (await download).path(), "utf8"));
  assert.equal(header.length, 3, `the columns are ${header}`);
  assert.deepEqual(
    rows.map((row) => row[2]),
    expected.map(({ resourceArn }) => resourceArn),
  );
}

function axe(page) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  return new AxeBuilder({ page }).withTags(tags);
}

async function expectAccessible(page, what, check) {
  const { violations } = await check.analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`),
    [],
    what,
  );
}

async function shot(page, name) {
  if (screenshots) await page.screenshot({ path: join(screenshots, `${name}.jpg`), type: "jpeg", quality: 75 });
}
