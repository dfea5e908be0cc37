import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import type { TableProps } from "@cloudscape-design/components/table";
import { type ReactNode, useMemo } from "react";
import type { AccountStatus } from "../api/types";
import { countOf, formatCount } from "../app/format/formatCount";
import { formatDuration } from "../app/format/formatTime";
import { RelativeTime } from "../app/format/RelativeTime";
import { useNow } from "../app/format/useNow";
import { InnerLink } from "../app/InnerLink";
import ListTable from "../app/lists/ListTable";
import { Empty } from "../app/states/Empty";
import { inventoryLink } from "../inventory/query/inventoryQuery";
import { SyncOutcomeIndicator } from "../sync/SyncOutcomeIndicator";
import { accountLabel } from "../sync/syncSummary";
import { AccountActions } from "./AccountActions";
import type { Registration } from "./accountsApi";
import { isStale } from "./staleness";
import type { AccountAction } from "./useAccountActions";

interface Props {
  accounts: readonly AccountStatus[];
  /** By account; those of which none is known can only be synced. */
  registrations: ReadonlyMap<string, Registration>;
  /** A sync is under way: another one would be the same. */
  busy: boolean;
  onAction: (action: AccountAction) => void;
}

/** Every account with its last sync, and what can be done with it. */
export default function AccountsTable({ accounts, registrations, busy, onAction }: Props) {
  const columns = useMemo(() => columnsOf(registrations, busy, onAction), [registrations, busy, onAction]);
  return (
    <ListTable
      label="Accounts"
      items={accounts}
      columns={columns}
      trackBy={({ accountId }) => accountId}
      text={(account) =>
        `${accountLabel(account)} ${account.accountId} ${account.lastSyncStatus} ${account.lastSyncError ?? ""}`
      }
      sortedBy={{ column: "account" }}
      header={<Header counter={`(${formatCount(accounts.length)})`}>Accounts</Header>}
      empty={
        <Empty title="No accounts yet">Add the first account, or discover those of the organization.</Empty>
      }
    />
  );
}

// One function for all renders: the table knows the sorted column by it.
function byLabel(a: AccountStatus, b: AccountStatus): number {
  return accountLabel(a).localeCompare(accountLabel(b));
}

function columnsOf(
  registrations: ReadonlyMap<string, Registration>,
  busy: boolean,
  onAction: (action: AccountAction) => void,
): TableProps.ColumnDefinition<AccountStatus>[] {
  return [
    {
      id: "account",
      header: "Account",
      isRowHeader: true,
      sortingComparator: byLabel,
      cell: (account) => <AccountName account={account} registration={registrations.get(account.accountId)} />,
    },
    { id: "status", header: "Last sync", sortingField: "lastSyncStatus", cell: (account) => <Outcome account={account} /> },
    { id: "at", header: "Last synced", sortingField: "lastSyncedAt", cell: (account) => <Freshness account={account} /> },
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
      id: "regions",
      header: "Regions",
      cell: ({ accountId }) => {
        const regions = registrations.get(accountId)?.regions;
        if (regions === undefined) return "–";
        return regions.length === 0 ? "All" : <span title={regions.join(", ")}>{countOf(regions.length, "region")}</span>;
      },
    },
    {
      id: "actions",
      header: "Actions",
      cell: (account) => (
        <AccountActions
          account={account}
          registration={registrations.get(account.accountId)}
          busy={busy}
          onAction={onAction}
        />
      ),
    },
  ];
}

function AccountName({ account, registration }: { account: AccountStatus; registration: Registration | undefined }) {
  const suspended = registration?.organizationStatus && registration.organizationStatus !== "ACTIVE";
  return (
    <>
      <InnerLink to={inventoryLink(`account:${account.accountId}`)}>{accountLabel(account)}</InnerLink>
      {account.accountName && (
        <Box fontSize="body-s" color="text-body-secondary">
          {account.accountId}
        </Box>
      )}
      {suspended && <Badge color="red">{registration.organizationStatus}</Badge>}
    </>
  );
}

function Freshness({ account }: { account: AccountStatus }) {
  const stale = isStale(account, useNow());
  return (
    <>
      <RelativeTime at={account.lastSyncedAt} absent="Never" /> {stale && <Badge color="severity-medium">Stale</Badge>}
    </>
  );
}

function Outcome({ account }: { account: AccountStatus }) {
  const { scopesNotRead, lastSyncError, syncEnabled, accountId } = account;
  return (
    <>
      <SyncOutcomeIndicator outcome={account.lastSyncStatus} />
      {!syncEnabled && (
        <Box fontSize="body-s" color="text-body-secondary">
          Sync is switched off
        </Box>
      )}
      {syncEnabled && lastSyncError && (
        <Box fontSize="body-s" color="text-body-secondary">
          {lastSyncError}
        </Box>
      )}
      {Boolean(scopesNotRead) && (
        <InnerLink to={`/accounts?tab=coverage&account=${accountId}`} label={`What was not read of ${accountLabel(account)}`}>
          {`${countOf(scopesNotRead ?? 0, "scope")} not read`}
        </InnerLink>
      )}
    </>
  );
}

function orDash(value: number | null | undefined, format: (value: number) => string): ReactNode {
  return value === null || value === undefined ? "–" : format(value);
}
