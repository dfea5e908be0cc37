import Box from "@cloudscape-design/components/box";
import type { ReactNode } from "react";
import styles from "./plainTable.module.scss";

interface Props {
  label: string;
  columns: readonly string[];
  /** The first cell of a row is its header. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  note?: string | undefined;
}

/** A few rows that need no sorting and no pages, which the home page shows without loading a table that has both. */
export function PlainTable({ label, columns, rows, note }: Props) {
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- the columns are fixed
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <Box color="text-body-secondary">{note}</Box>}
    </>
  );
}
