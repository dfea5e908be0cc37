import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";

const STATUSES: Record<string, { type: StatusIndicatorProps.Type; text: string }> = {
  in_progress: { type: "in-progress", text: "Under way" },
  success: { type: "success", text: "Complete" },
  partial: { type: "warning", text: "Partial" },
  failed: { type: "error", text: "Failed" },
  cancelled: { type: "stopped", text: "Cancelled" },
};

/** How a scan, or its part in one account, stands or ended. */
export function ScanStatus({ status }: { status: string }) {
  const { type, text } = STATUSES[status] ?? { type: "info", text: status };
  return <StatusIndicator type={type}>{text}</StatusIndicator>;
}
