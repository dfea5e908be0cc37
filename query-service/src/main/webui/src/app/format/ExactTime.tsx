import { formatExact, formatLocal, formatRelative, parseTime } from "./formatTime";
import { useNow } from "./useNow";

interface Props {
  /** A time of the API; anything unreadable shows as `absent`. */
  at: string | null | undefined;
  absent?: string;
}

/** "Nov 20, 2026, 10:00 AM (3 days ago)", with both clocks on hover. */
export function ExactTime({ at, absent = "–" }: Props) {
  const now = useNow();
  const time = parseTime(at);
  if (time === undefined) return <>{absent}</>;
  return (
    <time dateTime={time.toISOString()} title={formatExact(time)}>
      {`${formatLocal(time)} (${formatRelative(time, now)})`}
    </time>
  );
}
