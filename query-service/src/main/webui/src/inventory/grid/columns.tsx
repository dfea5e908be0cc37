import { columnSizingFeature, createColumnHelper, rowSortingFeature, tableFeatures } from "@tanstack/react-table";
import type { Resource, SortField } from "../../api/types";
import { formatExact, formatLocal, parseTime } from "../../app/format/formatTime";
import { DiscoveryIndicator } from "../DiscoveryIndicator";
import { ResourceState } from "../ResourceState";
import { Tags } from "./Tags";

export const gridFeatures = tableFeatures({ columnSizingFeature, rowSortingFeature });
export type GridFeatures = typeof gridFeatures;

const column = createColumnHelper<GridFeatures, Resource>();

/** A column whose id is the field that the API sorts by. */
function sortable(id: SortField, header: string, size: number, descendingFirst = false) {
  return { id, header, size, enableSorting: true, sortDescFirst: descendingFirst };
}

/** The columns in the order of the grid. Their widths are what they are at least; spare room is shared out. */
export const gridColumns = column.columns([
  column.accessor("name", {
    ...sortable("name", "Name", 220),
    cell: ({ getValue }) => <Clipped text={getValue() || "–"} />,
  }),
  column.accessor("resourceId", {
    ...sortable("resourceId", "Resource ID", 190),
    cell: ({ getValue, row }) => <Clipped text={getValue()} title={row.original.resourceArn} />,
  }),
  column.accessor("resourceType", {
    ...sortable("resourceType", "Type", 245),
    cell: ({ getValue }) => <Clipped text={getValue()} />,
  }),
  column.accessor("region", {
    ...sortable("region", "Region", 130),
    cell: ({ getValue }) => <Clipped text={getValue()} />,
  }),
  column.accessor((resource) => resource.accountName || resource.accountId, {
    ...sortable("accountName", "Account", 160),
    cell: ({ getValue, row }) => <Clipped text={getValue()} title={`${getValue()} · ${row.original.accountId}`} />,
  }),
  column.accessor("state", {
    ...sortable("state", "State", 130),
    cell: ({ getValue }) => <ResourceState state={getValue()} />,
  }),
  column.accessor("discoveryStatus", {
    ...sortable("discoveryStatus", "Status", 115),
    cell: ({ getValue }) => <DiscoveryIndicator status={getValue()} />,
  }),
  column.accessor("tags", {
    id: "tags",
    header: "Tags",
    size: 240,
    enableSorting: false,
    cell: ({ getValue }) => <Tags tags={getValue()} />,
  }),
  column.accessor("firstDiscoveredAt", {
    ...sortable("firstDiscoveredAt", "First discovered", 190, true),
    cell: ({ getValue }) => <LocalTime at={getValue()} />,
  }),
  column.accessor("lastDiscoveredAt", {
    ...sortable("lastDiscoveredAt", "Last discovered", 190, true),
    cell: ({ getValue }) => <LocalTime at={getValue()} />,
  }),
  column.accessor("resourceArn", {
    ...sortable("resourceArn", "ARN", 420),
    cell: ({ getValue }) => <Clipped text={getValue()} />,
  }),
]);

/** One line, cut off where the column ends; the whole of it on hover. */
function Clipped({ text, title = text }: { text: string; title?: string }) {
  return <span title={title}>{text}</span>;
}

function LocalTime({ at }: { at: string | null | undefined }) {
  const time = parseTime(at);
  if (time === undefined) return <>–</>;
  return (
    <time dateTime={time.toISOString()} title={formatExact(time)}>
      {formatLocal(time)}
    </time>
  );
}
