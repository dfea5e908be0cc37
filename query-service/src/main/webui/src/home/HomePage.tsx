import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { fetchStats } from "../api/inventoryApi";
import { InnerLink } from "../app/InnerLink";
import { PageTitle } from "../app/PageTitle";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { STATS_KEY } from "../inventory/statsKey";
import { LastSynced } from "../sync/LastSynced";
import { SyncButton } from "../sync/SyncButton";
import { SyncNotices } from "../sync/SyncNotices";
import { SyncProgress } from "../sync/SyncProgress";
import { useSync } from "../sync/SyncProvider";
import { isNeverSynced } from "../sync/syncSummary";
import { Growth } from "./Growth";
import { LastScans } from "./LastScans";
import { NotRead } from "./NotRead";
import { RecentChanges } from "./RecentChanges";
import { TopTypes } from "./TopTypes";
import { Totals } from "./Totals";
import styles from "./home.module.scss";

/** How much there is, how it grew, what is not known, and what happened last. */
export default function HomePage() {
  const sync = useSync();
  const stats = useQuery({ queryKey: STATS_KEY, queryFn: ({ signal }) => fetchStats(signal) });
  const status = sync.status.data;
  return (
    <SpaceBetween size="m">
      <PageTitle>Home</PageTitle>
      <Header
        variant="h1"
        description={<LastSynced sync={sync} />}
        actions={<SyncButton sync={sync} variant="primary" />}
      >
        Nucleus Auto-Discovery
      </Header>
      <SyncProgress sync={sync} />
      <SyncNotices sync={sync} />
      {status !== undefined && status.accounts.length === 0 && (
        <Container>
          <Empty title="No accounts yet" action={<InnerLink to="/accounts">Add accounts</InnerLink>}>
            Register the first AWS account, or discover those of the organization; a sync then finds what is in them.
          </Empty>
        </Container>
      )}
      <Container header={<Header variant="h2">In all</Header>}>
        <Part what="The totals" query={stats} loading={<Totals stats={undefined} accounts={undefined} />}>
          {(counts) => <Totals stats={counts} accounts={status?.accounts.length} />}
        </Part>
      </Container>
      <div className={styles.columns}>
        <Growth />
        {status !== undefined && !isNeverSynced(status) && <NotRead accounts={status.accounts} />}
        <TopTypes stats={stats.data} />
        <RecentChanges />
      </div>
      <LastScans polling={sync.busy} />
    </SpaceBetween>
  );
}
