import { describe, expect, it } from "vitest";
import { firstLoadBudget, firstLoads } from "./firstLoadBudget";

type Bundle = Parameters<typeof firstLoads>[0];

function chunk(fileName: string, more: object) {
  return {
    type: "chunk",
    fileName,
    name: fileName.replace(/\.js$/, ""),
    code: "",
    imports: [],
    dynamicImports: [],
    isEntry: false,
    viteMetadata: { importedCss: new Set() },
    ...more,
  };
}

/** A page of its own and code that it shares with the entry. */
function bundle(code: string): Bundle {
  return {
    "index.js": chunk("index.js", { isEntry: true, imports: ["shared.js"], dynamicImports: ["HomePage.js", "Chart.js"] }),
    "shared.js": chunk("shared.js", { code }),
    "HomePage.js": chunk("HomePage.js", { imports: ["shared.js"], viteMetadata: { importedCss: new Set(["home.css"]) } }),
    "Chart.js": chunk("Chart.js", { code }),
    "home.css": { type: "asset", fileName: "home.css", source: "a{color:red}" },
  } as unknown as Bundle;
}

/** What gzip cannot make smaller. */
const noise = Array.from({ length: 4_000 }, (_, at) => ((at * 2_654_435_761) % 4_294_967_296).toString(36)).join("");

function write(code: string, budget: number): string[] {
  const lines: string[] = [];
  const { writeBundle } = firstLoadBudget({ script: budget, style: 1_000 });
  const context = {
    info: (line: string) => lines.push(line),
    error: (line: string) => {
      throw new Error(line);
    },
  };
  (writeBundle as unknown as (this: typeof context, options: object, of: Bundle) => void).call(context, {}, bundle(code));
  return lines;
}

describe("the budget of the first load", () => {
  it("counts what a page shares once, and not what it loads later", () => {
    const [home] = firstLoads(bundle(noise));
    const [empty] = firstLoads(bundle(""));
    expect(home?.page).toBe("HomePage");
    expect(home?.style).toBeGreaterThan(0);
    expect(home?.script).toBeGreaterThan(5_000);
    expect(firstLoads(bundle(noise + noise))[0]?.script).toBeGreaterThan(home?.script ?? 0);
    expect(empty?.script).toBeLessThan(200);
  });

  it("fails the build when it is exceeded", () => {
    expect(write("", 1_000)).toHaveLength(2);
    expect(() => write(noise, 1_000)).toThrow(/HomePage, script: .* over the budget/);
  });
});
