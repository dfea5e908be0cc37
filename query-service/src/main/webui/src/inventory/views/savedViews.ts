import { useStored } from "../../app/stored";

/** A list that this browser remembers under a name: the address of the page, without what was open. */
export interface SavedView {
  name: string;
  /** As it follows the page's path. */
  search: string;
}

const MAX_NAME = 60;

export function useSavedViews() {
  return useStored("nucleus.views", parseViews);
}

export function parseViews(stored: unknown): SavedView[] {
  if (!Array.isArray(stored)) return [];
  return (stored as Partial<SavedView>[]).flatMap((view) =>
    typeof view?.name === "string" && typeof view.search === "string" && view.name.trim() !== ""
      ? [{ name: view.name.slice(0, MAX_NAME), search: view.search }]
      : [],
  );
}

/** The views with this one, in place of one of the same name, by name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].toSorted((a, b) => a.name.localeCompare(b.name));
}
