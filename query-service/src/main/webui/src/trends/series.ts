import type { TrendDay } from "./trendTypes";

/** So many lines can be told apart; what else there is goes into one. */
export const MOST_SERIES = 7;
export const OTHERS = "All others";

export interface Point {
  x: Date;
  y: number;
}

export interface Series {
  title: string;
  data: Point[];
}

/** The largest groups of the last day as lines of their own, and the sum of all others. */
export function seriesOf(days: readonly TrendDay[], label: (key: string) => string): Series[] {
  const last = days.at(-1)?.counts ?? {};
  const keys = [...new Set(days.flatMap(({ counts }) => Object.keys(counts)))].toSorted(
    (a, b) => (last[b] ?? 0) - (last[a] ?? 0) || a.localeCompare(b),
  );
  const shown = keys.length <= MOST_SERIES + 1 ? keys : keys.slice(0, MOST_SERIES);
  const rest = keys.slice(shown.length);
  const lines = shown.map((key) => line(label(key), days, ({ counts }) => counts[key] ?? 0));
  if (rest.length === 0) return lines;
  return [...lines, line(OTHERS, days, ({ counts }) => rest.reduce((sum, key) => sum + (counts[key] ?? 0), 0))];
}

export function totalSeries(days: readonly TrendDay[]): Series {
  return line("Resources", days, ({ total }) => total);
}

function line(title: string, days: readonly TrendDay[], y: (day: TrendDay) => number): Series {
  return { title, data: days.map((day) => ({ x: dateOf(day.day), y: y(day) })) };
}

/** The day's noon, which is on the same day in most places. */
function dateOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** How much more there is on the last day than `daysBefore` it; undefined without a figure that old. */
export function growth(days: readonly TrendDay[], daysBefore: number): number | undefined {
  const last = days.at(-1);
  if (last === undefined) return undefined;
  const then = Date.parse(last.day) - daysBefore * 24 * 3600 * 1000;
  const before = days.findLast(({ day }) => Date.parse(day) <= then);
  return before && last.total - before.total;
}

export interface GroupRow {
  key: string;
  label: string;
  first: number;
  last: number;
}

/** Every group with its first and last figure: the table beside the chart. */
export function groupRows(days: readonly TrendDay[], label: (key: string) => string): GroupRow[] {
  const first = days.at(0)?.counts ?? {};
  const last = days.at(-1)?.counts ?? {};
  return [...new Set(days.flatMap(({ counts }) => Object.keys(counts)))].map((key) => ({
    key,
    label: label(key),
    first: first[key] ?? 0,
    last: last[key] ?? 0,
  }));
}
