import { describe, expect, it } from "vitest";
import { countOf } from "./formatCount";
import { formatDuration, formatRelative, parseTime } from "./formatTime";

const now = Date.parse("2026-11-20T12:00:00Z");
const at = (seconds: number) => new Date(now + seconds * 1000);

describe("times", () => {
  it.each([
    [-5, "just now"],
    [15, "just now"],
    [40, "in a moment"],
    [-60, "1 minute ago"],
    [-3599, "59 minutes ago"],
    [-7200, "2 hours ago"],
    [5 * 3600 + 1200, "in 5 hours"],
    [-26 * 3600, "yesterday"],
    [-45 * 24 * 3600, "last month"],
    [-800 * 24 * 3600, "2 years ago"],
  ])("%i seconds from now are %s", (seconds, words) => {
    expect(formatRelative(at(seconds), now)).toBe(words);
  });

  it("that cannot be read are none", () => {
    expect(parseTime("yesterday")).toBeUndefined();
    expect(parseTime(null)).toBeUndefined();
    expect(parseTime("2026-11-20T12:00:00Z")).toEqual(new Date(now));
  });

  it.each([
    [420, "0.4 s"],
    [12_400, "12 s"],
    [60_000, "1 min"],
    [185_000, "3 min 5 s"],
    [3_720_000, "1 h 2 min"],
  ])("%i ms last %s", (millis, words) => {
    expect(formatDuration(millis)).toBe(words);
  });
});

describe("counts", () => {
  it("agree with their noun", () => {
    expect(countOf(1, "match", "matches")).toBe("1 match");
    expect(countOf(2000, "account")).toMatch(/^2.000 accounts$/);
  });
});
