import Header from "@cloudscape-design/components/header";
import Pagination from "@cloudscape-design/components/pagination";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { TableProps } from "@cloudscape-design/components/table";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { AccountStatus } from "../api/types";
import { formatCount } from "../app/format/formatCount";
import { RelativeTime } from "../app/format/RelativeTime";
import ListTable from "../app/lists/ListTable";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { accountLabel } from "../sync/syncSummary";
import { RegionMatrix } from "./RegionMatrix";
import { fetchRegions } from "./regionsApi";
import type { RegionRow } from "./regionTypes";

/** Of the matrix at once; more would be a wall. */
const ACCOUNTS_A_PAGE = 25;

/** Where there is something: accounts by regions as a matrix, and the same as a table. */
export default function RegionsTab({ accounts }: { accounts: readonly AccountStatus[] }) {
  const [page, setPage] = useState(1);
  const shown = useMemo(
    () =>
      accounts
        .toSorted((a, b) => accountLabel(a).localeCompare(accountLabel(b)))
        .slice((page - 1) * ACCOUNTS_A_PAGE, page * ACCOUNTS_A_PAGE),
    [accounts, page],
  );
  const ids = shown.map(({ accountId }) => accountId);
  const regions = useQuery({
    queryKey: ["inventory", "regions", ids],
    queryFn: ({ signal }) => fetchRegions(ids, signal),
    placeholderData: keepPreviousData,
    enabled: ids.length > 0,
  });
  if (ids.length === 0) return <Empty title="No accounts yet" />;
  return (
    <SpaceBetween size="m">
      {accounts.length > ACCOUNTS_A_PAGE && (
        <Pagination
          currentPageIndex={page}
          pagesCount={Math.ceil(accounts.length / ACCOUNTS_A_PAGE)}
          ariaLabels={{ paginationLabel: "Pages of accounts" }}
          onChange={({ detail }) => setPage(detail.currentPageIndex)}
        />
      )}
      <Part what="The state of the regions" query={regions}>
        {(rows) => (
          <SpaceBetween size="m">
            <RegionMatrix accounts={shown} rows={rows} />
            <ListTable
              label="Regions of accounts"
              items={rows}
              columns={COLUMNS}
              trackBy={({ accountId, region }) => `${accountId} ${region}`}
              text={({ accountId, accountName, region, lastError }) =>
                `${accountName ?? ""} ${accountId} ${region} ${lastError ?? ""}`
              }
              sortedBy={{ column: "resources", descending: true }}
              header={<Header counter={`(${formatCount(rows.length)})`}>Region by region</Header>}
              empty={<Empty title="No region was looked at yet">The first sync looks at all of them.</Empty>}
            />
          </SpaceBetween>
        )}
      </Part>
    </SpaceBetween>
  );
}

const COLUMNS: TableProps.ColumnDefinition<RegionRow>[] = [
  {
    id: "account",
    header: "Account",
    isRowHeader: true,
    sortingComparator: (a, b) => accountLabel(a).localeCompare(accountLabel(b)),
    cell: (row) => accountLabel(row),
  },
  { id: "region", header: "Region", sortingField: "region", cell: ({ region }) => region },
  {
    id: "state",
    header: "State",
    sortingComparator: (a, b) => stateOf(a).text.localeCompare(stateOf(b).text),
    cell: (row) => {
      const { type, text } = stateOf(row);
      return <StatusIndicator type={type}>{text}</StatusIndicator>;
    },
  },
  {
    id: "resources",
    header: "Resources",
    sortingField: "resourceCount",
    cell: ({ resourceCount }) => formatCount(resourceCount ?? 0),
  },
  {
    id: "lastChecked",
    header: "Last looked at",
    sortingField: "lastChecked",
    cell: ({ lastChecked }) => <RelativeTime at={lastChecked} absent="Never" />,
  },
  { id: "lastError", header: "Last error", cell: ({ lastError }) => lastError || "–" },
];

function stateOf({ active, optedIn, lastError }: RegionRow): { type: "error" | "success" | "stopped" | "info"; text: string } {
  if (!optedIn) return { type: "stopped", text: "Off" };
  if (lastError) return { type: "error", text: "Not read" };
  return active ? { type: "success", text: "In use" } : { type: "info", text: "Not in use" };
}
