import { useCollection } from "@cloudscape-design/collection-hooks";
import Pagination from "@cloudscape-design/components/pagination";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import type { ReactNode } from "react";
import { countOf } from "../format/formatCount";
import { Empty } from "../states/Empty";

interface Props<T> {
  /** The name of the table, for those who do not see it. */
  label: string;
  items: readonly T[];
  /** Must stay the same array while the table is sorted by one of its columns. */
  columns: TableProps.ColumnDefinition<T>[];
  trackBy: (item: T) => string;
  empty: ReactNode;
  header?: ReactNode;
  footer?: ReactNode;
  variant?: TableProps.Variant;
  /** What the text filter looks through; without it there is no filter. */
  text?: (item: T) => string;
  /** The column that it is sorted by at first; as the items come if there is none. */
  sortedBy?: { column: string; descending?: boolean };
  pageSize?: number;
}

/** A table of items that are all there: sorted, filtered and paged in the page. */
export default function ListTable<T>(props: Props<T>) {
  const { label, items, columns, trackBy, text, sortedBy, pageSize = 25 } = props;
  const sortingColumn = columns.find(({ id }) => id === sortedBy?.column);
  const collection = useCollection(items, {
    filtering: {
      filteringFunction: (item, words) => includesAll(text?.(item) ?? "", words),
      empty: props.empty,
      noMatch: <Empty title="Nothing matches" />,
    },
    sorting: sortingColumn
      ? { defaultState: { sortingColumn, isDescending: sortedBy?.descending ?? false } }
      : {},
    pagination: { pageSize },
  });
  const paged = items.length > pageSize;
  return (
    <Table
      {...collection.collectionProps}
      variant={props.variant ?? "container"}
      trackBy={trackBy}
      items={collection.items}
      columnDefinitions={columns}
      enableKeyboardNavigation
      ariaLabels={{ tableLabel: label }}
      header={props.header}
      footer={props.footer}
      filter={
        text !== undefined &&
        paged && (
          <TextFilter
            {...collection.filterProps}
            filteringPlaceholder={`Find in ${label.toLowerCase()}`}
            filteringAriaLabel={`Find in ${label.toLowerCase()}`}
            countText={countOf(collection.filteredItemsCount ?? 0, "match", "matches")}
          />
        )
      }
      pagination={
        paged && (
          <Pagination {...collection.paginationProps} ariaLabels={{ paginationLabel: `Pages of ${label.toLowerCase()}` }} />
        )
      }
    />
  );
}

function includesAll(text: string, words: string): boolean {
  const lower = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
