import { SHAPES } from "../../app/address/codec";
import { type Field, parseTerms, type Term } from "./terms";

/** The filters that the API takes as parameters. */
export interface PlainFilters {
  accountId: string[];
  resourceType: string[];
  region: string[];
  status: string[];
}

export interface QueryRequest extends PlainFilters {
  /** What only the query language can say. */
  q: string;
}

const PLAIN: Partial<Record<Field, { name: keyof PlainFilters; shape: RegExp }>> = {
  account: { name: "accountId", shape: SHAPES.account },
  type: { name: "resourceType", shape: SHAPES.type },
  region: { name: "region", shape: SHAPES.region },
  status: { name: "status", shape: /^(active|missing)$/ },
};

/**
 * What to ask the API for a query. A field's only term goes as a parameter where it can, so that the counts of a facet leave
 * out just that filter; everything else goes in the query language.
 */
export function toRequest(query: string): QueryRequest {
  const request: QueryRequest = { accountId: [], resourceType: [], region: [], status: [], q: "" };
  const { terms, mistakes } = parseTerms(query);
  // The server says best what is wrong, and where: it gets the query as it is.
  if (mistakes.length > 0) return { ...request, q: query };
  const rest: string[] = [];
  for (const term of terms) {
    const plain = plainFilter(term, terms);
    if (plain === undefined) {
      rest.push(wordOf(term));
    } else {
      request[plain].push(...new Set(term.values));
    }
  }
  return { ...request, q: rest.join(" ") };
}

function plainFilter(term: Term, all: readonly Term[]): keyof PlainFilters | undefined {
  const plain = term.field && PLAIN[term.field];
  if (plain === undefined || term.negated || !term.values.every((value) => plain.shape.test(value))) return undefined;
  const alone = all.every((other) => other === term || other.field !== term.field || other.negated);
  return alone ? plain.name : undefined;
}

/** A pasted ARN becomes what it means. */
function wordOf({ field, text, negated, values }: Term): string {
  const pasted = field === "arn" && !/^-?arn:(?!aws[a-z-]*:)/.test(text);
  return pasted ? `${negated ? "-" : ""}arn:"${values[0] ?? ""}"` : text;
}
