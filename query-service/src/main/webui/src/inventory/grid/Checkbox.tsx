import type { ComponentProps } from "react";
import styles from "./grid.module.scss";

interface Props {
  checked: boolean;
  indeterminate?: boolean;
  label: string;
  onChange: () => void;
  /** What makes it the element of its cell that the focus moves to. */
  focus: Pick<ComponentProps<"input">, "tabIndex"> & { "data-cell": string };
}

/** The browser's own: a hundred of Cloudscape's in view would be felt while scrolling. */
export function Checkbox({ checked, indeterminate = false, label, onChange, focus }: Props) {
  return (
    <input
      type="checkbox"
      className={styles.checkbox}
      aria-label={label}
      checked={checked}
      ref={(input) => {
        if (input !== null) input.indeterminate = indeterminate;
      }}
      onChange={onChange}
      {...focus}
    />
  );
}
