import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { TableProps } from "@cloudscape-design/components/table";
import Toggle from "@cloudscape-design/components/toggle";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fetchCoverage } from "../api/inventoryApi";
import type { AccountStatus, Coverage, CoverageStatus } from "../api/types";
import { countOf, formatCount } from "../app/format/formatCount";
import { RelativeTime } from "../app/format/RelativeTime";
import ListTable from "../app/lists/ListTable";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { accountLabel } from "../sync/syncSummary";

/** Not read, though there may be something: a gap. */
const GAPS: readonly CoverageStatus[] = ["DENIED_IAM", "DENIED_SCP", "THROTTLED", "FAILED"];
/** Not read, because there can be nothing, or nothing to be read. */
const KNOWN_EMPTY: readonly CoverageStatus[] = ["NOT_OPTED_IN", "UNSUPPORTED", "NOT_INITIALISED"];

const STATUSES: Record<CoverageStatus, { type: StatusIndicatorProps.Type; text: string }> = {
  OK: { type: "success", text: "Read" },
  DENIED_IAM: { type: "error", text: "Denied by the role" },
  DENIED_SCP: { type: "error", text: "Denied by the organization" },
  THROTTLED: { type: "warning", text: "Throttled" },
  FAILED: { type: "error", text: "Failed" },
  NOT_OPTED_IN: { type: "stopped", text: "Region is off" },
  UNSUPPORTED: { type: "stopped", text: "Not in this region" },
  NOT_INITIALISED: { type: "stopped", text: "Never set up" },
};

interface Props {
  accounts: readonly AccountStatus[];
  account: string;
  onAccount: (accountId: string) => void;
}

/** What could not be read of an account, and why. What is shown of it in the inventory may be old. */
export default function CoverageTab({ accounts, account, onAccount }: Props) {
  const sorted = accounts.toSorted((a, b) => (b.scopesNotRead ?? 0) - (a.scopesNotRead ?? 0));
  const accountId = account || sorted[0]?.accountId;
  const [benign, setBenign] = useState(false);
  const status = benign ? [...GAPS, ...KNOWN_EMPTY] : GAPS;
  const coverage = useQuery({
    queryKey: ["inventory", "coverage", accountId, status],
    queryFn: ({ signal }) => fetchCoverage({ accountId: accountId ?? "", status }, signal),
    enabled: accountId !== undefined,
  });
  if (accountId === undefined) return <Empty title="No accounts yet" />;
  const options = sorted.map((one) => ({
    value: one.accountId,
    label: accountLabel(one),
    description: one.accountId,
    ...(one.scopesNotRead ? { labelTag: `${formatCount(one.scopesNotRead)} not read` } : {}),
  }));
  return (
    <SpaceBetween size="m">
      <FormField label="Account">
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === accountId) ?? { value: accountId, label: accountId }}
          onChange={({ detail }) => onAccount(detail.selectedOption.value ?? "")}
          filteringType="auto"
          filteringAriaLabel="Find account"
          virtualScroll={options.length > 50}
        />
      </FormField>
      <Toggle checked={benign} onChange={({ detail }) => setBenign(detail.checked)}>
        Also what is known to be empty: regions that are off, services that are not there or were never set up
      </Toggle>
      <Part what="The coverage" query={coverage}>
        {(rows) => (
          <ListTable
            label="What was not read"
            items={rows}
            columns={COLUMNS}
            trackBy={({ region, resourceType }) => `${region} ${resourceType}`}
            text={({ region, resourceType, status: word, reason }) => `${region} ${resourceType} ${word} ${reason ?? ""}`}
            sortedBy={{ column: "type" }}
            header={
              <Header
                counter={`(${formatCount(rows.length)})`}
                description="Not read is not the same as empty: what was found before is still shown."
              >
                {`${countOf(rows.length, "type in a region", "types in regions")} not read`}
              </Header>
            }
            empty={<NoRows of={accounts.find((one) => one.accountId === accountId)} />}
          />
        )}
      </Part>
    </SpaceBetween>
  );
}

/** That no row says what was not read is not to say that everything was. */
function NoRows({ of }: { of: AccountStatus | undefined }) {
  if (of?.lastSyncStatus === "success") {
    return <Empty title="Everything was read">The last scan read every type in every region to its end.</Empty>;
  }
  if (of === undefined || !of.lastSyncedAt) {
    return (
      <Empty title="Not read yet">
        {of?.lastSyncStatus === "in_progress"
          ? "The account is being read for the first time. What could not be read is shown here when that has ended."
          : "No scan has read this account to its end, so nothing is known of what is in it."}
      </Empty>
    );
  }
  return of.lastSyncStatus === "in_progress" ? (
    <Empty title="No type is known not to be read">The account is being read. When that has ended, this may change.</Empty>
  ) : (
    <Empty title="The last scan did not end">{of.lastSyncError || "Older scans read what is shown."}</Empty>
  );
}

const COLUMNS: TableProps.ColumnDefinition<Coverage>[] = [
  { id: "type", header: "Type", isRowHeader: true, sortingField: "resourceType", cell: ({ resourceType }) => resourceType },
  { id: "region", header: "Region", sortingField: "region", cell: ({ region }) => region },
  {
    id: "status",
    header: "Why",
    sortingField: "status",
    cell: ({ status }) => {
      const { type, text } = STATUSES[status] ?? { type: "info", text: status };
      return <StatusIndicator type={type}>{text}</StatusIndicator>;
    },
  },
  { id: "reason", header: "What AWS said", minWidth: 260, cell: ({ reason }) => reason || "–" },
  {
    id: "checkedAt",
    header: "Last tried",
    sortingField: "checkedAt",
    cell: ({ checkedAt }) => <RelativeTime at={checkedAt} />,
  },
  {
    id: "lastReadAt",
    header: "Last read to its end",
    sortingField: "lastReadAt",
    cell: ({ lastReadAt }) => <RelativeTime at={lastReadAt} absent="Never" />,
  },
];
