import { gzipSync } from "node:zlib";
import type { Plugin, Rollup } from "vite";

export interface Budget {
  /** In bytes after gzip. */
  script: number;
  style: number;
}

export interface FirstLoad extends Budget {
  /** The page that is loaded first. */
  page: string;
}

/** Prints what a browser loads before a page shows, whichever it opens first, and fails the build when that is over the budget. */
export function firstLoadBudget(budget: Budget): Plugin {
  return {
    name: "first-load-budget",
    apply: "build",
    enforce: "post",
    writeBundle(_options, bundle) {
      for (const load of firstLoads(bundle)) {
        for (const kind of ["script", "style"] as const) {
          const line = `first load of ${load.page}, ${kind}: ${kilobytes(load[kind])} of ${kilobytes(budget[kind])} gzipped`;
          if (load[kind] > budget[kind]) this.error(`${line}: over the budget`);
          this.info(line);
        }
      }
    },
  };
}

/** For each page: the entry and the page with all they import statically, and their styles. */
export function firstLoads(bundle: Rollup.OutputBundle): FirstLoad[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error("the bundle has no entry");
  const pages = chunks.filter(({ fileName, name }) => entry.dynamicImports.includes(fileName) && name.endsWith("Page"));
  if (pages.length === 0) throw new Error("no page is loaded by itself: has the way pages are named changed?");
  return pages.map((page) => ({ page: page.name, ...sizeOf([entry.fileName, page.fileName], bundle) }));
}

function sizeOf(entries: readonly string[], bundle: Rollup.OutputBundle): Budget {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (fileName: string) => {
    const chunk = bundle[fileName];
    if (chunk?.type !== "chunk" || scripts.has(fileName)) return;
    scripts.add(fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const imported of chunk.imports) visit(imported);
  };
  for (const entry of entries) visit(entry);
  const size = (files: ReadonlySet<string>) =>
    [...files].reduce((sum, fileName) => sum + gzipSync(contentOf(bundle[fileName])).length, 0);
  return { script: size(scripts), style: size(styles) };
}

function contentOf(file: Rollup.OutputBundle[string] | undefined): string | Uint8Array {
  return file?.type === "chunk" ? file.code : (file?.source ?? "");
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
