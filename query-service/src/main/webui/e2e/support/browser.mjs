// Chromium as a person has it, but without a screen.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

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

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };

/**
 * Opens a browser, gives a page of it to what is to be done, and closes it.
 * Fails if the page threw, or did what the content security policy forbids.
 */
export async function withPage(act, options = {}) {
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find(existsSync);
  assert(executablePath, "Chromium is not installed: set CHROMIUM to its path");
  const profile = mkdtempSync(join(tmpdir(), "nucleus-ui-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: FLAGS,
    viewport: WIDE,
    acceptDownloads: true,
    ...options,
  });
  const problems = [];
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(30_000);
    page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) problems.push(message.text());
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && options.origin && origin !== options.origin && !request.isNavigationRequest()) {
        problems.push(`a request to another origin: ${request.url()}`);
      }
    });
    await act(page);
    assert.deepEqual(problems, [], "the browser complained");
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
