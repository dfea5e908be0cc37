import type { TableProps } from "@cloudscape-design/components/table";
import type { ScanSummary } from "../api/types";
import { ExactTime } from "../app/format/ExactTime";
import { formatCount } from "../app/format/formatCount";
import { formatDuration, parseTime } from "../app/format/formatTime";
import { InnerLink } from "../app/InnerLink";
import { ScanStatus } from "./ScanStatus";

export const SCAN_COLUMNS: TableProps.ColumnDefinition<ScanSummary>[] = [
  {
    id: "startedAt",
    header: "Started",
    isRowHeader: true,
    sortingField: "startedAt",
    cell: ({ scanId, startedAt }) => (
      <InnerLink to={`/scans/${scanId}`}>
        <ExactTime at={startedAt} stacked />
      </InnerLink>
    ),
  },
  { id: "status", header: "Status", sortingField: "status", cell: ({ status }) => <ScanStatus status={status} /> },
  {
    id: "trigger",
    header: "Asked for by",
    sortingField: "trigger",
    cell: ({ trigger, requestedBy }) => (requestedBy ? `${requestedBy} (${trigger})` : trigger),
  },
  { id: "scope", header: "Scope", sortingField: "scope", cell: ({ scope }) => scope || "–" },
  {
    id: "accounts",
    header: "Accounts",
    sortingField: "accountsTotal",
    cell: ({ accountsDone, accountsTotal }) => `${formatCount(accountsDone)} of ${formatCount(accountsTotal)}`,
  },
  {
    id: "regions",
    header: "Regions",
    sortingField: "regionsTotal",
    cell: ({ regionsTotal, regionsSkipped }) =>
      regionsSkipped > 0
        ? `${formatCount(regionsTotal)}, ${formatCount(regionsSkipped)} known to be empty`
        : formatCount(regionsTotal),
  },
  {
    id: "resources",
    header: "Resources",
    sortingField: "resources",
    cell: ({ resources }) => formatCount(resources),
  },
  {
    id: "apiCalls",
    header: "AWS calls",
    sortingField: "apiCalls",
    cell: ({ apiCalls }) => formatCount(apiCalls),
  },
  { id: "duration", header: "Duration", cell: durationOf },
];

function durationOf({ startedAt, completedAt }: ScanSummary): string {
  const start = parseTime(startedAt);
  const end = parseTime(completedAt);
  return start && end ? formatDuration(end.getTime() - start.getTime()) : "–";
}
