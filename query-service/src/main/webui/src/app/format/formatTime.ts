const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 24 * 3600],
  ["month", 30 * 24 * 3600],
  ["day", 24 * 3600],
  ["hour", 3600],
  ["minute", 60],
];

/** What happened just now may seem to lie ahead, by the server's clock and by the page's slow tick. */
const CLOCK_SKEW_SECONDS = 20;

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const local = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
const localShort = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const utc = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });

/** A time of the API, or undefined for none and for one that cannot be read. */
export function parseTime(iso: string | null | undefined): Date | undefined {
  if (!iso) return undefined;
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** "3 minutes ago", "in 2 hours"; less than a minute either way is "just now" or "in a moment". */
export function formatRelative(time: Date, now: number): string {
  const seconds = Math.round((time.getTime() - now) / 1000);
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return seconds > CLOCK_SKEW_SECONDS ? "in a moment" : "just now";
}

export function formatLocal(time: Date): string {
  return localShort.format(time);
}

/** Both clocks, to the second: what a hover shows. */
export function formatExact(time: Date): string {
  return `${local.format(time)} local · ${utc.format(time)} UTC`;
}

/** "0.4 s", "12 s", "3 min 5 s", "1 h 2 min". */
export function formatDuration(millis: number): string {
  if (millis < 1000) return `${(millis / 1000).toFixed(1)} s`;
  const seconds = Math.round(millis / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return joinParts(minutes, "min", seconds % 60, "s");
  return joinParts(Math.floor(minutes / 60), "h", minutes % 60, "min");
}

function joinParts(major: number, majorUnit: string, minor: number, minorUnit: string): string {
  return minor === 0 ? `${major} ${majorUnit}` : `${major} ${majorUnit} ${minor} ${minorUnit}`;
}
