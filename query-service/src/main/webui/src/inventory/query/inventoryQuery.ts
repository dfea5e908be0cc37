import { SORT_FIELDS, type DiscoveryStatus, type ResourceQuery, type SortField } from "../../api/types";

export const PAGE_SIZES = [25, 50, 100] as const;
export const DEFAULT_PAGE_SIZE = PAGE_SIZES[0];
export const DISCOVERY_STATUSES: readonly DiscoveryStatus[] = ["active", "missing"];

/** The filters that hold several values: values of one are alternatives, filters narrow one another. */
export const FILTER_FIELDS = ["accountId", "resourceType", "region", "status"] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

export const DEFAULT_QUERY: ResourceQuery = {
  accountId: [],
  resourceType: [],
  region: [],
  status: [],
  search: "",
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
  sortBy: null,
  sortOrder: "asc",
};

/** What a well-formed value looks like; others come from a mistyped or cut-off link and are dropped. */
const SHAPES: Record<FilterField, RegExp> = {
  accountId: /^\d{12}$/,
  resourceType: /^[a-z0-9-]+(:[A-Za-z0-9/_.-]+)?$/,
  region: /^[a-z0-9-]+$/,
  status: new RegExp(`^(${DISCOVERY_STATUSES.join("|")})$`),
};

const MAX_SEARCH_LENGTH = 200;

/** Reads the page's address. Whatever is malformed falls back to its default, so that no link can break the page. */
export function parseInventoryQuery(search: string): ResourceQuery {
  const parameters = new URLSearchParams(search);
  const sortBy = parameters.get("sortBy");
  const pageSize = positiveInteger(parameters.get("pageSize"));
  return {
    accountId: filterValues(parameters, "accountId"),
    resourceType: filterValues(parameters, "resourceType"),
    region: filterValues(parameters, "region"),
    status: filterValues(parameters, "status") as DiscoveryStatus[],
    search: normaliseSearch(parameters.get("search") ?? ""),
    page: positiveInteger(parameters.get("page")) ?? 1,
    pageSize: PAGE_SIZES.find((size) => size === pageSize) ?? DEFAULT_PAGE_SIZE,
    sortBy: isSortField(sortBy) ? sortBy : null,
    sortOrder: isSortField(sortBy) && parameters.get("sortOrder") === "desc" ? "desc" : "asc",
  };
}

/** The address of a query, without what is at its default: the same query always has the same address. */
export function formatInventoryQuery(query: ResourceQuery): string {
  const parameters = new URLSearchParams();
  for (const field of FILTER_FIELDS) {
    for (const value of query[field]) parameters.append(field, value);
  }
  if (query.search !== "") parameters.set("search", query.search);
  if (query.sortBy !== null) {
    parameters.set("sortBy", query.sortBy);
    if (query.sortOrder === "desc") parameters.set("sortOrder", "desc");
  }
  if (query.page !== 1) parameters.set("page", String(query.page));
  if (query.pageSize !== DEFAULT_PAGE_SIZE) parameters.set("pageSize", String(query.pageSize));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

export function normaliseSearch(text: string): string {
  return text.trim().slice(0, MAX_SEARCH_LENGTH);
}

export function isFiltered(query: ResourceQuery): boolean {
  return query.search !== "" || FILTER_FIELDS.some((field) => query[field].length > 0);
}

function filterValues(parameters: URLSearchParams, field: FilterField): string[] {
  return [...new Set(parameters.getAll(field))].filter((value) => SHAPES[field].test(value));
}

function isSortField(value: string | null): value is SortField {
  return value !== null && (SORT_FIELDS as readonly string[]).includes(value);
}

function positiveInteger(text: string | null): number | undefined {
  if (text === null || !/^\d{1,9}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= 1 ? number : undefined;
}
