import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useQuery } from "@tanstack/react-query";
import { fetchScans } from "../api/inventoryApi";
import { formatCount } from "../app/format/formatCount";
import { RelativeTime } from "../app/format/RelativeTime";
import { InnerLink } from "../app/InnerLink";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { ScanStatus } from "../scans/ScanStatus";
import { PlainTable } from "./PlainTable";

const SHOWN = 5;
const POLL_MS = 5_000;

/** The last syncs and how they ended. */
export function LastScans({ polling }: { polling: boolean }) {
  const scans = useQuery({
    queryKey: ["inventory", "scans", SHOWN],
    queryFn: ({ signal }) => fetchScans(SHOWN, signal),
    refetchInterval: polling ? POLL_MS : false,
  });
  return (
    <Container
      header={
        <Header variant="h2" description={<InnerLink to="/scans">All scans</InnerLink>}>
          Last syncs
        </Header>
      }
    >
      <Part what="The list of scans" query={scans}>
        {(list) =>
          list.length === 0 ? (
            <Empty title="No scans yet">The first one starts by itself in the night, or with “Sync now”.</Empty>
          ) : (
            <PlainTable
              label="Last syncs"
              columns={["Started", "Status", "Accounts", "Resources"]}
              rows={list.map(({ scanId, startedAt, status, accountsDone, accountsTotal, resources }) => ({
                key: scanId,
                cells: [
                  <InnerLink key="scan" to={`/scans/${scanId}`}>
                    <RelativeTime at={startedAt} />
                  </InnerLink>,
                  <ScanStatus key="status" status={status} />,
                  `${formatCount(accountsDone)} of ${formatCount(accountsTotal)}`,
                  formatCount(resources),
                ],
              }))}
            />
          )
        }
      </Part>
    </Container>
  );
}
