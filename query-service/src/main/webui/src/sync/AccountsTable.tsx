import { useCollection } from "@cloudscape-design/collection-hooks";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Pagination from "@cloudscape-design/components/pagination";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { type ReactNode, useMemo } from "react";
import type { AccountStatus } from "../api/types";
import { countOf, formatCount } from "../app/format/formatCount";
import { formatDuration } from "../app/format/formatTime";
import { RelativeTime } from "../app/format/RelativeTime";
import { SyncOutcomeIndicator } from "./SyncOutcomeIndicator";
import { accountLabel } from "./syncSummary";
import type { Sync } from "./useFollowedSync";

const PAGE_SIZE = 10;

/** Every account with its last sync; the page loads it only when it is asked for. */
export default function AccountsTable({ sync }: { sync: Sync }) {
  const accounts = sync.status.data?.accounts ?? [];
  const { mutate, isPending } = sync.start;
  const busy = isPending || sync.running !== null || sync.requested !== null;
  const columns = useMemo(() => columnsOf((accountId) => mutate(accountId), busy), [mutate, busy]);
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount } = useCollection(accounts, {
    filtering: {
      fields: ["accountId", "accountName", "lastSyncStatus", "lastSyncError"],
      empty: "No accounts",
      noMatch: "No account matches",
    },
    sorting: { defaultState: { sortingColumn: columns[0]! } },
    pagination: { pageSize: PAGE_SIZE },
  });
  return (
    <Table
      {...collectionProps}
      variant="borderless"
      trackBy="accountId"
      items={items}
      columnDefinitions={columns}
      enableKeyboardNavigation
      ariaLabels={{ tableLabel: "Accounts and their last sync" }}
      filter={
        accounts.length > PAGE_SIZE && (
          <TextFilter
            {...filterProps}
            filteringPlaceholder="Find accounts"
            filteringAriaLabel="Find accounts"
            countText={`${countOf(filteredItemsCount ?? 0, "match", "matches")}`}
          />
        )
      }
      pagination={accounts.length > PAGE_SIZE && <Pagination {...paginationProps} />}
    />
  );
}

// One function for all renders: the table knows the sorted column by it.
function byLabel(a: AccountStatus, b: AccountStatus): number {
  return accountLabel(a).localeCompare(accountLabel(b));
}

function columnsOf(syncAccount: (id: string) => void, busy: boolean): TableProps.ColumnDefinition<AccountStatus>[] {
  return [
    {
      id: "account",
      header: "Account",
      isRowHeader: true,
      sortingComparator: byLabel,
      cell: (account) => <AccountName account={account} />,
    },
    {
      id: "status",
      header: "Status",
      sortingField: "lastSyncStatus",
      cell: (account) => <Outcome account={account} />,
    },
    {
      id: "at",
      header: "Last synced",
      sortingField: "lastSyncedAt",
      cell: ({ lastSyncedAt }) => <RelativeTime at={lastSyncedAt} absent="Never" />,
    },
    {
      id: "resources",
      header: "Resources",
      sortingField: "resourceCount",
      cell: ({ resourceCount }) => orDash(resourceCount, formatCount),
    },
    {
      id: "duration",
      header: "Duration",
      sortingField: "lastSyncDurationMs",
      cell: ({ lastSyncDurationMs }) => orDash(lastSyncDurationMs, formatDuration),
    },
    {
      id: "action",
      header: "Action",
      cell: (account) => (
        <Button
          variant="inline-link"
          disabled={busy || !account.syncEnabled}
          ariaLabel={`Sync ${accountLabel(account)} now`}
          onClick={() => syncAccount(account.accountId)}
        >
          Sync
        </Button>
      ),
    },
  ];
}

function AccountName({ account }: { account: AccountStatus }) {
  return (
    <>
      <div>{accountLabel(account)}</div>
      {account.accountName && (
        <Box fontSize="body-s" color="text-body-secondary">
          {account.accountId}
        </Box>
      )}
    </>
  );
}

function Outcome({ account }: { account: AccountStatus }) {
  return (
    <>
      <SyncOutcomeIndicator outcome={account.lastSyncStatus} />
      {(account.lastSyncError || !account.syncEnabled) && (
        <Box fontSize="body-s" color="text-body-secondary">
          {account.syncEnabled ? whyNot(account) : "Sync is switched off"}
        </Box>
      )}
    </>
  );
}

/** How much was not read, and what it was. */
function whyNot({ lastSyncError, scopesNotRead }: AccountStatus): string {
  return scopesNotRead ? `${countOf(scopesNotRead, "scope")} not read: ${lastSyncError}` : (lastSyncError ?? "");
}

function orDash(value: number | null | undefined, format: (value: number) => string): ReactNode {
  return value === null || value === undefined ? "–" : format(value);
}
