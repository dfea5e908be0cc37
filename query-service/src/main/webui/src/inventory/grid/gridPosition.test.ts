import { describe, expect, it } from "vitest";
import { clamp, move } from "./gridPosition";

const extent = { rows: 25, columns: 11, pageRows: 8 };
const from = { row: 10, column: 5 };

describe("keys in the grid", () => {
  it.each([
    ["ArrowUp", false, { row: 9, column: 5 }],
    ["ArrowDown", false, { row: 11, column: 5 }],
    ["ArrowLeft", false, { row: 10, column: 4 }],
    ["ArrowRight", false, { row: 10, column: 6 }],
    ["Home", false, { row: 10, column: 0 }],
    ["End", false, { row: 10, column: 10 }],
    ["Home", true, { row: -1, column: 0 }],
    ["End", true, { row: 24, column: 10 }],
    ["PageDown", false, { row: 18, column: 5 }],
    ["PageUp", false, { row: 2, column: 5 }],
  ])("%s with control %s", (key, control, to) => {
    expect(move(from, key, control, extent)).toEqual(to);
  });

  it("stop at the edges, and Page Up at the first row before the header", () => {
    expect(move({ row: -1, column: 0 }, "ArrowUp", false, extent)).toEqual({ row: -1, column: 0 });
    expect(move({ row: 24, column: 10 }, "ArrowRight", false, extent)).toEqual({ row: 24, column: 10 });
    expect(move({ row: 3, column: 0 }, "PageUp", false, extent)).toEqual({ row: 0, column: 0 });
    expect(move({ row: 20, column: 0 }, "PageDown", false, extent)).toEqual({ row: 24, column: 0 });
  });

  it("leave other keys alone", () => {
    expect(move(from, "a", false, extent)).toBeUndefined();
  });

  it("keep to the header in an empty grid", () => {
    expect(clamp(from, { rows: 0, columns: 11 })).toEqual({ row: -1, column: 5 });
  });
});
