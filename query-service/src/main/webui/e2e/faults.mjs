// Drives the pages of a product one of whose accounts is denied, and then one whose scheduler is down.
//   node e2e/faults.mjs denied ORIGIN ACCOUNT_ID
//   node e2e/faults.mjs down ORIGIN
import assert from "node:assert/strict";
import { withPage } from "./support/browser.mjs";
import { Product, step } from "./support/product.mjs";

const [what, origin, accountId] = process.argv.slice(2);
assert(origin, "usage: node e2e/faults.mjs denied|down ORIGIN [ACCOUNT_ID]");

await withPage({ denied, down }[what], { origin });

async function denied(page) {
  await step("an account that is denied is named, with what was not read of it and why", async () => {
    const { accounts } = await new Product(origin).api("/api/inventory/status");
    const account = accounts.find((one) => one.accountId === accountId);
    await page.goto(origin);
    await page.getByText(/not read completely/).first().waitFor();
    const gaps = page.getByRole("table", { name: "Accounts that were not read completely" });
    await gaps.getByRole("link", { name: account.accountName }).click();
    const coverage = page.getByRole("grid", { name: "What was not read" });
    await coverage.getByText("Denied by the role").first().waitFor();
  });
  await step("what was found in it before is still shown", async () => {
    await page.goto(`${origin}/inventory?q=account:${accountId}`);
    await page.getByRole("grid", { name: "Resources" }).getByRole("rowheader").first().waitFor();
  });
}

async function down(page) {
  await step("a service that is down is named by what failed, with a way to try again, and the rest goes on", async () => {
    await page.goto(`${origin}/accounts`);
    await page.getByText(/accounts cannot be changed now/).waitFor({ timeout: 60_000 });
    await page.getByText(/Correlation id/).first().waitFor();
    await page.getByRole("button", { name: "Try again" }).first().waitFor();
    await page.getByRole("button", { name: /^Actions for/ }).first().waitFor();
  });
}
