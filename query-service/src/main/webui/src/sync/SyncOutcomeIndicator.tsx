import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { SyncOutcome } from "../api/types";

const OUTCOMES: Record<SyncOutcome, { type: StatusIndicatorProps.Type; text: string }> = {
  never: { type: "pending", text: "Never synced" },
  in_progress: { type: "in-progress", text: "Syncing" },
  success: { type: "success", text: "Complete" },
  partial: { type: "warning", text: "Partial" },
  failed: { type: "error", text: "Failed" },
};

/** How the last sync of an account went, in words and with an icon. */
export function SyncOutcomeIndicator({ outcome }: { outcome: SyncOutcome }) {
  // A newer server may know an outcome that this page does not: show its word.
  const { type, text } = OUTCOMES[outcome] ?? { type: "info", text: outcome };
  return <StatusIndicator type={type}>{text}</StatusIndicator>;
}
