import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { ChangeKindName } from "./changeTypes";

export const KIND_LABELS: Record<ChangeKindName, string> = {
  created: "Found",
  changed: "Changed",
  missing: "Missing",
  returned: "Returned",
};

const TYPES: Record<ChangeKindName, StatusIndicatorProps.Type> = {
  created: "success",
  changed: "info",
  missing: "warning",
  returned: "success",
};

/** What happened to a resource, in a word and with an icon. */
export function ChangeKind({ kind }: { kind: ChangeKindName }) {
  // A newer server may know a kind that this page does not: show its word.
  return <StatusIndicator wrapText={false} type={TYPES[kind] ?? "info"}>{KIND_LABELS[kind] ?? kind}</StatusIndicator>;
}
