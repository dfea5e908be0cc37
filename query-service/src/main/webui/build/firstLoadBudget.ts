import { gzipSync } from "node:zlib";
import type { Plugin, Rollup } from "vite";

export interface Budget {
  /** In bytes after gzip. */
  script: number;
  style: number;
}

/** Prints what a browser loads before the first page shows, and fails the build when that is over the budget. */
export function firstLoadBudget(budget: Budget): Plugin {
  return {
    name: "first-load-budget",
    apply: "build",
    enforce: "post",
    writeBundle(_options, bundle) {
      const files = firstLoad(bundle);
      for (const kind of ["script", "style"] as const) {
        const size = files[kind].reduce((sum, content) => sum + gzipSync(content).length, 0);
        const line = `first load, ${kind}: ${kilobytes(size)} of ${kilobytes(budget[kind])} gzipped`;
        if (size > budget[kind]) this.error(`${line}: over the budget`);
        this.info(line);
      }
    },
  };
}

/** The entry with all it imports statically, and their styles. */
function firstLoad(bundle: Rollup.OutputBundle): Record<keyof Budget, (string | Uint8Array)[]> {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (fileName: string) => {
    const chunk = bundle[fileName];
    if (chunk?.type !== "chunk" || scripts.has(fileName)) return;
    scripts.add(fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const imported of chunk.imports) visit(imported);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === "chunk" && chunk.isEntry) visit(chunk.fileName);
  }
  const content = (fileName: string) => {
    const file = bundle[fileName];
    return file?.type === "chunk" ? file.code : (file?.source ?? "");
  };
  return { script: [...scripts].map(content), style: [...styles].map(content) };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
