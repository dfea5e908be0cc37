// Measures the web UI in Chromium and prints its budgets beside what was measured; writes .local/bench/ui.json.
//   node benchmarks/bench-ui.mjs            the built pages with made-up services, at 10,000 and at 1,000,000 resources
//   node benchmarks/bench-ui.mjs ORIGIN     a running product, with what it holds
// One thing is measured after the other, or they would measure each other.
/* oxlint-disable no-await-in-loop */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const WEBUI = join(ROOT, "query-service/src/main/webui");
const { withPage } = await import(pathToFileURL(join(WEBUI, "e2e/support/browser.mjs")).href);

const [given] = process.argv.slice(2);
const LOADS = 5;
const CHANGES = 12;
const SCROLLED_ROWS = 10_000;

/** Of the web UI's specification. */
const BUDGETS = [
  ["LCP, ms (median)", "lcp", 1_500],
  ["TBT, ms (median)", "tbt", 200],
  ["CLS (worst)", "cls", 0.05],
  ["first load, KB of script, gzip", "scriptKb", 350],
  ["first load, KB of style, gzip", "styleKb", 110],
  ["INP, ms (p75)", "inp", 200],
  ["selecting a row, ms (p75)", "select", 50],
  ["changing a page of 100 rows without the API, ms (p75)", "pageChange", 150],
  ["scrolling 10,000 rows, ms a frame (p95)", "frame", 50],
  ["most elements while scrolling", "nodes", 1_500],
];

const runs = [];
if (given) {
  runs.push(await measured(given));
} else {
  for (const resources of [10_000, 1_000_000]) {
    const services = await madeUpServices(resources);
    try {
      runs.push(await measured(services.origin));
    } finally {
      services.stop();
    }
  }
}
print(runs);
mkdirSync(join(ROOT, ".local/bench"), { recursive: true });
writeFileSync(join(ROOT, ".local/bench/ui.json"), JSON.stringify(runs, null, 2));

async function madeUpServices(resources) {
  const port = await freePort();
  const vite = join(WEBUI, "node_modules/vite/bin/vite.js");
  const process_ = spawn(process.execPath, [vite, "preview", "--host", "127.0.0.1", "--port", String(port), "--strictPort"], {
    cwd: WEBUI,
    stdio: "ignore",
    env: { ...process.env, FAKE_RESOURCES: String(resources) },
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(`${origin}/api/inventory/stats`).catch(() => undefined);
    if (answer?.ok) break;
    if (attempt > 150) throw new Error("the made-up services do not start: is the web UI built?");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { origin, stop: () => process_.kill() };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function measured(origin) {
  const { totalItems } = await (await fetch(`${origin}/api/inventory/stats`)).json();
  const loads = [];
  for (let load = 0; load < LOADS; load++) await withPage(async (page) => loads.push(await loaded(page, origin)), { origin });
  const size = loads[0];
  const used = {};
  await withPage(async (page) => Object.assign(used, await interactions(page, origin)), { origin });
  return {
    resources: totalItems,
    lcp: median(loads.map(({ lcp }) => lcp)),
    tbt: median(loads.map(({ tbt }) => tbt)),
    cls: Math.max(...loads.map(({ cls }) => cls)),
    scriptKb: size.script / 1024,
    styleKb: size.style / 1024,
    ...used,
  };
}

/** The inventory as it is loaded by a browser that was never there. */
async function loaded(page, origin) {
  const sizes = { script: 0, style: 0 };
  const bodies = [];
  page.on("response", (response) => {
    const kind = { script: "script", stylesheet: "style" }[response.request().resourceType()];
    // What is compared is what gzip makes of it, whatever this server sends.
    if (kind) bodies.push(response.body().then((body) => (sizes[kind] += gzipSync(body).length)));
  });
  await page.addInitScript(observeLoad);
  await page.goto(`${origin}/inventory`);
  await page.getByRole("grid", { name: "Resources" }).getByRole("rowheader").first().waitFor();
  await page.waitForTimeout(2_000);
  await Promise.all(bodies);
  return { ...sizes, ...(await page.evaluate(() => globalThis.seen)) };
}

/** Runs in the page, before anything of it. */
function observeLoad() {
  const seen = (globalThis.seen = { lcp: 0, tbt: 0, cls: 0 });
  const observe = (type, use) => new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  observe("longtask", (entry) => (seen.tbt += Math.max(0, entry.duration - 50)));
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) seen.cls += entry.value;
  });
}

