import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import LiveRegion from "@cloudscape-design/components/live-region";
import { useEffect } from "react";
import { ApiError } from "../api/apiError";
import type { InventoryStats, ResourcePage } from "../api/types";
import { ErrorNotice } from "../app/errors/ErrorNotice";
import { countOf, formatCount } from "../app/format/formatCount";
import type { Sync } from "../sync/useFollowedSync";
import { EmptyList } from "./EmptyList";
import { FilterBar } from "./filters/FilterBar";
import { FilterTokens } from "./filters/FilterTokens";
import { ResourceGrid } from "./grid/ResourceGrid";
import styles from "./inventory.module.scss";
import { ListFooter } from "./ListFooter";
import { listState } from "./listState";
import { isFiltered } from "./query/inventoryQuery";
import type { InventoryQueryControl } from "./query/useInventoryQuery";
import type { useResources } from "./useResources";

interface Props {
  control: InventoryQueryControl;
  resources: ReturnType<typeof useResources>;
  stats: InventoryStats | undefined;
  sync: Sync;
}

/** The resources that fit search and filters, a page at a time. */
export function ResourceList({ control, resources, stats, sync }: Props) {
  const { query } = control;
  const page = resources.data;
  const { status } = sync;
  const syncing = sync.running !== null || sync.requested !== null;
  const state = listState({ query, page, failed: resources.isError, status: status.data, syncing });
  useLastPage(control, resources.isPlaceholderData ? undefined : page);

  return (
    <Container
      disableContentPaddings
      header={
        <>
          <Header variant="h2" counter={counter(page, stats, isFiltered(query))}>
            Resources
          </Header>
          <div className={styles.filters}>
            <FilterBar control={control} choices={page?.filters} />
            <FilterTokens control={control} choices={page?.filters} />
          </div>
        </>
      }
    >
      {resources.isError && (
        <div className={styles.notice}>
          <ListError control={control} resources={resources} />
        </div>
      )}
      <LiveRegion hidden>{announcement(state, page)}</LiveRegion>
      {(state === "rows" || state === "loading") && (
        <>
          <ResourceGrid
            items={page?.items}
            totalItems={page?.pagination.totalItems ?? 0}
            offset={page === undefined ? 0 : (page.pagination.page - 1) * page.pagination.pageSize}
            pageSize={query.pageSize}
            sort={query}
            onSort={control.change}
            updating={resources.isPlaceholderData}
          />
          {page !== undefined && (
            <ListFooter
              {...page.pagination}
              page={query.page}
              pageSize={query.pageSize}
              onPage={(number) => control.change({ page: number })}
              onPageSize={(pageSize) => control.change({ pageSize })}
            />
          )}
        </>
      )}
      {state !== "rows" && state !== "loading" && state !== "failed" && (
        <EmptyList state={state} sync={sync} onClearFilters={control.clearFilters} />
      )}
    </Container>
  );
}

function ListError({ control, resources }: Pick<Props, "control" | "resources">) {
  const { error } = resources;
  if (error === null) return null;
  // A page too deep, or whatever else the API refuses, is refused again: lead back to what it answers.
  const refused = error instanceof ApiError && error.status === 400;
  return (
    <ErrorNotice
      header={refused ? "This list cannot be shown" : "The resources could not be loaded"}
      error={error}
      failedAt={resources.errorUpdatedAt}
      retrying={resources.isFetching}
      retryText={refused ? "Back to the first page" : "Try again"}
      onRetry={() => (refused && control.query.page > 1 ? control.change({ page: 1 }) : void resources.refetch())}
    />
  );
}

/** Leads a link to a page that is no more to the last one there is. */
function useLastPage(control: InventoryQueryControl, page: ResourcePage | undefined) {
  const totalPages = page?.pagination.totalPages ?? 0;
  const beyond = totalPages > 0 && control.query.page > totalPages;
  const { correct } = control;
  useEffect(() => {
    if (beyond) correct({ page: totalPages });
  }, [beyond, totalPages, correct]);
}

function counter(page: ResourcePage | undefined, stats: InventoryStats | undefined, filtered: boolean): string {
  if (page === undefined) return "";
  const { totalItems } = page.pagination;
  return filtered && stats !== undefined
    ? `(${formatCount(totalItems)} of ${formatCount(stats.totalItems)})`
    : `(${formatCount(totalItems)})`;
}

function announcement(state: ReturnType<typeof listState>, page: ResourcePage | undefined): string {
  if (state === "loading") return "Loading resources";
  if (page === undefined) return "";
  const { totalItems, page: number, totalPages } = page.pagination;
  return totalItems === 0
    ? "No resources"
    : `${countOf(totalItems, "resource")}, page ${formatCount(number)} of ${formatCount(totalPages)}`;
}
