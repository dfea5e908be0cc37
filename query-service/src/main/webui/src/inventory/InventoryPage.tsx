import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { fetchStats } from "../api/inventoryApi";
import { PageTitle } from "../app/PageTitle";
import { Loading } from "../app/states/Loading";
import { useMedia } from "../app/useMedia";
import { GapsNote } from "../sync/GapsNote";
import { LastSynced } from "../sync/LastSynced";
import { SyncButton } from "../sync/SyncButton";
import { SyncNotices } from "../sync/SyncNotices";
import { SyncProgress } from "../sync/SyncProgress";
import { useSync } from "../sync/SyncProvider";
import type { ExportWish } from "../exports/exportTypes";
import { exportWish } from "./exportWish";
import { FacetPanel } from "./facets/FacetPanel";
import styles from "./inventory.module.scss";
import { ListToolbar } from "./ListToolbar";
import { useInventoryQuery } from "./query/useInventoryQuery";
import { ResourceList } from "./ResourceList";
import { useResources } from "./rows";
import { SelectionBar } from "./selection/SelectionBar";
import { useSelection } from "./selection/useSelection";
import { useGridSettings } from "./settings/gridSettings";
import { STATS_KEY } from "./statsKey";

const ResourceDrawer = lazy(() => import("./drawer/ResourceDrawer"));
const ExportDialog = lazy(() => import("../exports/ExportDialog"));

/** While a scan runs its finds arrive bit by bit. */
const REFRESH_WHILE_SCANNING_MS = 10_000;

/** The inventory: what there is, how fresh it is, and a way to find things in it. */
export default function InventoryPage() {
  const control = useInventoryQuery();
  const { query, open } = control;
  const sync = useSync();
  const scanning = sync.running !== null;
  const resources = useResources(query, scanning);
  const stats = useQuery({
    queryKey: STATS_KEY,
    queryFn: ({ signal }) => fetchStats(signal),
    refetchInterval: scanning ? REFRESH_WHILE_SCANNING_MS : false,
  });
  const [settings, setSettings] = useGridSettings();
  const columns = query.columns ?? settings.columns;
  const selection = useSelection(query.q);
  const [exporting, setExporting] = useState<ExportWish | null>(null);
  const narrow = useMedia("(max-width: 900px)");
  const [filtersOpen, setFiltersOpen] = useState(false);
  const { close, remember } = useDrawerFocus(open);

  const page = resources.page.data;
  const total = page?.pagination.totalItems ?? 0;
  const covered = narrow && query.open !== null;
  const openResource = useCallback(
    (arn: string) => {
      remember();
      open(arn);
    },
    [remember, open],
  );

  return (
    <div className={styles.page}>
      <div className={styles.main} inert={covered}>
        <SpaceBetween size="m">
          <PageTitle>Inventory</PageTitle>
          <Header
            variant="h1"
            description={
              <>
                <LastSynced sync={sync} />
                <GapsNote sync={sync} />
              </>
            }
            actions={<SyncButton sync={sync} />}
          >
            Inventory
          </Header>
          <SyncProgress sync={sync} />
          <SyncNotices sync={sync} withGaps={false} />
          {narrow && (
            <Button ariaExpanded={filtersOpen} iconName="filter" onClick={() => setFiltersOpen(!filtersOpen)}>
              Filters
            </Button>
          )}
          <div className={query.open === null ? styles.split : styles.splitWithDrawer}>
            {(!narrow || filtersOpen) && (
              <div className={styles.facets}>
                <FacetPanel control={control} facets={page === undefined ? undefined : (page.facets ?? {})} />
              </div>
            )}
            <div className={styles.list}>
              <ResourceList
                control={control}
                resources={resources}
                stats={stats.data}
                sync={sync}
                columns={columns}
                settings={settings}
                onSettings={setSettings}
                selection={selection}
                onOpen={openResource}
                toolbar={
                  <ListToolbar
                    control={control}
                    columns={columns}
                    settings={settings}
                    onSettings={setSettings}
                    total={total}
                    onExport={() => setExporting(exportWish({ query, columns, total, selection: { kind: "all" } }))}
                  />
                }
                selectionBar={
                  <SelectionBar
                    control={selection}
                    onPage={page?.items.length ?? 0}
                    total={total}
                    onExport={() =>
                      setExporting(exportWish({ query, columns, total, selection: selection.selection }))
                    }
                  />
                }
              />
            </div>
          </div>
        </SpaceBetween>
      </div>
      {query.open !== null && (
        <Suspense fallback={<Loading what="The details" />}>
          <ResourceDrawer key={query.open} arn={query.open} onClose={close} />
        </Suspense>
      )}
      {exporting !== null && (
        <Suspense fallback={null}>
          <ExportDialog wish={exporting} onDismiss={() => setExporting(null)} />
        </Suspense>
      )}
    </div>
  );
}

/** Where the focus was when the drawer opened is where it goes when it closes. */
function useDrawerFocus(open: (arn: string | null) => void) {
  const before = useRef<HTMLElement | null>(null);
  const remember = useCallback(() => {
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  }, []);
  const close = useCallback(() => {
    open(null);
    const target = before.current;
    before.current = null;
    // The cell can take the focus once the page is no longer covered.
    requestAnimationFrame(() => {
      const grid = document.querySelector<HTMLElement>('[role="grid"] [data-cell][tabindex="0"]');
      (target?.isConnected ? target : grid)?.focus();
    });
  }, [open]);
  return { remember, close };
}
