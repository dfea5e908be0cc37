import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { DiscoveryStatus } from "../api/types";

export const DISCOVERY_LABELS: Record<DiscoveryStatus, string> = { active: "Active", missing: "Missing" };

/** Whether the last complete listing of the resource's scope still had it. */
export function DiscoveryIndicator({ status }: { status: DiscoveryStatus }) {
  return (
    <StatusIndicator type={status === "active" ? "success" : "warning"}>
      {DISCOVERY_LABELS[status] ?? status}
    </StatusIndicator>
  );
}
