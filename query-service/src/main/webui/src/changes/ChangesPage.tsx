import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { fetchStats } from "../api/inventoryApi";
import { useAddress } from "../app/address/useAddress";
import { ChoiceFilter } from "../app/filters/ChoiceFilter";
import { CommittedInput } from "../app/filters/CommittedInput";
import { DayRange } from "../app/filters/DayRange";
import { FilterRow } from "../app/filters/FilterRow";
import ListTable from "../app/lists/ListTable";
import { ReadOn } from "../app/lists/ReadOn";
import { useCursorList } from "../app/lists/useCursorList";
import { PageTitle } from "../app/PageTitle";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { STATS_KEY } from "../inventory/statsKey";
import { useSync } from "../sync/SyncProvider";
import { CHANGE_COLUMNS } from "./changeColumns";
import { changeAddress, NO_CHANGE_FILTER } from "./changeFilter";
import { KIND_LABELS } from "./ChangeKind";
import { CHANGES_KEY, fetchChanges } from "./changesApi";
import { CHANGE_KINDS } from "./changeTypes";

const KINDS = CHANGE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }));

/** What changed in all accounts, the newest first. */
export default function ChangesPage() {
  const { state: filter, change } = useAddress(changeAddress);
  const changes = useCursorList([...CHANGES_KEY, filter], (token, signal) => fetchChanges(filter, token, signal));
  const stats = useQuery({ queryKey: STATS_KEY, queryFn: ({ signal }) => fetchStats(signal) });
  const accounts = useSync().status.data?.accounts ?? [];
  const filtered = JSON.stringify(filter) !== JSON.stringify(NO_CHANGE_FILTER);
  return (
    <SpaceBetween size="m">
      <PageTitle>Changes</PageTitle>
      <Header variant="h1" description="What was found, what became different, what went missing and what came back.">
        Changes
      </Header>
      <FilterRow label="Changes">
        <ChoiceFilter label="Kind" choices={KINDS} chosen={filter.kind} onChange={(kind) => change({ kind })} />
        <ChoiceFilter
          label="Account"
          choices={accounts.map(({ accountId, accountName }) => ({ value: accountId, label: accountName || accountId }))}
          chosen={filter.accountId}
          onChange={(accountId) => change({ accountId })}
        />
        <ChoiceFilter
          label="Type"
          choices={choices(stats.data?.byType)}
          chosen={filter.resourceType}
          onChange={(resourceType) => change({ resourceType })}
        />
        <ChoiceFilter
          label="Region"
          choices={choices(stats.data?.byRegion)}
          chosen={filter.region}
          onChange={(region) => change({ region })}
        />
        <CommittedInput label="Scan" placeholder="Any" value={filter.scanId} onCommit={(scanId) => change({ scanId })} />
        <DayRange from={filter.from} to={filter.to} onChange={change} />
      </FilterRow>
      <Part what="The change history" query={changes}>
        {(list) => (
          <ListTable
            label="Changes"
            items={list}
            columns={CHANGE_COLUMNS}
            trackBy={({ at, kind, resourceArn, scanId }) => `${at} ${kind} ${scanId} ${resourceArn}`}
            empty={
              changes.hasNextPage ? (
                <Empty title="None among the newest changes">
                  Only the newest changes were searched so far. Go on with those before.
                </Empty>
              ) : filtered ? (
                <Empty
                  title="No change matches"
                  action={<Button onClick={() => change(NO_CHANGE_FILTER)}>Clear filters</Button>}
                />
              ) : (
                <Empty title="No changes yet">The second scan of an account shows what changed since the first.</Empty>
              )
            }
            footer={<ReadOn shown={list.length} unit="change" list={changes} />}
            pageSize={Number.MAX_SAFE_INTEGER}
          />
        )}
      </Part>
    </SpaceBetween>
  );
}

function choices(counts: Record<string, number> | undefined): { value: string }[] {
  return Object.keys(counts ?? {})
    .toSorted()
    .map((value) => ({ value }));
}
