import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchScans } from "../api/inventoryApi";
import { type AddressCodec } from "../app/address/codec";
import { useAddress } from "../app/address/useAddress";
import { countOf } from "../app/format/formatCount";
import ListTable from "../app/lists/ListTable";
import { PageTitle } from "../app/PageTitle";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { LastSynced } from "../sync/LastSynced";
import { SyncButton } from "../sync/SyncButton";
import { useSync } from "../sync/SyncProvider";
import { SCAN_COLUMNS } from "./scanColumns";

const LIMITS = [50, 200, 500] as const;
const POLL_MS = 5_000;

const address: AddressCodec<{ limit: number }> = {
  parse: (parameters) => ({ limit: LIMITS.find((one) => String(one) === parameters.get("limit")) ?? LIMITS[0] }),
  format: ({ limit }) => ({ limit: limit === LIMITS[0] ? "" : String(limit) }),
};

/** The scans, the newest first. */
export default function ScansPage() {
  const { state, change } = useAddress(address);
  const sync = useSync();
  const scans = useQuery({
    queryKey: ["inventory", "scans", state.limit],
    queryFn: ({ signal }) => fetchScans(state.limit, signal),
    placeholderData: keepPreviousData,
    refetchInterval: sync.busy ? POLL_MS : false,
  });
  const more = LIMITS.find((limit) => limit > state.limit);
  return (
    <SpaceBetween size="m">
      <PageTitle>Scans</PageTitle>
      <Header variant="h1" description={<LastSynced sync={sync} />} actions={<SyncButton sync={sync} />}>
        Scans
      </Header>
      <Part what="The list of scans" query={scans}>
        {(list) => (
          <ListTable
            label="Scans"
            items={list}
            columns={SCAN_COLUMNS}
            trackBy={({ scanId }) => scanId}
            text={({ status, trigger, requestedBy, scope }) => `${status} ${trigger} ${requestedBy ?? ""} ${scope ?? ""}`}
            header={<Header counter={`(${list.length})`}>The latest scans</Header>}
            empty={<Empty title="No scans yet">The first one starts by itself in the night, or with “Sync now”.</Empty>}
            footer={
              more !== undefined &&
              list.length >= state.limit && (
                <Button loading={scans.isPlaceholderData} onClick={() => change({ limit: more })}>
                  {`Show the latest ${countOf(more, "scan")}`}
                </Button>
              )
            }
          />
        )}
      </Part>
    </SpaceBetween>
  );
}
