import Pagination from "@cloudscape-design/components/pagination";
import Select from "@cloudscape-design/components/select";
import type { Pagination as Pages } from "../api/types";
import { countOf, formatCount } from "../app/format/formatCount";
import styles from "./inventory.module.scss";
import { PAGE_SIZES, type PageSize } from "./query/inventoryQuery";
import type { Rows } from "./rows";

interface Props {
  pagination: Pages;
  rows: Rows;
  page: number;
  pageSize: PageSize;
  onPage: (page: number) => void;
  onPageSize: (pageSize: PageSize) => void;
}

const SIZE_OPTIONS = PAGE_SIZES.map((size) => ({ value: String(size), label: label(size) }));
/** With more pages than the page numbers show, a number can be typed. */
const JUMP_FROM = 10;

/** Which part of the list is shown, and the way to the others. */
export function ListFooter({ pagination, rows, page, pageSize, onPage, onPageSize }: Props) {
  return (
    <div className={styles.footer}>
      <span className={styles.range}>{range(rows)}</span>
      <div className={styles.size}>
        <Select
          inlineLabelText="Rows"
          ariaLabel="Rows per page"
          selectedOption={{ value: String(pageSize), label: label(pageSize) }}
          options={SIZE_OPTIONS}
          onChange={({ detail }) => {
            const size = PAGE_SIZES.find((one) => String(one) === detail.selectedOption.value);
            if (size !== undefined) onPageSize(size);
          }}
        />
      </div>
      {pageSize !== "all" && (
        <Pagination
          currentPageIndex={page}
          pagesCount={Math.max(1, pagination.totalPages)}
          ariaLabels={{ paginationLabel: "Pages of resources", jumpToPageButton: "Go to the page" }}
          onChange={({ detail }) => onPage(detail.currentPageIndex)}
          {...(pagination.totalPages > JUMP_FROM ? { jumpToPage: {} } : {})}
        />
      )}
    </div>
  );
}

function label(size: PageSize): string {
  return size === "all" ? "All, scrolled" : String(size);
}

function range({ offset, count, total }: Rows): string {
  const shown = `${formatCount(offset + 1)}–${formatCount(offset + count)} of ${countOf(total, "resource")}`;
  const cut = offset === 0 && count < total && count > 100;
  return cut ? `${shown}: narrow the list or export it to get at the others` : shown;
}
