import { Empty } from "../../app/states/Empty";
import styles from "./drawer.module.scss";

interface Props {
  label: string;
  values: Record<string, string>;
  empty: string;
}

/** Names and values as a table; values that are JSON are written out. */
export function KeyValues({ label, values, empty }: Props) {
  const entries = Object.entries(values).toSorted(([a], [b]) => a.localeCompare(b));
  if (entries.length === 0) return <Empty title={empty} />;
  return (
    <table className={styles.values} aria-label={label}>
      <thead className={styles.hidden}>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(([key, value]) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>{isJson(value) ? <pre className={styles.json}>{pretty(value)}</pre> : value || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isJson(value: string): boolean {
  return /^[[{]/.test(value);
}

function pretty(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
