import { Link } from "react-router";
import type { AccountStatus } from "../api/types";
import { formatCount } from "../app/format/formatCount";
import { inventoryLink } from "../inventory/query/inventoryQuery";
import { accountLabel } from "../sync/syncSummary";
import styles from "./matrix.module.scss";
import type { RegionRow } from "./regionTypes";

interface Props {
  accounts: readonly AccountStatus[];
  rows: readonly RegionRow[];
}

/** How many resources each account has in each region. Shades help the eye; the numbers and signs say the same. */
export function RegionMatrix({ accounts, rows }: Props) {
  const regions = [...new Set(rows.map(({ region }) => region))].toSorted();
  const cells = new Map(rows.map((row) => [`${row.accountId} ${row.region}`, row]));
  const most = Math.max(1, ...rows.map(({ resourceCount }) => resourceCount ?? 0));
  if (regions.length === 0) return null;
  return (
    // It scrolls sideways on its own: the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="Resources by account and region">
      <table className={styles.matrix}>
        <caption className={styles.caption}>
          Resources by account and region. “·” is empty, “off” is not opted in, “!” could not be read, “–” was
          never looked at.
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              Account
            </th>
            {regions.map((region) => (
              <th key={region} scope="col" className={styles.region}>
                <span>{region}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.accountId}>
              <th scope="row" className={styles.account}>
                {accountLabel(account)}
              </th>
              {regions.map((region) => (
                <Cell key={region} row={cells.get(`${account.accountId} ${region}`)} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SHADES = 4;

function Cell({ row, most }: { row: RegionRow | undefined; most: number }) {
  if (row === undefined) return <td className={styles.cell}>–</td>;
  const count = row.resourceCount ?? 0;
  const sign = !row.optedIn ? "off" : row.lastError ? "!" : count === 0 ? "·" : formatCount(count);
  // Some accounts have a hundred times what others have, which must not look like nothing.
  const shade = Math.ceil(Math.sqrt(count / most) * SHADES);
  const where = inventoryLink(`account:${row.accountId} region:${row.region}`);
  return (
    <td className={styles.cell} data-shade={shade} title={row.lastError ?? undefined}>
      {count > 0 ? <Link to={where}>{row.lastError ? `! ${formatCount(count)}` : sign}</Link> : sign}
    </td>
  );
}
