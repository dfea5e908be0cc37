import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import LiveRegion from "@cloudscape-design/components/live-region";
import { type ReactNode, useEffect, useMemo } from "react";
import { ApiError } from "../api/apiError";
import type { InventoryStats } from "../api/types";
import { ErrorNotice } from "../app/errors/ErrorNotice";
import { countOf, formatCount } from "../app/format/formatCount";
import type { Sync } from "../sync/useFollowedSync";
import { EmptyList } from "./EmptyList";
import { ResourceGrid } from "./grid/ResourceGrid";
import styles from "./inventory.module.scss";
import type { ResourcePage } from "./inventoryApi";
import { queryMistake } from "./queryMistake";
import { ListFooter } from "./ListFooter";
import { listState } from "./listState";
import { QueryLine } from "./query/QueryLine";
import { QueryTokens } from "./query/QueryTokens";
import type { InventoryQueryControl } from "./query/useInventoryQuery";
import type { useResources } from "./rows";
import type { SelectionControl } from "./selection/useSelection";
import type { GridSettings } from "./settings/gridSettings";

interface Props {
  control: InventoryQueryControl;
  resources: ReturnType<typeof useResources>;
  stats: InventoryStats | undefined;
  sync: Sync;
  columns: readonly string[];
  settings: GridSettings;
  onSettings: (settings: GridSettings) => void;
  selection: SelectionControl;
  onOpen: (arn: string) => void;
  toolbar: ReactNode;
  selectionBar: ReactNode;
}

const NO_FACETS = {};

/** The resources that a query finds. */
export function ResourceList(props: Props) {
  const { control, resources, stats, sync, columns, settings, onSettings, selection, onOpen } = props;
  const { query } = control;
  const { page: answer, rows } = resources;
  const page = answer.data;
  const mistake = queryMistake(query.q, answer.error);
  const refused = mistake !== undefined;
  const state = listState({
    q: query.q,
    page,
    failed: answer.isError,
    refused,
    status: sync.status.data,
    syncing: sync.busy,
  });
  useLastPage(control, answer.isPlaceholderData || query.pageSize === "all" ? undefined : page);
  const facets = page?.facets ?? NO_FACETS;
  const tagKeys = useTagKeys(page);

  return (
    <Container
      disableContentPaddings
      header={
        <>
          <Header variant="h2" counter={counter(page, stats, query.q !== "")} actions={props.toolbar}>
            Resources
          </Header>
          <div className={styles.filters} role="search" aria-label="Resources">
            <QueryLine
              q={query.q}
              mistake={mistake}
              facets={facets}
              tagKeys={tagKeys}
              onType={control.type}
              onCommit={control.commit}
            />
            <QueryTokens
              q={query.q}
              facets={facets}
              onChange={(q) => control.change({ q })}
              onClear={control.clearFilters}
            />
          </div>
        </>
      }
    >
      {answer.isError && !refused && (
        <div className={styles.notice}>
          <ListError control={control} answer={answer} />
        </div>
      )}
      <LiveRegion hidden>{announcement(state, page)}</LiveRegion>
      {props.selectionBar}
      {(state === "rows" || state === "loading") && (
        <>
          <ResourceGrid
            rows={rows}
            order={query}
            onOrder={control.change}
            columns={columns}
            settings={settings}
            onSettings={onSettings}
            selection={selection}
            open={query.open}
            onOpen={onOpen}
            updating={answer.isPlaceholderData}
          />
          {page !== undefined && rows !== undefined && (
            <ListFooter
              pagination={page.pagination}
              rows={rows}
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

/** The tags that could be asked for: those of the resources in view. */
function useTagKeys(page: ResourcePage | undefined): string[] {
  return useMemo(
    () => [...new Set((page?.items ?? []).flatMap(({ tags }) => Object.keys(tags ?? {})))].toSorted(),
    [page],
  );
}

function ListError({ control, answer }: { control: InventoryQueryControl; answer: Props["resources"]["page"] }) {
  const { error } = answer;
  if (error === null) return null;
  // A page too deep, or whatever else the API refuses, is refused again: lead back to what it answers.
  const refused = error instanceof ApiError && error.status === 400;
  return (
    <ErrorNotice
      header={refused ? "This list cannot be shown" : "The resources could not be loaded"}
      error={error}
      failedAt={answer.errorUpdatedAt}
      retrying={answer.isFetching}
      retryText={refused ? "Back to the first page" : "Try again"}
      onRetry={() => (refused && control.query.page > 1 ? control.change({ page: 1 }) : void answer.refetch())}
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
