import { formatExact, formatRelative, parseTime } from "./formatTime";
import { useNow } from "./useNow";

interface Props {
  /** A time of the API; anything unreadable shows as `absent`. */
  at: string | null | undefined;
  absent?: string;
}

/** "3 minutes ago", with both clocks on hover. */
export function RelativeTime({ at, absent = "–" }: Props) {
  const now = useNow();
  const time = parseTime(at);
  if (time === undefined) return <>{absent}</>;
  return (
    <time dateTime={time.toISOString()} title={formatExact(time)}>
      {formatRelative(time, now)}
    </time>
  );
}
