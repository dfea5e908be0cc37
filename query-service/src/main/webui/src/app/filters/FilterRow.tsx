import type { ReactNode } from "react";
import styles from "./filters.module.scss";

/** The filters of a list beside one another, and below one another where that is too narrow. */
export function FilterRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row} role="search" aria-label={label}>
      {children}
    </div>
  );
}
