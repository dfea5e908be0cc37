import { useState } from "react";
import { formatCount } from "../../app/format/formatCount";
import type { FacetCount } from "./facetTypes";
import styles from "./facets.module.scss";

/** So many values are shown at first; with more, there is a way to all of them and a filter for them. */
const FEW = 6;

interface Props {
  title: string;
  counts: readonly FacetCount[] | undefined;
  chosen: readonly string[];
  initiallyOpen: boolean;
  onChange: (chosen: string[]) => void;
}

/** One way to narrow the list: its values, each with how many resources have it; several are alternatives. */
export function Facet({ title, counts, chosen, initiallyOpen, onChange }: Props) {
  const [all, setAll] = useState(false);
  const [find, setFind] = useState("");
  const known = withChosen(counts ?? [], chosen);
  const found = known.filter(({ value, label }) => `${value} ${label ?? ""}`.toLowerCase().includes(find.toLowerCase()));
  const shown = all ? found : found.slice(0, Math.max(FEW, chosen.length));
  const more = found.length - shown.length;
  return (
    <details className={styles.facet} open={initiallyOpen || chosen.length > 0}>
      <summary className={styles.title}>
        {title}
        {chosen.length > 0 && <span className={styles.badge}>{formatCount(chosen.length)}</span>}
      </summary>
      {all && known.length > FEW && (
        <input
          type="search"
          className={styles.find}
          placeholder={`Find ${title.toLowerCase()}`}
          aria-label={`Find ${title.toLowerCase()}`}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      <ul
        className={all ? styles.long : styles.values}
        aria-label={title}
        data-waiting={counts === undefined || undefined}
      >
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <label className={styles.value} title={!label || label === value ? value : `${label} · ${value}`}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() =>
                  onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
                }
              />
              <span className={styles.name}>{label || value}</span>{" "}
              <span className={styles.count}>{formatCount(count)}</span>
            </label>
          </li>
        ))}
        {counts !== undefined && shown.length === 0 && <li className={styles.none}>None</li>}
        {counts === undefined && <li className={styles.none}>–</li>}
      </ul>
      {(more > 0 || all) && known.length > FEW && (
        <button
          type="button"
          className={styles.more}
          aria-label={all ? `Show fewer: ${title}` : `Show all ${formatCount(found.length)}: ${title}`}
          onClick={() => {
            setAll(!all);
            setFind("");
          }}
        >
          {all ? "Show fewer" : `Show all ${formatCount(found.length)}`}
        </button>
      )}
    </details>
  );
}

/** The chosen ones come first, also when nothing of them is left. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const of = (value: string) => counts.find((count) => count.value === value) ?? { value, count: 0 };
  return [...chosen.map(of), ...counts.filter(({ value }) => !chosen.includes(value))];
}
