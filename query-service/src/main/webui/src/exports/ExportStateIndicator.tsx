import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { ExportState } from "./exportTypes";

const STATES: Record<ExportState, { type: StatusIndicatorProps.Type; text: string }> = {
  queued: { type: "pending", text: "Waiting" },
  running: { type: "in-progress", text: "Being written" },
  completed: { type: "success", text: "Ready" },
  failed: { type: "error", text: "Failed" },
  cancelled: { type: "stopped", text: "Cancelled" },
};

export function ExportStateIndicator({ state }: { state: ExportState }) {
  const { type, text } = STATES[state] ?? { type: "info", text: state };
  return <StatusIndicator type={type}>{text}</StatusIndicator>;
}
