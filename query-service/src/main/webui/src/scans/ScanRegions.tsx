import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { TableProps } from "@cloudscape-design/components/table";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ScanReport } from "../api/types";
import type { AddressCodec } from "../app/address/codec";
import { SHAPES } from "../app/address/codec";
import { useAddress } from "../app/address/useAddress";
import { formatCount } from "../app/format/formatCount";
import { formatDuration } from "../app/format/formatTime";
import ListTable from "../app/lists/ListTable";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { accountLabel } from "../sync/syncSummary";
import { ScanStatus } from "./ScanStatus";
import { fetchScanRegions, type ScanRegion } from "./scanRegionsApi";

const POLL_MS = 2_000;
/** More than an account has. */
const ALL_REGIONS = 50;

const address: AddressCodec<{ account: string }> = {
  parse: (given) => {
    const account = given.get("account") ?? "";
    return { account: SHAPES.account.test(account) ? account : "" };
  },
  format: ({ account }) => ({ account }),
};

/** What a scan did in each region of one account; of a scan under way, as it goes on. */
export default function ScanRegions({ scan }: { scan: ScanReport }) {
  const { state, change } = useAddress(address);
  const first = scan.accounts.find(({ status }) => status !== "success") ?? scan.accounts[0];
  const accountId = state.account || first?.accountId;
  const regions = useQuery({
    queryKey: ["inventory", "scan", scan.scanId, "regions", accountId],
    queryFn: ({ signal }) => fetchScanRegions(scan.scanId, accountId ?? "", signal),
    enabled: accountId !== undefined,
    placeholderData: keepPreviousData,
    refetchInterval: scan.status === "in_progress" ? POLL_MS : false,
  });
  if (accountId === undefined) return null;
  const options = scan.accounts.map((account) => ({
    value: account.accountId,
    label: accountLabel(account),
    description: account.accountId,
  }));
  return (
    <SpaceBetween size="m">
      <FormField label="Account, region by region">
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === accountId) ?? { value: accountId, label: accountId }}
          onChange={({ detail }) => change({ account: detail.selectedOption.value ?? "" })}
          filteringType="auto"
          filteringAriaLabel="Find account"
          virtualScroll={options.length > 50}
        />
      </FormField>
      <Part what="The regions of the scan" query={regions}>
        {(rows) => (
          <ListTable
            label="Regions of the scan"
            items={rows}
            columns={COLUMNS}
            trackBy={({ region }) => region}
            pageSize={ALL_REGIONS}
            header={
              <Header counter={`(${settled(rows)} of ${formatCount(rows.length)} done)`}>Region by region</Header>
            }
            empty={<Empty title="No regions">The scan is being planned, or skips what is known to be empty.</Empty>}
          />
        )}
      </Part>
    </SpaceBetween>
  );
}

function settled(rows: readonly ScanRegion[]): string {
  return formatCount(rows.filter(({ state }) => state === "settled").length);
}

const STATES: Record<ScanRegion["state"], React.ReactNode> = {
  waiting: <StatusIndicator type="pending">Waiting</StatusIndicator>,
  storing: <StatusIndicator type="in-progress">Being stored</StatusIndicator>,
  settled: null,
  given_up: <StatusIndicator type="error">Given up</StatusIndicator>,
};

const COLUMNS: TableProps.ColumnDefinition<ScanRegion>[] = [
  { id: "region", header: "Region", isRowHeader: true, sortingField: "region", cell: ({ region }) => region },
  {
    id: "state",
    header: "State",
    sortingComparator: (a, b) => wordOf(a).localeCompare(wordOf(b)),
    cell: ({ state, status }) => STATES[state] ?? <ScanStatus status={status ?? state} />,
  },
  { id: "listed", header: "Found", sortingField: "listed", cell: ({ listed }) => formatCount(listed) },
  { id: "rejected", header: "Rejected", sortingField: "rejected", cell: ({ rejected }) => formatCount(rejected) },
  { id: "apiCalls", header: "AWS calls", sortingField: "apiCalls", cell: ({ apiCalls }) => formatCount(apiCalls) },
  {
    id: "duration",
    header: "Duration",
    sortingField: "durationMs",
    cell: ({ durationMs }) => (durationMs === undefined || durationMs === null ? "–" : formatDuration(durationMs)),
  },
  {
    id: "holes",
    header: "What was not read",
    minWidth: 220,
    cell: ({ holes }) =>
      holes.length === 0
        ? "–"
        : holes.map(({ status, reason, resourceTypes }) => `${resourceTypes.join(", ")}: ${reason || status}`).join("; "),
  },
];

function wordOf({ state, status }: ScanRegion): string {
  return status ?? state;
}
