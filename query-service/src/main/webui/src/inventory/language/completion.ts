import type { Facets } from "../facets/facetTypes";
import { type Field, FIELDS, formatValue, isField, pieces } from "./terms";

export interface Completion {
  /** The whole query once this is chosen. */
  value: string;
  label: string;
  description?: string;
  /** How many resources have it. */
  count?: number;
}

/** What could be typed next at the end of a query. */
export function complete(query: string, facets: Facets, tagKeys: readonly string[]): Completion[] {
  const last = /\s$/.test(query) ? undefined : pieces(query).at(-1);
  const text = last?.text ?? "";
  const before = last === undefined ? query : query.slice(0, last.start);
  const [, minus = "", name = "", values] = /^(-?)([A-Za-z]*)(?::(.*))?$/.exec(text) ?? [];
  if (values === undefined) return text === minus + name ? fields(before, minus, name) : [];
  return isField(name) ? valuesOf(`${before}${minus}${name}:`, name, values, facets, tagKeys) : [];
}

function fields(before: string, minus: string, begun: string): Completion[] {
  return Object.entries(FIELDS)
    .filter(([name]) => name.startsWith(begun.toLowerCase()))
    .map(([name, description]) => ({ value: `${before}${minus}${name}:`, label: `${minus}${name}:`, description }));
}

function valuesOf(
  before: string,
  field: Field,
  typed: string,
  facets: Facets,
  tagKeys: readonly string[],
): Completion[] {
  const comma = typed.lastIndexOf(",") + 1;
  const chosen = typed.slice(0, comma);
  const begun = typed.slice(comma).replaceAll('"', "").toLowerCase();
  const taken = new Set(chosen.split(","));
  return known(field, facets, tagKeys)
    .filter(({ value, label }) => !taken.has(value) && `${value} ${label ?? ""}`.toLowerCase().includes(begun))
    .map(({ value, label, count }) => ({
      value: `${before}${chosen}${formatValue(value)}`,
      label: value,
      ...(label && label !== value ? { description: label } : {}),
      ...(count !== undefined ? { count } : {}),
    }));
}

interface Known {
  value: string;
  label?: string | null;
  count?: number;
}

function known(field: Field, facets: Facets, tagKeys: readonly string[]): readonly Known[] {
  if (field === "tag") return tagKeys.map((value) => ({ value }));
  if (field === "type") return [...(facets.type ?? []), ...(facets.service ?? [])];
  return field in facets ? (facets[field as keyof Facets] ?? []) : [];
}
