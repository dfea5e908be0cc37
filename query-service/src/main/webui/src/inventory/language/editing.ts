import { type Field, formatTerm, parseTerms, pieces, type Term } from "./terms";

/** The values that a query wants of a field. */
export function valuesOf(query: string, field: Field): string[] {
  return positive(parseTerms(query).terms, field).flatMap(({ values }) => values);
}

/** The query with other values of a field; what else is in it stays as it was written, and where. */
export function withValues(query: string, field: Field, values: readonly string[]): string {
  const old = positive(parseTerms(query).terms, field);
  const starts = new Set(old.map(({ start }) => start));
  const term = values.length === 0 ? "" : formatTerm(field, values);
  const texts = pieces(query).map(({ text, start }) => {
    if (!starts.has(start)) return text;
    return start === old[0]?.start ? term : "";
  });
  if (old.length === 0) texts.push(term);
  return texts.filter((text) => text !== "").join(" ");
}

export function withoutTerm(query: string, term: Term): string {
  return pieces(query)
    .filter(({ start }) => start !== term.start)
    .map(({ text }) => text)
    .join(" ");
}

/** The query with one space between its terms. */
export function tidy(query: string): string {
  return pieces(query)
    .map(({ text }) => text)
    .join(" ");
}

function positive(terms: readonly Term[], field: Field): Term[] {
  return terms.filter((term) => term.field === field && !term.negated);
}
