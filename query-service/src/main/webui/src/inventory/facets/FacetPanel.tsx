import type { Facets } from "./facetTypes";
import { Facet } from "./Facet";
import styles from "./facets.module.scss";
import type { InventoryQueryControl } from "../query/useInventoryQuery";
import { valuesOf, withValues } from "../language/editing";

/** The facets in the order of the panel; the later ones are closed at first. */
const SHOWN = [
  { name: "type", title: "Type", open: true },
  { name: "account", title: "Account", open: true },
  { name: "region", title: "Region", open: true },
  { name: "status", title: "Status", open: true },
  { name: "state", title: "State", open: false },
  { name: "service", title: "Service", open: false },
] as const;

interface Props {
  control: InventoryQueryControl;
  /** Undefined while they are on their way. */
  facets: Facets | undefined;
}

/** What the list can be narrowed by, with how many resources that would leave. */
export function FacetPanel({ control, facets }: Props) {
  const { q } = control.query;
  return (
    <div className={styles.panel} role="group" aria-label="Filters">
      {SHOWN.map(({ name, title, open }) => (
        <Facet
          key={name}
          title={title}
          counts={facets?.[name]}
          chosen={valuesOf(q, name)}
          initiallyOpen={open}
          onChange={(chosen) => control.change({ q: withValues(q, name, chosen) })}
        />
      ))}
    </div>
  );
}
