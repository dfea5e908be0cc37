import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { TableProps } from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { countOf } from "../app/format/formatCount";
import ListTable from "../app/lists/ListTable";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { validateAccount, type ValidationReport } from "./accountsApi";

type TriedAction = ValidationReport["actions"][number];

const COLUMNS: TableProps.ColumnDefinition<TriedAction>[] = [
  { id: "type", header: "Type", isRowHeader: true, sortingField: "resourceType", cell: ({ resourceType }) => resourceType },
  { id: "action", header: "Action", sortingField: "action", cell: ({ action }) => action },
  {
    id: "allowed",
    header: "Answer",
    sortingField: "allowed",
    cell: ({ allowed, reason }) => (
      <>
        <StatusIndicator type={allowed ? "success" : "error"}>{allowed ? "Allowed" : "Denied"}</StatusIndicator>
        {reason && <Box fontSize="body-s">{reason}</Box>}
      </>
    ),
  },
];

/** Tries whether an account can be read, and shows what is denied. Nothing is stored. */
export default function ValidateDialog({ accountId, onDismiss }: { accountId: string; onDismiss: () => void }) {
  const report = useQuery({
    queryKey: ["accounts", "validation", accountId],
    queryFn: () => validateAccount(accountId),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Modal
      visible
      size="large"
      header={`Access to ${accountId}`}
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button loading={report.isFetching} onClick={() => void report.refetch()}>
              Try again
            </Button>
            <Button variant="primary" onClick={onDismiss}>
              Close
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <Part what="The check of the account" query={report}>
        {(found) => <Report report={found} />}
      </Part>
    </Modal>
  );
}

function Report({ report }: { report: ValidationReport }) {
  if (!report.assumable) {
    return (
      <Alert type="error" header="The role cannot be assumed">
        {report.roleArn}: {report.error}
      </Alert>
    );
  }
  const denied = report.actions.filter(({ allowed }) => !allowed);
  return (
    <SpaceBetween size="m">
      <Alert
        type={denied.length === 0 ? "success" : "warning"}
        header={
          denied.length === 0
            ? "Everything can be read"
            : `${countOf(denied.length, "of the actions is", "of the actions are")} denied`
        }
      >
        {`${report.roleArn} was assumed, and ${countOf(report.actions.length, "action")} tried.`}
      </Alert>
      <ListTable
        label="Tried actions"
        variant="borderless"
        items={report.actions}
        columns={COLUMNS}
        trackBy={({ action, resourceType }) => `${resourceType} ${action}`}
        text={({ action, resourceType, reason }) => `${resourceType} ${action} ${reason ?? ""}`}
        sortedBy={{ column: "allowed" }}
        pageSize={10}
        empty={<Empty title="Nothing was tried" />}
      />
    </SpaceBetween>
  );
}
