const counts = new Intl.NumberFormat();
const changes = new Intl.NumberFormat(undefined, { signDisplay: "exceptZero" });
const sizes = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

const UNITS = ["bytes", "KB", "MB", "GB", "TB"] as const;

export function formatCount(count: number): string {
  return counts.format(count);
}

/** "+12", "-3", "0". */
export function formatChange(change: number): string {
  return changes.format(change);
}

/** "1 account", "2,000 accounts". */
export function countOf(count: number, one: string, many = plural(one)): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** "980 bytes", "1.2 MB". */
export function formatBytes(bytes: number): string {
  const unit = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  return `${sizes.format(bytes / 1024 ** unit)} ${UNITS[unit]}`;
}

function plural(noun: string): string {
  return /(s|ch)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? noun.replace(/y$/, "ies") : `${noun}s`;
}
