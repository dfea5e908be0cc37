import Button from "@cloudscape-design/components/button";
import Spinner from "@cloudscape-design/components/spinner";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import type { SyncStatus } from "../api/types";
import { ErrorNotice } from "../app/errors/ErrorNotice";
import type { Sync } from "../sync/useFollowedSync";
import AccountsTable from "./AccountsTable";
import { fetchRegistrations, REGISTRATIONS_KEY } from "./accountsApi";
import { type AccountDialogState, useAccountActions } from "./useAccountActions";

const AccountDialog = lazy(() => import("./AccountDialog"));
const DiscoverDialog = lazy(() => import("./DiscoverDialog"));
const RemoveDialog = lazy(() => import("./RemoveDialog"));
const ValidateDialog = lazy(() => import("./ValidateDialog"));

/** The accounts: how fresh each is, and adding, changing and removing them. */
export function AccountsTab({ sync, status }: { sync: Sync; status: SyncStatus }) {
  const registered = useQuery({ queryKey: REGISTRATIONS_KEY, queryFn: ({ signal }) => fetchRegistrations(signal) });
  const registrations = useMemo(
    () => new Map((registered.data ?? []).map((registration) => [registration.accountId, registration])),
    [registered.data],
  );
  const { dialog, setDialog, toggle, act } = useAccountActions(sync.start.mutate);
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="xs">
        <Button iconName="add-plus" onClick={() => setDialog({ kind: "add" })}>
          Add an account
        </Button>
        <Button iconName="search" onClick={() => setDialog({ kind: "discover" })}>
          Discover the organization
        </Button>
      </SpaceBetween>
      {registered.isError && (
        <ErrorNotice
          header="The registrations could not be loaded: accounts cannot be changed now"
          error={registered.error}
          failedAt={registered.errorUpdatedAt}
          retrying={registered.isFetching}
          onRetry={() => void registered.refetch()}
        />
      )}
      {toggle.isError && (
        <ErrorNotice
          header="The account could not be changed"
          error={toggle.error}
          failedAt={toggle.submittedAt}
          onRetry={() => toggle.mutate(toggle.variables)}
          onDismiss={() => toggle.reset()}
        />
      )}
      <AccountsTable accounts={status.accounts} registrations={registrations} busy={sync.busy} onAction={act} />
      {dialog !== null && (
        <Suspense fallback={<Spinner />}>
          <Dialog dialog={dialog} onDismiss={() => setDialog(null)} />
        </Suspense>
      )}
    </SpaceBetween>
  );
}

function Dialog({ dialog, onDismiss }: { dialog: AccountDialogState; onDismiss: () => void }) {
  switch (dialog.kind) {
    case "add":
      return <AccountDialog onDismiss={onDismiss} />;
    case "edit":
      return <AccountDialog {...dialog} onDismiss={onDismiss} />;
    case "discover":
      return <DiscoverDialog onDismiss={onDismiss} />;
    case "validate":
      return <ValidateDialog accountId={dialog.accountId} onDismiss={onDismiss} />;
    case "remove":
      return <RemoveDialog registration={dialog.registration} onDismiss={onDismiss} />;
  }
}
