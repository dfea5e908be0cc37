import type { TableProps } from "@cloudscape-design/components/table";
import Header from "@cloudscape-design/components/header";
import { useMemo } from "react";
import type { AccountProgress, AccountReport } from "../api/types";
import { countOf, formatCount } from "../app/format/formatCount";
import { formatDuration } from "../app/format/formatTime";
import { InnerLink } from "../app/InnerLink";
import ListTable from "../app/lists/ListTable";
import { Empty } from "../app/states/Empty";
import { ReasonList } from "./ScanReasons";
import { ScanStatus } from "./ScanStatus";

const NO_PROGRESS: readonly AccountProgress[] = [];

function columnsOf(progress: readonly AccountProgress[]): TableProps.ColumnDefinition<AccountReport>[] {
  const planned = new Map(progress.map(({ accountId, regionsTotal }) => [accountId, regionsTotal]));
  return [
    {
      id: "account",
      header: "Account",
      isRowHeader: true,
      sortingComparator: (a, b) => labelOf(a).localeCompare(labelOf(b)),
      cell: (report) => (
        <InnerLink to={`/accounts?tab=coverage&account=${report.accountId}`}>{labelOf(report)}</InnerLink>
      ),
    },
    { id: "status", header: "Status", sortingField: "status", cell: ({ status }) => <ScanStatus status={status} /> },
    { id: "resources", header: "Found", sortingField: "resources", cell: ({ resources }) => formatCount(resources) },
    { id: "missing", header: "Missing", sortingField: "missing", cell: ({ missing }) => formatCount(missing) },
    { id: "rejected", header: "Rejected", sortingField: "rejected", cell: ({ rejected }) => formatCount(rejected) },
    {
      id: "regions",
      header: "Regions read",
      sortingField: "regionsScanned",
      cell: ({ accountId, regionsScanned, regionsSkipped }) => {
        const total = planned.get(accountId);
        const read = formatCount(regionsScanned) + (total === undefined ? "" : ` of ${formatCount(total)}`);
        return regionsSkipped > 0 ? `${read}, ${formatCount(regionsSkipped)} known to be empty` : read;
      },
    },
    { id: "apiCalls", header: "AWS calls", sortingField: "apiCalls", cell: ({ apiCalls }) => formatCount(apiCalls) },
    {
      id: "duration",
      header: "Duration",
      sortingField: "durationMs",
      cell: ({ durationMs }) => formatDuration(durationMs),
    },
    {
      id: "reasons",
      header: "What was not read",
      minWidth: 220,
      cell: ({ reasons }) => (reasons.length === 0 ? "–" : <Reasons reasons={reasons} />),
    },
  ];
}

interface Props {
  accounts: readonly AccountReport[];
  /** The scan whose page has it region by region; unless that is the page that it is on. */
  scanId?: string;
  /** Of a scan that is under way: how many regions it will read of each. */
  progress?: readonly AccountProgress[] | null | undefined;
  /** Whether no account will come any more. */
  ended?: boolean;
}

/** What a scan did in each account. */
export default function ScanAccounts({ accounts, scanId, progress, ended = false }: Props) {
  const columns = useMemo(() => columnsOf(progress ?? NO_PROGRESS), [progress]);
  return (
    <ListTable
      label="Accounts of the scan"
      items={accounts}
      columns={columns}
      trackBy={({ accountId }) => accountId}
      text={(report) => `${labelOf(report)} ${report.accountId} ${report.status} ${report.reasons.join(" ")}`}
      header={
        <Header
          counter={`(${accounts.length})`}
          description={scanId !== undefined && <InnerLink to={`/scans/${scanId}`}>Region by region</InnerLink>}
        >
          Account by account
        </Header>
      }
      empty={
        ended ? (
          <Empty title="No accounts">The scan had none to read.</Empty>
        ) : (
          <Empty title="No accounts yet">The scan is being planned.</Empty>
        )
      }
    />
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 1) return <>{reasons[0]}</>;
  return (
    <details>
      <summary>{countOf(reasons.length, "reason")}</summary>
      <ReasonList reasons={reasons} />
    </details>
  );
}

function labelOf({ accountName, accountId }: AccountReport): string {
  return accountName || accountId;
}
