import { parameters, request } from "../api/http";
import type { FilterChoices, Pagination, Resource } from "../api/types";
import { FACETS, type Facets } from "./facets/facetTypes";
import { toRequest } from "./language/request";
import type { Order } from "./query/inventoryQuery";

export interface ResourcePage {
  items: Resource[];
  pagination: Pagination;
  filters: FilterChoices;
  facets?: Facets | null;
}

export interface PageRequest extends Order {
  q: string;
  /** From 1. */
  page: number;
  pageSize: number;
  /** Whether to count what could be filtered by. */
  facets: boolean;
}

export function fetchResources(page: PageRequest, signal: AbortSignal): Promise<ResourcePage> {
  const search = parameters({
    ...toRequest(page.q),
    page: page.page,
    pageSize: page.pageSize,
    sortBy: page.sortBy,
    sortOrder: page.sortBy === null ? null : page.sortOrder,
    facets: page.facets ? FACETS.join(",") : null,
  });
  return request(`/api/inventory/resources${search}`, { signal });
}
