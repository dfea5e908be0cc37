import { type ColumnDef, createColumnHelper, rowSortingFeature, tableFeatures } from "@tanstack/react-table";
import type { Resource, SortField } from "../../api/types";
import { formatExact, formatLocal, parseTime } from "../../app/format/formatTime";
import { DiscoveryIndicator } from "../DiscoveryIndicator";
import { ResourceState } from "../ResourceState";
import { tagKeyOf } from "./columnIds";
import { Tags } from "./Tags";
import styles from "./grid.module.scss";

export const gridFeatures = tableFeatures({ rowSortingFeature });
export type GridFeatures = typeof gridFeatures;

const column = createColumnHelper<GridFeatures, Resource>();

/** A column whose id is the field that the API sorts by. */
function sortable(id: SortField, header: string, descendingFirst = false) {
  return { id, header, enableSorting: true, sortDescFirst: descendingFirst };
}

/** Every column that is known by name. */
const KNOWN = column.columns([
  column.accessor("name", {
    ...sortable("name", "Name"),
    cell: ({ getValue, row }) => <Name text={getValue() || row.original.resourceId} />,
  }),
  column.accessor("resourceId", {
    ...sortable("resourceId", "Resource ID"),
    cell: ({ getValue, row }) => <Clipped text={getValue()} title={row.original.resourceArn} />,
  }),
  column.accessor("resourceType", {
    ...sortable("resourceType", "Type"),
    cell: ({ getValue }) => <Clipped text={getValue()} />,
  }),
  column.accessor("service", {
    ...sortable("service", "Service"),
    cell: ({ getValue }) => <Clipped text={getValue()} />,
  }),
  column.accessor("region", {
    ...sortable("region", "Region"),
    cell: ({ getValue }) => <Clipped text={getValue()} />,
  }),
  column.accessor((resource) => resource.accountName || resource.accountId, {
    ...sortable("accountName", "Account"),
    cell: ({ getValue, row }) => <Clipped text={getValue()} title={`${getValue()} · ${row.original.accountId}`} />,
  }),
  column.accessor("accountId", {
    ...sortable("accountId", "Account ID"),
    cell: ({ getValue }) => <Clipped text={getValue()} />,
  }),
  column.accessor("state", {
    ...sortable("state", "State"),
    cell: ({ getValue }) => <ResourceState state={getValue()} />,
  }),
  column.accessor("discoveryStatus", {
    ...sortable("discoveryStatus", "Status"),
    cell: ({ getValue }) => <DiscoveryIndicator status={getValue()} />,
  }),
  column.accessor("tags", {
    id: "tags",
    header: "Tags",
    enableSorting: false,
    cell: ({ getValue }) => <Tags tags={getValue()} />,
  }),
  column.accessor("firstDiscoveredAt", {
    ...sortable("firstDiscoveredAt", "First discovered", true),
    cell: ({ getValue }) => <LocalTime at={getValue()} />,
  }),
  column.accessor("lastDiscoveredAt", {
    ...sortable("lastDiscoveredAt", "Last discovered", true),
    cell: ({ getValue }) => <LocalTime at={getValue()} />,
  }),
  column.accessor("resourceArn", {
    ...sortable("resourceArn", "ARN"),
    cell: ({ getValue }) => <Clipped text={getValue()} />,
  }),
]);

// The values of columns differ in type, and only their own cells see them.
// oxlint-disable-next-line typescript/no-explicit-any
type GridColumn = ColumnDef<GridFeatures, Resource, any>;

/** In pixels: what a column takes at least until it is given a width. */
const WIDTHS: Record<string, number> = {
  name: 220,
  resourceId: 190,
  resourceType: 215,
  service: 130,
  region: 130,
  accountName: 160,
  accountId: 140,
  state: 130,
  discoveryStatus: 115,
  tags: 240,
  firstDiscoveredAt: 190,
  lastDiscoveredAt: 190,
  resourceArn: 420,
};
const OTHER_WIDTH = 160;

export const KNOWN_COLUMNS: readonly string[] = KNOWN.map(({ id }) => id ?? "");

export function defaultWidth(columnId: string): number {
  return WIDTHS[columnId] ?? OTHER_WIDTH;
}

export function columnLabel(columnId: string): string {
  const key = tagKeyOf(columnId);
  if (key !== undefined) return `Tag ${key}`;
  return String(KNOWN.find(({ id }) => id === columnId)?.header ?? columnId);
}

/** The columns of these ids, in their order; ids that name none are passed over. */
export function gridColumns(ids: readonly string[]): GridColumn[] {
  return ids.flatMap((id) => {
    const key = tagKeyOf(id);
    if (key !== undefined) return tagColumn(id, key);
    return (KNOWN.find((known) => known.id === id) as GridColumn | undefined) ?? [];
  });
}

function tagColumn(id: string, key: string): GridColumn {
  return column.accessor((resource) => resource.tags?.[key] ?? "", {
    id,
    header: columnLabel(id),
    enableSorting: false,
    cell: ({ getValue }) => <Clipped text={getValue() || "–"} />,
  }) as GridColumn;
}

/** One line, cut off where the column ends; the whole of it on hover. */
function Clipped({ text, title = text }: { text: string; title?: string }) {
  return <span title={title}>{text}</span>;
}

/** Looks like the link it is: a click or Enter opens the details. */
function Name({ text }: { text: string }) {
  return (
    <span title={text} className={styles.name}>
      {text}
    </span>
  );
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
