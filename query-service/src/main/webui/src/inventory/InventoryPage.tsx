import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { LastSynced } from "../sync/LastSynced";
import { SyncButton } from "../sync/SyncButton";
import { SyncNotices } from "../sync/SyncNotices";
import { SyncOverview } from "../sync/SyncOverview";
import { SyncProgress } from "../sync/SyncProgress";
import { useSync } from "../sync/SyncProvider";
import { useInventoryQuery } from "./query/useInventoryQuery";
import { ResourceList } from "./ResourceList";
import { useRefreshAfterSync } from "./useRefreshAfterSync";
import { useResources, useStats } from "./useResources";

/** The inventory: what there is, how fresh it is, and a way to find things in it. */
export function InventoryPage() {
  const control = useInventoryQuery();
  const sync = useSync();
  const scanning = sync.running !== null;
  const resources = useResources(control.query, scanning);
  const stats = useStats(scanning);
  const [accountsOpen, setAccountsOpen] = useState(false);
  useRefreshAfterSync(useQueryClient(), sync.ends);

  return (
    <SpaceBetween size="l">
      <title>Inventory · Nucleus Auto-Discovery</title>
      <Header
        variant="h1"
        description={<LastSynced sync={sync} />}
        actions={<SyncButton sync={sync} variant="primary" />}
      >
        Inventory
      </Header>
      <SyncProgress sync={sync} />
      <SyncNotices sync={sync} onShowAccounts={() => setAccountsOpen(true)} />
      <SyncOverview
        sync={sync}
        stats={stats.data}
        accountsOpen={accountsOpen}
        onAccountsOpen={setAccountsOpen}
      />
      <ResourceList control={control} resources={resources} stats={stats.data} sync={sync} />
    </SpaceBetween>
  );
}
