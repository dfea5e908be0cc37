import { describe, expect, it } from "vitest";
import { Slots } from "./slots";

const places = (slots: Slots, rows: number[]) => rows.map((row) => slots.assign(rows).get(row));

describe("the places of rows", () => {
  it("are kept by rows that stay, and taken over from those that left", () => {
    const slots = new Slots();
    expect(places(slots, [0, 1, 2])).toEqual([0, 1, 2]);
    expect(places(slots, [2, 3, 4])).toEqual([2, 0, 1]);
    expect(places(slots, [2, 90, 91, 92])).toEqual([2, 0, 1, 3]);
  });

  it("are the same when asked for again", () => {
    const slots = new Slots();
    slots.assign([5, 6]);
    expect(places(slots, [6, 7])).toEqual(places(slots, [6, 7]));
  });
});
