import type { InventoryStats } from "../api/types";
import { formatCount } from "../app/format/formatCount";
import styles from "./totals.module.scss";

interface Props {
  stats: InventoryStats | undefined;
  accounts: number | undefined;
}

/** How much there is in all, whatever the list below is narrowed to. */
export function Totals({ stats, accounts }: Props) {
  const figures: [label: string, value: number | undefined][] = [
    ["Resources", stats?.totalItems],
    ["Missing", stats && (stats.byStatus["missing"] ?? 0)],
    ["Types", stats && Object.keys(stats.byType).length],
    ["Accounts", accounts],
    ["Regions", stats && Object.keys(stats.byRegion).length],
  ];
  return (
    <dl className={styles.totals} aria-label="Totals">
      {figures.map(([label, value]) => (
        <div key={label} className={styles.total}>
          <dt>{label}</dt>
          <dd>{value === undefined ? "–" : formatCount(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
