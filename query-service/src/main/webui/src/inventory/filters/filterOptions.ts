import type { MultiselectProps } from "@cloudscape-design/components/multiselect";
import type { ResourcePage, ResourceQuery } from "../../api/types";
import { DISCOVERY_LABELS } from "../DiscoveryIndicator";
import { DISCOVERY_STATUSES, type FilterField } from "../query/inventoryQuery";

type Choices = ResourcePage["filters"];
type Option = MultiselectProps.Option;

export const FILTER_LABELS: Record<FilterField, string> = {
  accountId: "Account",
  resourceType: "Type",
  region: "Region",
  status: "Status",
};

/** What can be chosen in a filter. What is chosen is always among it, also when nothing of it is left. */
export function filterOptions(
  field: FilterField,
  choices: Choices | undefined,
  query: ResourceQuery,
): MultiselectProps.Options {
  switch (field) {
    case "accountId":
      return union(choices?.accounts.map(({ id }) => id), query.accountId).map((id) => filterOption(field, id, choices));
    case "region":
      return union(choices?.regions, query.region).map((region) => filterOption(field, region, choices));
    case "status":
      return DISCOVERY_STATUSES.map((status) => filterOption(field, status, choices));
    case "resourceType":
      return typeOptions(union(choices?.resourceTypes, query.resourceType), choices);
  }
}

/** One value of a filter in the user's words. */
export function filterOption(field: FilterField, value: string, choices: Choices | undefined): Option {
  switch (field) {
    case "accountId": {
      const name = choices?.accounts.find(({ id }) => id === value)?.name;
      return name ? { value, label: name, description: value } : { value, label: value };
    }
    case "status":
      return { value, label: DISCOVERY_LABELS[value as keyof typeof DISCOVERY_LABELS] ?? value };
    case "resourceType":
      return { value, label: value.includes(":") ? value : `${value} (all types)` };
    case "region":
      return { value, label: value };
  }
}

/** Types below their service; a service of several types can be chosen as a whole. */
function typeOptions(types: readonly string[], choices: Choices | undefined): MultiselectProps.Options {
  const services = new Map<string, Set<string>>();
  for (const type of types) {
    const service = type.split(":", 1)[0] ?? type;
    services.set(service, (services.get(service) ?? new Set()).add(type));
  }
  return [...services].flatMap(([service, members]) => {
    const ofService = [...members].toSorted();
    const values = ofService.length > 1 && !members.has(service) ? [service, ...ofService] : ofService;
    return values.map((value) => filterOption("resourceType", value, choices));
  });
}

function union(available: readonly string[] | undefined, chosen: readonly string[]): string[] {
  return [...new Set([...(available ?? []), ...chosen])].toSorted();
}
