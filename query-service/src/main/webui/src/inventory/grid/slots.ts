/**
 * Places for rows. A row that comes into view takes the place, and the elements, of one that left it: a browser styles elements that
 * it knows far quicker than new ones. A row that stays keeps its place, with the focus that may be in it.
 */
export class Slots {
  private taken = new Map<number, number>();

  /** The place of each of these rows; the same for the same rows. */
  assign(rows: readonly number[]): ReadonlyMap<number, number> {
    const next = new Map<number, number>();
    for (const row of rows) {
      const slot = this.taken.get(row);
      if (slot !== undefined) next.set(row, slot);
    }
    const used = new Set(next.values());
    let free = 0;
    for (const row of rows) {
      if (next.has(row)) continue;
      while (used.has(free)) free++;
      used.add(free);
      next.set(row, free);
    }
    this.taken = next;
    return next;
  }
}
