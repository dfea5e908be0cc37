import type { ExportWish } from "../exports/exportTypes";
import { tagKeyOf } from "./grid/columnIds";
import { toRequest } from "./language/request";
import { formatTerm } from "./language/terms";
import type { InventoryQuery } from "./query/inventoryQuery";
import type { Selection } from "./selection/useSelection";

interface Facts {
  query: InventoryQuery;
  columns: readonly string[];
  total: number;
  selection: Selection;
}

/** What the API takes for a query, in characters. */
const MOST_QUERY = 4_096;

/** Whether what is chosen can be told to the API: some resources are told by their ARNs, all by what finds them. */
export function canBeTold(selection: Selection): boolean {
  return selection.kind === "all" || formatTerm("arn", [...selection.resources.keys()]).length <= MOST_QUERY;
}

/** What to export: all that the query finds, as the list shows it, or of that what was chosen. */
export function exportWish({ query, columns, total, selection }: Facts): ExportWish {
  const some = selection.kind === "some" ? [...selection.resources.keys()] : null;
  const { q, ...filters } = some === null ? toRequest(query.q) : toRequest("");
  return {
    filters,
    q: some === null ? q : formatTerm("arn", some),
    columns: columns.filter((id) => tagKeyOf(id) === undefined),
    tagColumns: columns.flatMap((id) => tagKeyOf(id) ?? []),
    sortBy: query.sortBy,
    sortOrder: query.sortOrder,
    rows: some === null ? total : some.length,
  };
}
