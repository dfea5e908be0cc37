import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { formatChange } from "../app/format/formatCount";
import { InnerLink } from "../app/InnerLink";
import { Empty } from "../app/states/Empty";
import { Loading } from "../app/states/Loading";
import { Part } from "../app/states/Part";
import { growth, totalSeries } from "../trends/series";
import { fetchTrends, TRENDS_KEY } from "../trends/trendsApi";
import type { TrendDay } from "../trends/trendTypes";

const TrendChart = lazy(() => import("../trends/TrendChart"));

const QUERY = { by: "status", from: "", to: "", accountId: "" } as const;

/** How much more or less there is than a day, a week and a month ago. */
export function Growth() {
  const trends = useQuery({ queryKey: [...TRENDS_KEY, QUERY], queryFn: ({ signal }) => fetchTrends(QUERY, signal) });
  return (
    <Container header={<Header variant="h2" description={<InnerLink to="/trends">All trends</InnerLink>}>Growth</Header>}>
      <Part what="The history of the counts" query={trends}>
        {({ days }) =>
          days.length === 0 ? <Empty title="No figures yet">The first completed scan makes some.</Empty> : <Figures days={days} />
        }
      </Part>
    </Container>
  );
}

function Figures({ days }: { days: readonly TrendDay[] }) {
  const change = (daysBefore: number) => {
    const grown = growth(days, daysBefore);
    return grown === undefined ? "–" : formatChange(grown);
  };
  return (
    <SpaceBetween size="s">
      <KeyValuePairs
        columns={3}
        items={[
          { label: "Since the day before", value: change(1) },
          { label: "In 7 days", value: change(7) },
          { label: "In 30 days", value: change(30) },
        ]}
      />
      {days.length > 1 && (
        <Suspense fallback={<Loading what="The chart" />}>
          <TrendChart label="Resources in all, day by day" series={[totalSeries(days)]} height={140} plain />
        </Suspense>
      )}
      <Box fontSize="body-s" color="text-body-secondary">
        {`${days[0]?.day ?? ""} to ${days.at(-1)?.day ?? ""}; the figures stand as a table under “All trends”.`}
      </Box>
    </SpaceBetween>
  );
}
