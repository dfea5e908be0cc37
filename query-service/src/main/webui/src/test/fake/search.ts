import type { Resource } from "../../api/types";
import { FACETS, type FacetName, type Facets } from "../../inventory/facets/facetTypes.ts";
import { type Field, parseTerms, type Term } from "../../inventory/language/terms.ts";

type Test = (resource: Resource) => boolean;

const VALUE_OF: Record<FacetName, (resource: Resource) => string> = {
  type: ({ resourceType }) => resourceType,
  account: ({ accountId }) => accountId,
  region: ({ region }) => region,
  status: ({ discoveryStatus }) => discoveryStatus,
  service: ({ service }) => service,
  state: ({ state }) => state ?? "",
};

const PARAMETER: Partial<Record<FacetName, string>> = {
  type: "resourceType",
  account: "accountId",
  region: "region",
  status: "status",
};

/** What the server's index does, over a list: filters, the query language without its times, counts and order. */
export function search(resources: readonly Resource[], parameters: URLSearchParams) {
  const plain = FACETS.map((facet) => ({ facet, test: plainTest(facet, parameters) }));
  const query = `${parameters.get("q") ?? ""} ${parameters.get("search") ?? ""}`;
  const terms = parseTerms(query).terms.map(termTest);
  const matches = (resource: Resource, without?: FacetName) =>
    terms.every((test) => test(resource)) && plain.every(({ facet, test }) => facet === without || test(resource));
  const found = resources.filter((resource) => matches(resource));
  const wanted = (parameters.get("facets") ?? "").split(",").filter((name) => name !== "") as FacetName[];
  const facets: Facets = Object.fromEntries(
    wanted.map((facet) => [facet, counts(facet, resources.filter((resource) => matches(resource, facet)))]),
  );
  return { found: ordered(found, parameters), facets };
}

function plainTest(facet: FacetName, parameters: URLSearchParams): Test {
  const wanted = parameters.getAll(PARAMETER[facet] ?? "");
  if (wanted.length === 0) return () => true;
  return (resource) => wanted.includes(VALUE_OF[facet](resource)) || (facet === "type" && wanted.includes(resource.service));
}

function termTest(term: Term): Test {
  const { field } = term;
  const one = (resource: Resource) => term.values.some((value) => holds(resource, field, value));
  return (resource) => one(resource) !== term.negated;
}

function holds(resource: Resource, field: Field | undefined, value: string): boolean {
  switch (field) {
    case undefined:
      return [resource.name ?? "", resource.resourceId, resource.resourceArn].some((text) =>
        text.toLowerCase().includes(value.toLowerCase()),
      );
    case "type":
      return resource.resourceType === value || resource.service === value;
    case "tag": {
      const [key = "", wanted] = value.split("=", 2);
      const has = resource.tags?.[key];
      return has !== undefined && (wanted === undefined || like(has, wanted));
    }
    case "name":
      return like(resource.name ?? "", value);
    case "id":
      return like(resource.resourceId, value);
    case "arn":
      return like(resource.resourceArn, value);
    case "created":
    case "changed":
    case "first":
    case "last":
      return true;
    default:
      return like(VALUE_OF[field](resource), value);
  }
}

function like(text: string, pattern: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(text);
}

function counts(facet: FacetName, resources: readonly Resource[]): { value: string; label: string; count: number }[] {
  const all = new Map<string, { value: string; label: string; count: number }>();
  for (const resource of resources) {
    const value = VALUE_OF[facet](resource);
    const label = facet === "account" ? (resource.accountName ?? value) : value;
    const entry = all.get(value) ?? { value, label, count: 0 };
    entry.count++;
    all.set(value, entry);
  }
  return [...all.values()].toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

function ordered(resources: Resource[], parameters: URLSearchParams): Resource[] {
  const by = parameters.get("sortBy") as keyof Resource | null;
  if (by === null) return resources;
  const sign = parameters.get("sortOrder") === "desc" ? -1 : 1;
  const text = (resource: Resource) => String(resource[by] ?? "");
  return resources.toSorted((a, b) => sign * (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}
