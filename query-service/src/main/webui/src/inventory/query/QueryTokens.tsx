import Button from "@cloudscape-design/components/button";
import TokenGroup from "@cloudscape-design/components/token-group";
import { useMemo } from "react";
import type { FacetCount, Facets } from "../facets/facetTypes";
import { withoutTerm } from "../language/editing";
import { parseTerms, type Term } from "../language/terms";
import styles from "../inventory.module.scss";

interface Props {
  q: string;
  facets: Facets;
  onChange: (q: string) => void;
  onClear: () => void;
}

/** The terms of the query, each to be dropped by itself or all at once; nothing while there are none. */
export function QueryTokens({ q, facets, onChange, onClear }: Props) {
  const { terms } = useMemo(() => parseTerms(q), [q]);
  if (terms.length === 0) return null;
  return (
    <div className={styles.tokens}>
      <TokenGroup
        items={terms.map((term) => {
          const label = labelOf(term, facets);
          return { label, dismissLabel: `Remove the filter ${label}` };
        })}
        limit={8}
        disableOuterPadding
        onDismiss={({ detail }) => {
          const term = terms[detail.itemIndex];
          if (term !== undefined) onChange(withoutTerm(q, term));
        }}
      />
      <Button variant="inline-link" onClick={onClear}>
        Clear filters
      </Button>
    </div>
  );
}

function labelOf(term: Term, facets: Facets): string {
  if (term.field === undefined) return term.text;
  const counts: readonly FacetCount[] = (term.field in facets && facets[term.field as keyof Facets]) || [];
  const values = term.values.map((value) => counts.find((count) => count.value === value)?.label ?? value);
  return `${term.field} ${term.negated ? "≠" : "="} ${values.join(", ")}`;
}
