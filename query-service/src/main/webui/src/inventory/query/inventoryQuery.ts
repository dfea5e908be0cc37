import { SORT_FIELDS, type SortField, type SortOrder } from "../../api/types";
import { type AddressCodec, SHAPES, toSearch, values } from "../../app/address/codec";
import { COLUMN_ID } from "../grid/columnIds";
import { tidy } from "../language/editing";
import { formatTerm } from "../language/terms";

/** `all`: one long list that is scrolled through. */
export const PAGE_SIZES = [25, 50, 100, "all"] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
export const DEFAULT_PAGE_SIZE = PAGE_SIZES[0];

export interface Order {
  sortBy: SortField | null;
  sortOrder: SortOrder;
}

/** What the inventory page shows, which is what its address says. */
export interface InventoryQuery extends Order {
  /** In the query language. */
  q: string;
  page: number;
  pageSize: PageSize;
  /** The columns in their order; null: as this browser remembers them. */
  columns: readonly string[] | null;
  /** The ARN of the resource whose details are open. */
  open: string | null;
}

export const DEFAULT_QUERY: InventoryQuery = {
  q: "",
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
  sortBy: null,
  sortOrder: "asc",
  columns: null,
  open: null,
};

const MAX_QUERY_LENGTH = 2_000;
const MAX_ARN_LENGTH = 2_048;

export const inventoryAddress: AddressCodec<InventoryQuery> = { parse, format };

/** Reads the page's address. Whatever is malformed falls back to its default, so that no link can break the page. */
function parse(parameters: URLSearchParams): InventoryQuery {
  const sortBy = parameters.get("sortBy");
  const pageSize = parameters.get("pageSize");
  const columns = (parameters.get("columns") ?? "").split(",").filter((id) => COLUMN_ID.test(id));
  const open = parameters.get("open") ?? "";
  return {
    q: normaliseQuery([parameters.get("q") ?? "", ...plainTerms(parameters)].join(" ")),
    page: positiveInteger(parameters.get("page")) ?? 1,
    pageSize: PAGE_SIZES.find((size) => String(size) === pageSize) ?? DEFAULT_PAGE_SIZE,
    sortBy: isSortField(sortBy) ? sortBy : null,
    sortOrder: isSortField(sortBy) && parameters.get("sortOrder") === "desc" ? "desc" : "asc",
    columns: columns.length > 0 ? [...new Set(columns)] : null,
    open: open.startsWith("arn:") && open.length <= MAX_ARN_LENGTH ? open : null,
  };
}

/** The API's own filters work in the page's address, too. */
function plainTerms(parameters: URLSearchParams): string[] {
  const fields = [
    formatIfAny("account", values(parameters, "accountId", SHAPES.account)),
    formatIfAny("type", values(parameters, "resourceType", SHAPES.type)),
    formatIfAny("region", values(parameters, "region", SHAPES.region)),
    formatIfAny("status", values(parameters, "status", /^(active|missing)$/)),
  ];
  return [...fields, (parameters.get("search") ?? "").replaceAll(/[":]/g, " ")];
}

function formatIfAny(field: "account" | "type" | "region" | "status", chosen: string[]): string {
  return chosen.length > 0 ? formatTerm(field, chosen) : "";
}

function format(query: InventoryQuery): Record<string, string | readonly string[]> {
  return {
    q: query.q,
    sortBy: query.sortBy ?? "",
    sortOrder: query.sortBy !== null && query.sortOrder === "desc" ? "desc" : "",
    page: query.page === 1 ? "" : String(query.page),
    pageSize: query.pageSize === DEFAULT_PAGE_SIZE ? "" : String(query.pageSize),
    columns: query.columns?.join(",") ?? "",
    open: query.open ?? "",
  };
}

export function parseInventoryQuery(search: string): InventoryQuery {
  return parse(new URLSearchParams(search));
}

/** The address of a query, without what is at its default: the same query always has the same address. */
export function formatInventoryQuery(query: InventoryQuery): string {
  return toSearch(format(query));
}

/** The address of the inventory as it shows what a query finds. */
export function inventoryLink(q: string): string {
  return `/inventory${formatInventoryQuery({ ...DEFAULT_QUERY, q: normaliseQuery(q) })}`;
}

export function normaliseQuery(text: string): string {
  return tidy(text.slice(0, MAX_QUERY_LENGTH));
}


function isSortField(value: string | null): value is SortField {
  return value !== null && (SORT_FIELDS as readonly string[]).includes(value);
}

function positiveInteger(text: string | null): number | undefined {
  if (text === null || !/^\d{1,9}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= 1 ? number : undefined;
}
