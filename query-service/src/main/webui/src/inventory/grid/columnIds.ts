/** A column of the grid: one that is known by name, or `tag:` and a tag's key. */
export const COLUMN_ID = /^([A-Za-z]+|tag:[^,]{1,128})$/;

export const DEFAULT_COLUMNS: readonly string[] = [
  "name",
  "resourceId",
  "resourceType",
  "region",
  "accountName",
  "state",
  "discoveryStatus",
  "tags",
  "firstDiscoveredAt",
  "lastDiscoveredAt",
  "resourceArn",
];

export function tagKeyOf(columnId: string): string | undefined {
  return columnId.startsWith("tag:") ? columnId.slice("tag:".length) : undefined;
}
