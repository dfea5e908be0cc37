import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { TableProps } from "@cloudscape-design/components/table";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { type AddressCodec, day, oneOf, SHAPES } from "../app/address/codec";
import { useAddress } from "../app/address/useAddress";
import { DayRange } from "../app/filters/DayRange";
import { FilterRow } from "../app/filters/FilterRow";
import { formatChange, formatCount } from "../app/format/formatCount";
import ListTable from "../app/lists/ListTable";
import { PageTitle } from "../app/PageTitle";
import { Empty } from "../app/states/Empty";
import { Loading } from "../app/states/Loading";
import { Part } from "../app/states/Part";
import { accountLabel } from "../sync/syncSummary";
import { useSync } from "../sync/SyncProvider";
import { type GroupRow, groupRows, seriesOf, totalSeries } from "./series";
import { fetchTrends, type TrendQuery, TRENDS_KEY } from "./trendsApi";
import { TREND_BY, type TrendBy, type TrendDay } from "./trendTypes";

const TrendChart = lazy(() => import("./TrendChart"));

const BY_LABELS: Record<TrendBy, string> = { type: "Type", account: "Account", region: "Region", status: "Status" };
const BY_OPTIONS = TREND_BY.map((value) => ({ value, label: BY_LABELS[value] }));

const address: AddressCodec<TrendQuery> = {
  parse: (parameters) => {
    const accountId = parameters.get("accountId") ?? "";
    return {
      by: oneOf(parameters.get("by"), TREND_BY) ?? "type",
      from: day(parameters.get("from")),
      to: day(parameters.get("to")),
      accountId: SHAPES.account.test(accountId) ? accountId : "",
    };
  },
  format: (query) => ({ ...query, by: query.by === "type" ? "" : query.by }),
};

/** How many resources there were, day by day: as charts, and the same as tables. */
export default function TrendsPage() {
  const { state: query, change } = useAddress(address);
  const trends = useQuery({
    queryKey: [...TRENDS_KEY, query],
    queryFn: ({ signal }) => fetchTrends(query, signal),
    placeholderData: keepPreviousData,
  });
  const accounts = useSync().status.data?.accounts;
  const names = useMemo(
    () => new Map((accounts ?? []).map((account) => [account.accountId, accountLabel(account)])),
    [accounts],
  );
  const everyAccount = { value: "", label: "All accounts" };
  const options = [everyAccount, ...[...names].map(([value, label]) => ({ value, label, description: value }))];
  return (
    <SpaceBetween size="m">
      <PageTitle>Trends</PageTitle>
      <Header variant="h1" description="How many resources there were at the end of each day with a completed scan.">
        Trends
      </Header>
      <FilterRow label="Trends">
        <FormField label="By">
          <Select
            options={BY_OPTIONS}
            selectedOption={BY_OPTIONS.find(({ value }) => value === query.by) ?? null}
            onChange={({ detail }) => change({ by: oneOf(detail.selectedOption.value ?? null, TREND_BY) ?? "type" })}
          />
        </FormField>
        <FormField label="Account">
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === query.accountId) ?? { value: query.accountId, label: query.accountId }}
            onChange={({ detail }) => change({ accountId: detail.selectedOption.value ?? "" })}
            filteringType="auto"
            filteringAriaLabel="Find account"
            virtualScroll={options.length > 50}
          />
        </FormField>
        <DayRange from={query.from} to={query.to} onChange={change} />
      </FilterRow>
      <Part what="The history of the counts" query={trends}>
        {({ days, by }) =>
          days.length === 0 ? (
            <Container>
              <Empty title="No figures yet">
                They are kept from the first completed scan on; none falls into these days.
              </Empty>
            </Container>
          ) : (
            <Figures days={days} by={by} label={(key) => names.get(key) ?? key} />
          )
        }
      </Part>
    </SpaceBetween>
  );
}

interface FiguresProps {
  days: readonly TrendDay[];
  by: TrendBy;
  label: (key: string) => string;
}

function Figures({ days, by, label }: FiguresProps) {
  const byLabel = BY_LABELS[by].toLowerCase();
  return (
    <SpaceBetween size="m">
      <Container header={<Header variant="h2">In all</Header>}>
        <Suspense fallback={<Loading what="The chart" />}>
          <TrendChart label="Resources in all, day by day" series={[totalSeries(days)]} height={200} plain />
        </Suspense>
      </Container>
      <Container header={<Header variant="h2">{`By ${byLabel}`}</Header>}>
        <Suspense fallback={<Loading what="The chart" />}>
          <TrendChart label={`Resources by ${byLabel}, day by day`} series={seriesOf(days, label)} />
        </Suspense>
      </Container>
      <ListTable
        label={`Resources by ${byLabel}`}
        items={groupRows(days, label)}
        columns={GROUP_COLUMNS}
        trackBy={({ key }) => key}
        text={(row) => `${row.label} ${row.key}`}
        sortedBy={{ column: "last", descending: true }}
        header={<Header>{`${days[0]?.day ?? ""} and ${days.at(-1)?.day ?? ""}, by ${byLabel}`}</Header>}
        empty={<Empty title="No figures yet" />}
      />
      <ListTable
        label="Resources day by day"
        items={days}
        columns={DAY_COLUMNS}
        trackBy={(figure) => figure.day}
        sortedBy={{ column: "day", descending: true }}
        header={<Header>Day by day</Header>}
        empty={<Empty title="No figures yet" />}
      />
    </SpaceBetween>
  );
}

const GROUP_COLUMNS: TableProps.ColumnDefinition<GroupRow>[] = [
  { id: "label", header: "Group", isRowHeader: true, sortingField: "label", cell: ({ label }) => label },
  { id: "first", header: "First day", sortingField: "first", cell: ({ first }) => formatCount(first) },
  { id: "last", header: "Last day", sortingField: "last", cell: ({ last }) => formatCount(last) },
  {
    id: "change",
    header: "Change",
    sortingComparator: (a, b) => a.last - a.first - (b.last - b.first),
    cell: ({ first, last }) => formatChange(last - first),
  },
];

const DAY_COLUMNS: TableProps.ColumnDefinition<TrendDay>[] = [
  { id: "day", header: "Day", isRowHeader: true, sortingField: "day", cell: (figure) => figure.day },
  { id: "total", header: "Resources", sortingField: "total", cell: ({ total }) => formatCount(total) },
];
