// To be replaced by the generated types once the OpenAPI document has `facets`.

export const FACETS = ["type", "account", "region", "status", "service", "state"] as const;
export type FacetName = (typeof FACETS)[number];

export interface FacetCount {
  value: string;
  /** In people's words, such as an account's name. */
  label?: string;
  count: number;
}

/** How many of the resources that fit all other filters have each value. */
export type Facets = Partial<Record<FacetName, FacetCount[]>>;
