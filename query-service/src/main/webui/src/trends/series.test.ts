import { describe, expect, it } from "vitest";
import { groupRows, growth, OTHERS, seriesOf, totalSeries } from "./series";

const day = (date: string, counts: Record<string, number>) => ({
  day: date,
  counts,
  total: Object.values(counts).reduce((sum, count) => sum + count, 0),
});

describe("the lines of a chart", () => {
  it("are the largest groups, and one of all others", () => {
    const counts = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`t${index}`, 100 - index]));
    const series = seriesOf([day("2026-11-01", {}), day("2026-11-02", counts)], (key) => key.toUpperCase());
    expect(series).toHaveLength(8);
    expect(series[0]).toMatchObject({ title: "T0", data: [{ y: 0 }, { y: 100 }] });
    expect(series.at(-1)).toMatchObject({ title: OTHERS, data: [{ y: 0 }, { y: 93 + 92 + 91 + 90 + 89 }] });
    const sum = series.reduce((all, { data }) => all + (data[1]?.y ?? 0), 0);
    expect(sum).toBe(totalSeries([day("2026-11-02", counts)]).data[0]?.y);
  });

  it("need no line of others for one that fits itself", () => {
    const counts = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`t${index}`, 1]));
    expect(seriesOf([day("2026-11-01", counts)], String).map(({ title }) => title)).not.toContain(OTHERS);
  });
});

describe("the growth", () => {
  it("is since the newest figure that is old enough", () => {
    const days = [day("2026-10-01", { a: 1 }), day("2026-10-20", { a: 5 }), day("2026-11-02", { a: 9 })];
    expect(growth(days, 1)).toBe(4);
    expect(growth(days, 30)).toBe(8);
    expect(growth(days, 60)).toBeUndefined();
    expect(growth([], 1)).toBeUndefined();
  });
});

describe("the groups of a table", () => {
  it("are all there are on any day", () => {
    const days = [day("2026-11-01", { gone: 2 }), day("2026-11-02", { fresh: 3 })];
    expect(groupRows(days, String)).toEqual([
      { key: "gone", label: "gone", first: 2, last: 0 },
      { key: "fresh", label: "fresh", first: 0, last: 3 },
    ]);
  });
});
