import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { TableProps } from "@cloudscape-design/components/table";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ErrorNotice } from "../app/errors/ErrorNotice";
import { countOf } from "../app/format/formatCount";
import ListTable from "../app/lists/ListTable";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import {
  discoverOrganization,
  type DiscoveryReport,
  fetchOrganization,
  type Member,
  ORGANIZATION_KEY,
} from "./accountsApi";
import { useRefreshAccounts } from "./useAccountActions";

const COLUMNS: TableProps.ColumnDefinition<Member>[] = [
  { id: "name", header: "Account", isRowHeader: true, sortingField: "name", cell: ({ name, accountId }) => name || accountId },
  { id: "accountId", header: "Account ID", sortingField: "accountId", cell: ({ accountId }) => accountId },
  { id: "status", header: "In the organization", sortingField: "status", cell: ({ status }) => status },
  {
    id: "registered",
    header: "Here",
    sortingField: "registered",
    cell: ({ registered }) => (
      <StatusIndicator type={registered ? "success" : "pending"}>
        {registered ? "Registered" : "Not registered"}
      </StatusIndicator>
    ),
  },
];

/** Shows the accounts of the organization, and registers those that are not. */
export default function DiscoverDialog({ onDismiss }: { onDismiss: () => void }) {
  const organization = useQuery({ queryKey: ORGANIZATION_KEY, queryFn: ({ signal }) => fetchOrganization(signal) });
  const refresh = useRefreshAccounts();
  const discover = useMutation({
    mutationFn: discoverOrganization,
    onSuccess: () => Promise.all([refresh(), organization.refetch()]),
  });
  const fresh = organization.data?.filter(({ registered, status }) => !registered && status === "ACTIVE") ?? [];
  return (
    <Modal
      visible
      size="large"
      header="Discover the organization"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onDismiss}>Close</Button>
            <Button
              variant="primary"
              disabled={organization.data === undefined}
              loading={discover.isPending}
              onClick={() => discover.mutate()}
            >
              {fresh.length === 0 ? "Bring in line" : `Register ${countOf(fresh.length, "account")}`}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {discover.isError && (
          <ErrorNotice
            header="The organization could not be brought in line"
            error={discover.error}
            failedAt={discover.submittedAt}
            onRetry={() => discover.mutate()}
          />
        )}
        {discover.data !== undefined && <Outcome report={discover.data} />}
        <Part what="The organization" query={organization}>
          {(members) => (
            <ListTable
              label="Accounts of the organization"
              variant="borderless"
              items={members}
              columns={COLUMNS}
              trackBy={({ accountId }) => accountId}
              text={({ name, accountId, status }) => `${name} ${accountId} ${status}`}
              sortedBy={{ column: "registered" }}
              pageSize={10}
              empty={<Empty title="The organization has no accounts" />}
            />
          )}
        </Part>
      </SpaceBetween>
    </Modal>
  );
}

function Outcome({ report }: { report: DiscoveryReport }) {
  const { added, suspended, unchanged, notInOrganization } = report;
  return (
    <Alert type="success" header={`${countOf(added.length, "account was", "accounts were")} registered`}>
      {`${countOf(unchanged, "account")} as before, ${suspended.length} suspended and not synced any more, ${notInOrganization.length} registered that are not of this organization. New accounts may have to be switched on before they are synced.`}
    </Alert>
  );
}
