import { useCallback, useMemo, useState } from "react";
import type { Resource } from "../../api/types";

/** What is chosen: some resources, from whatever pages, or all that a query finds. */
export type Selection = { kind: "some"; resources: ReadonlyMap<string, Resource> } | { kind: "all" };

const NONE: Selection = { kind: "some", resources: new Map() };

export interface SelectionControl {
  selection: Selection;
  isSelected: (arn: string) => boolean;
  toggle: (resource: Resource) => void;
  /** Chooses all of these; or none of them, if all are chosen. */
  togglePage: (resources: readonly Resource[]) => void;
  selectAll: () => void;
  clear: () => void;
}

/** What the user has chosen in the list. Another query finds other resources: it starts with none. */
export function useSelection(q: string): SelectionControl {
  const [selection, setSelection] = useState<Selection>(NONE);
  const [of, setOf] = useState(q);
  if (of !== q) {
    setOf(q);
    setSelection(NONE);
  }

  const toggle = useCallback((resource: Resource) => {
    setSelection((before) => {
      const resources = new Map(before.kind === "some" ? before.resources : []);
      if (!resources.delete(resource.resourceArn)) resources.set(resource.resourceArn, resource);
      return { kind: "some", resources };
    });
  }, []);

  const togglePage = useCallback((page: readonly Resource[]) => {
    setSelection((before) => {
      if (before.kind === "all") return NONE;
      const resources = new Map(before.resources);
      const all = page.every(({ resourceArn }) => resources.has(resourceArn));
      for (const resource of page) {
        if (all) resources.delete(resource.resourceArn);
        else resources.set(resource.resourceArn, resource);
      }
      return { kind: "some", resources };
    });
  }, []);

  return useMemo(
    () => ({
      selection,
      isSelected: (arn: string) => selection.kind === "all" || selection.resources.has(arn),
      toggle,
      togglePage,
      selectAll: () => setSelection({ kind: "all" }),
      clear: () => setSelection(NONE),
    }),
    [selection, toggle, togglePage],
  );
}
