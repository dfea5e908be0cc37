import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import Spinner from "@cloudscape-design/components/spinner";
import { lazy, Suspense } from "react";
import type { InventoryStats } from "../api/types";
import { formatCount } from "../app/format/formatCount";
import { RelativeTime } from "../app/format/RelativeTime";
import { lastSyncedAt } from "./syncSummary";
import type { Sync } from "./useSync";

const AccountsTable = lazy(() => import("./AccountsTable"));

interface Props {
  sync: Sync;
  stats: InventoryStats | undefined;
  accountsOpen: boolean;
  onAccountsOpen: (open: boolean) => void;
}

/** The inventory as a whole, filters aside: how much there is, and how fresh it is, account by account. */
export function SyncOverview({ sync, stats, accountsOpen, onAccountsOpen }: Props) {
  const status = sync.status.data;
  return (
    <Container
      footer={
        <ExpandableSection
          variant="footer"
          headerText="Accounts and their last sync"
          expanded={accountsOpen}
          onChange={({ detail }) => onAccountsOpen(detail.expanded)}
        >
          {accountsOpen && (
            <Suspense fallback={<Spinner />}>
              <AccountsTable sync={sync} />
            </Suspense>
          )}
        </ExpandableSection>
      }
    >
      <KeyValuePairs
        ariaLabel="Totals"
        columns={6}
        minColumnWidth={130}
        items={[
          { label: "Resources", value: <Figure of={stats?.totalItems} /> },
          { label: "Missing", value: <Figure of={stats && (stats.byStatus["missing"] ?? 0)} /> },
          { label: "Accounts", value: <Figure of={status?.accounts.length} /> },
          { label: "Regions", value: <Figure of={stats && Object.keys(stats.byRegion).length} /> },
          { label: "Last synced", value: status ? <RelativeTime at={lastSyncedAt(status)} absent="Never" /> : "–" },
          { label: "Next sync", value: status ? <RelativeTime at={status.nextScheduledSync} absent="None" /> : "–" },
        ]}
      />
    </Container>
  );
}

function Figure({ of: value }: { of: number | undefined }) {
  return <>{value === undefined ? "–" : formatCount(value)}</>;
}
