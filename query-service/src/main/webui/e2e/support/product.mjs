// What the checks of the running product share.
import assert from "node:assert/strict";

/** The product at an origin, asked as a program asks it. */
export class Product {
  constructor(origin) {
    this.origin = origin;
  }

  async api(path) {
    const answer = await fetch(this.origin + path);
    assert.equal(answer.status, 200, `${path} answered ${answer.status}`);
    return answer.json();
  }

  /** Rows of the stream, which is all that a query finds. */
  async rows(search) {
    const answer = await fetch(`${this.origin}/api/inventory/resources/stream${search}`);
    assert.equal(answer.status, 200, `the stream answered ${answer.status}`);
    const lines = (await answer.text()).split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  }
}

/** A check and its name; the first that fails ends the run. */
export async function step(what, check) {
  const begun = Date.now();
  await check();
  console.log(`ok - ${what} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
}

/** A number as the pages write it, as a pattern. */
export function grouped(number) {
  return new Intl.NumberFormat("en-US").format(number).replaceAll(",", "[,.\\s]?");
}

/** Waits until a condition holds that the page cannot be asked to wait for. */
export async function eventually(what, holds) {
  for (let attempt = 0; attempt < 150; attempt++) {
    // Asked again and again, not at once.
    // oxlint-disable-next-line no-await-in-loop
    if (await holds()) return;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail(`${what}: not within 30 s`);
}