async function interactions(page, origin) {
  await page.addInitScript(observeEvents);
  const grid = page.getByRole("grid", { name: "Resources" });
  await page.goto(`${origin}/inventory?pageSize=100`);
  await grid.getByRole("rowheader").first().waitFor();
  await page.waitForTimeout(500);

  const boxes = grid.getByRole("gridcell").getByRole("checkbox");
  for (let row = 0; row < 10; row++) await boxes.nth(row).click();
  const select = await durations(page);

  const pageChange = [];
  for (let change = 0; change < CHANGES; change++) {
    const before = await grid.locator("[role=row][aria-rowindex]").nth(1).getAttribute("aria-rowindex");
    await page.evaluate(watchPageChange, before);
    await page.getByRole("button", { name: change % 2 === 0 ? /^Next page/ : /^Previous page/ }).click();
    await page.waitForFunction(() => globalThis.pageChange !== undefined);
    pageChange.push(await page.evaluate(() => globalThis.pageChange));
  }

  await grid.getByRole("columnheader", { name: /^Name/ }).getByRole("button").click();
  await page.waitForTimeout(300);
  for (let row = 0; row < 5; row++) {
    await grid.getByRole("rowheader").nth(row).click();
    await page.getByRole("complementary").getByRole("tab").first().waitFor();
    await page.keyboard.press("Escape");
  }
  await page.keyboard.press("/");
  await page.keyboard.type("type:ec2", { delay: 60 });
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
  await page.getByRole("list", { name: "Region" }).getByRole("checkbox").first().click();
  await page.waitForTimeout(500);
  const others = await durations(page);

  await page.goto(`${origin}/inventory?pageSize=all`);
  await grid.getByRole("rowheader").first().waitFor();
  const scroll = await page.evaluate(scrollThrough, SCROLLED_ROWS);
  return {
    inp: percentile([...select, ...others], 75),
    select: percentile(select, 75),
    pageChange: percentile(pageChange, 75),
    frame: percentile(scroll.frames, 95),
    nodes: scroll.nodes,
  };
}

/** Runs in the page: the time of each interaction, until what it changed was painted. */
function observeEvents() {
  const interactions = (globalThis.interactions = new Map());
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId > 0) interactions.set(interactionId, Math.max(interactions.get(interactionId) ?? 0, duration));
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}

/** Of the interactions since it was last asked. Those shorter than a frame are not told; they are as short as one. */
async function durations(page) {
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const all = [...globalThis.interactions.values()];
    globalThis.interactions.clear();
    return all.length > 0 ? all : [16];
  });
}

/** Runs in the page: from a click until the other rows are painted, without the time in which the API was waited for. */
function watchPageChange(before) {
  globalThis.pageChange = undefined;
  performance.clearResourceTimings();
  addEventListener("pointerdown", () => (globalThis.clicked = performance.now()), { once: true, capture: true });
  const grid = document.querySelector("[role=grid]");
  const observer = new MutationObserver(() => {
    const now = grid.querySelectorAll("[role=row][aria-rowindex]")[1]?.getAttribute("aria-rowindex");
    if (now === before || grid.getAttribute("aria-busy") === "true") return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        const asked = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/api/inventory/resources?"));
        const waited = asked.reduce((sum, { startTime, responseEnd }) => sum + responseEnd - startTime, 0);
        globalThis.pageChange = performance.now() - globalThis.clicked - waited;
      }),
    );
  });
  observer.observe(grid, { subtree: true, childList: true, attributes: true });
}

/** Runs in the page: scrolls through the rows as a fast wheel does, and takes the time of each frame. */
async function scrollThrough(rows) {
  const grid = document.querySelector("[role=grid]");
  const end = Math.min(grid.scrollHeight - grid.clientHeight, rows * 40);
  const frames = [];
  let nodes = 0;
  let last = await new Promise(requestAnimationFrame);
  for (let top = 0; top < end; top += 1_200) {
    grid.scrollTop = top;
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
    nodes = Math.max(nodes, grid.querySelectorAll("*").length);
  }
  return { frames, nodes };
}

function percentile(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)];
}

function median(values) {
  return percentile(values, 50);
}

function print(all) {
  const heads = all.map(({ resources }) => `${resources.toLocaleString("en")} resources`);
  const width = Math.max(...BUDGETS.map(([label]) => label.length));
  console.log(["".padEnd(width), "budget".padStart(8), ...heads.map((head) => head.padStart(20))].join("  "));
  for (const [label, key, budget] of BUDGETS) {
    const figures = all.map((run) => {
      const value = run[key];
      const text = value < 1 ? value.toFixed(3) : value.toFixed(0);
      return `${text}${value > budget ? " (over)" : ""}`.padStart(20);
    });
    console.log([label.padEnd(width), String(budget).padStart(8), ...figures].join("  "));
  }
}
