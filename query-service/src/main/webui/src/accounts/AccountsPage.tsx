import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tabs from "@cloudscape-design/components/tabs";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { type AddressCodec, oneOf, SHAPES } from "../app/address/codec";
import { useAddress } from "../app/address/useAddress";
import { PageTitle } from "../app/PageTitle";
import { Loading } from "../app/states/Loading";
import { Part } from "../app/states/Part";
import ScanAccounts from "../scans/ScanAccounts";
import { useScan } from "../scans/useScan";
import { LastSynced } from "../sync/LastSynced";
import { SyncButton } from "../sync/SyncButton";
import { SyncNotices } from "../sync/SyncNotices";
import { SyncProgress } from "../sync/SyncProgress";
import { useSync } from "../sync/SyncProvider";
import { fetchSchedule, SCHEDULE_KEY } from "./accountsApi";
import { AccountsTab } from "./AccountsTab";

const CoverageTab = lazy(() => import("./CoverageTab"));
const RegionsTab = lazy(() => import("./RegionsTab"));

const TABS = ["accounts", "regions", "coverage"] as const;

interface AccountsState {
  tab: (typeof TABS)[number];
  /** Whose coverage is shown; "" for the first one with a gap. */
  account: string;
}

const address: AddressCodec<AccountsState> = {
  parse: (parameters) => {
    const account = parameters.get("account") ?? "";
    return { tab: oneOf(parameters.get("tab"), TABS) ?? "accounts", account: SHAPES.account.test(account) ? account : "" };
  },
  format: ({ tab, account }) => ({ tab: tab === "accounts" ? "" : tab, account: tab === "coverage" ? account : "" }),
};

/** The accounts: how fresh they are, what is in their regions, and what could not be read of them. */
export default function AccountsPage() {
  const { state, change } = useAddress(address);
  const sync = useSync();
  const schedule = useQuery({ queryKey: SCHEDULE_KEY, queryFn: ({ signal }) => fetchSchedule(signal) });
  const scan = useScan(sync.running?.executionId);
  return (
    <SpaceBetween size="m">
      <PageTitle>Accounts & sync</PageTitle>
      <Header
        variant="h1"
        description={
          <>
            <LastSynced sync={sync} />
            {schedule.data && schedule.data.cron !== "off" && ` · schedule ${schedule.data.cron} (${schedule.data.zone})`}
            {schedule.data?.cron === "off" && " · no schedule: syncs start only when asked for"}
          </>
        }
        actions={<SyncButton sync={sync} variant="primary" />}
      >
        Accounts & sync
      </Header>
      <SyncProgress sync={sync} />
      <SyncNotices sync={sync} />
      {sync.running !== null && scan.data !== undefined && (
        <ScanAccounts accounts={scan.data.accounts} scanId={scan.data.scanId} progress={sync.running.accounts} />
      )}
      <Part what="The accounts" query={sync.status}>
        {(status) => (
          <Tabs
            ariaLabel="Accounts"
            activeTabId={state.tab}
            onChange={({ detail }) => change({ tab: oneOf(detail.activeTabId, TABS) ?? "accounts" })}
            tabs={[
              { id: "accounts", label: "Accounts", content: <AccountsTab sync={sync} status={status} /> },
              { id: "regions", label: "Regions", content: (
                  <Suspense fallback={<Loading what="The regions" />}>
                    <RegionsTab accounts={status.accounts} />
                  </Suspense>
                ) },
              {
                id: "coverage",
                label: "What was not read",
                content: (
                  <Suspense fallback={<Loading what="The coverage" />}>
                    <CoverageTab
                      accounts={status.accounts}
                      account={state.account}
                      onAccount={(account) => change({ account })}
                    />
                  </Suspense>
                ),
              },
            ]}
          />
        )}
      </Part>
    </SpaceBetween>
  );
}
