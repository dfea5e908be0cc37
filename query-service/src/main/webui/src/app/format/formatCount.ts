const counts = new Intl.NumberFormat();

export function formatCount(count: number): string {
  return counts.format(count);
}

/** "1 account", "2,000 accounts". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
