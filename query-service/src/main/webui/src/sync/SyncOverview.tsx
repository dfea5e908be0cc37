import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Spinner from "@cloudscape-design/components/spinner";
import { lazy, Suspense } from "react";
import type { InventoryStats } from "../api/types";
import { Totals } from "./Totals";
import type { Sync } from "./useFollowedSync";

const AccountsTable = lazy(() => import("./AccountsTable"));

interface Props {
  sync: Sync;
  stats: InventoryStats | undefined;
  accountsOpen: boolean;
  onAccountsOpen: (open: boolean) => void;
}

/** The inventory as a whole, filters aside: how much there is, and how fresh it is, account by account. */
export function SyncOverview({ sync, stats, accountsOpen, onAccountsOpen }: Props) {
  const accounts = sync.status.data?.accounts;
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
      <Totals stats={stats} accounts={accounts?.length} />
    </Container>
  );
}
