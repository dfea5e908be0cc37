import Pagination from "@cloudscape-design/components/pagination";
import Select from "@cloudscape-design/components/select";
import { countOf, formatCount } from "../app/format/formatCount";
import styles from "./inventory.module.scss";
import { PAGE_SIZES } from "./query/inventoryQuery";

interface Props {
  page: number;
  pageSize: number;
  totalItems: number;
  totalPages: number;
  onPage: (page: number) => void;
  onPageSize: (pageSize: number) => void;
}

const SIZE_OPTIONS = PAGE_SIZES.map((size) => ({ value: String(size), label: String(size) }));
/** With more pages than the page numbers show, a number can be typed. */
const JUMP_FROM = 10;

/** Which part of the list is shown, and the way to the others. */
export function ListFooter({ page, pageSize, totalItems, totalPages, onPage, onPageSize }: Props) {
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, totalItems);
  return (
    <div className={styles.footer}>
      <span className={styles.range}>
        {formatCount(first)}–{formatCount(last)} of {countOf(totalItems, "resource")}
      </span>
      <div className={styles.size}>
        <Select
          inlineLabelText="Rows"
          ariaLabel="Rows per page"
          selectedOption={{ value: String(pageSize), label: String(pageSize) }}
          options={SIZE_OPTIONS}
          onChange={({ detail }) => onPageSize(Number(detail.selectedOption.value))}
        />
      </div>
      <Pagination
        currentPageIndex={page}
        pagesCount={Math.max(1, totalPages)}
        ariaLabels={{ paginationLabel: "Pages of resources", jumpToPageButton: "Go to the page" }}
        onChange={({ detail }) => onPage(detail.currentPageIndex)}
        {...(totalPages > JUMP_FROM ? { jumpToPage: {} } : {})}
      />
    </div>
  );
}
