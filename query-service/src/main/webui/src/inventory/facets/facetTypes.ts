import type { components } from "../../api/generated/query-service";
import type { Absent } from "../../api/types";

export const FACETS = ["type", "account", "region", "status", "service", "state"] as const;
export type FacetName = (typeof FACETS)[number];

/** `label`: in people's words, such as an account's name. */
export type FacetCount = Absent<components["schemas"]["FacetValue"], "label">;

/** How many of the resources that fit all other filters have each value. */
export type Facets = Partial<Record<FacetName, FacetCount[]>>;
