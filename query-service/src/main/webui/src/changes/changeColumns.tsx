import type { TableProps } from "@cloudscape-design/components/table";
import { ExactTime } from "../app/format/ExactTime";
import { InnerLink } from "../app/InnerLink";
import { ChangeDiff } from "./ChangeDiff";
import { ChangeKind } from "./ChangeKind";
import type { ResourceChange } from "./changeTypes";

export const CHANGE_COLUMNS: TableProps.ColumnDefinition<ResourceChange>[] = [
  { id: "at", header: "When", cell: ({ at }) => <ExactTime at={at} stacked /> },
  { id: "kind", header: "Kind", cell: ({ kind }) => <ChangeKind kind={kind} /> },
  {
    id: "resource",
    header: "Resource",
    isRowHeader: true,
    minWidth: 180,
    cell: ({ resourceArn, resourceId, name }) => (
      <InnerLink to={`/inventory?open=${encodeURIComponent(resourceArn)}`}>{name || resourceId}</InnerLink>
    ),
  },
  { id: "changes", header: "Difference", minWidth: 240, cell: (change) => <ChangeDiff of={change} /> },
  { id: "type", header: "Type", cell: ({ resourceType }) => resourceType },
  { id: "account", header: "Account", cell: ({ accountName, accountId }) => accountName || accountId },
  { id: "region", header: "Region", cell: ({ region }) => region },
];
