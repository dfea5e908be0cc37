import { formatExact, formatLocal, formatRelative, parseTime } from "./formatTime";
import { useNow } from "./useNow";
import styles from "./time.module.scss";

interface Props {
  /** A time of the API; anything unreadable shows as `absent`. */
  at: string | null | undefined;
  absent?: string;
  /** One below the other, for the cell of a table. */
  stacked?: boolean;
}

/** "3 days ago" and "Nov 20, 2026, 10:00 AM", with both clocks to the second on hover. */
export function ExactTime({ at, absent = "–", stacked = false }: Props) {
  const now = useNow();
  const time = parseTime(at);
  if (time === undefined) return <>{absent}</>;
  return (
    <time dateTime={time.toISOString()} title={formatExact(time)}>
      {formatRelative(time, now)}
      <span className={stacked ? styles.below : styles.beside}>{formatLocal(time)}</span>
    </time>
  );
}
