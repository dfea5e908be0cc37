import Button from "@cloudscape-design/components/button";
import { countOf } from "../../app/format/formatCount";
import { CopyButton } from "../CopyButton";
import { canBeTold } from "../exportWish";
import styles from "../inventory.module.scss";
import type { SelectionControl } from "./useSelection";

interface Props {
  control: SelectionControl;
  /** How many match, on this page and on all. */
  onPage: number;
  total: number;
  onExport: () => void;
}

/** What can be done with what is chosen; nothing while nothing is. */
export function SelectionBar({ control, onPage, total, onExport }: Props) {
  const { selection } = control;
  if (selection.kind === "some" && selection.resources.size === 0) return null;
  const wholePage = selection.kind === "some" && selection.resources.size >= onPage && selection.resources.size < total;
  return (
    <div className={styles.selection} role="group" aria-label="Selection">
      <span>
        {selection.kind === "all"
          ? `All ${countOf(total, "matching resource")} selected`
          : `${countOf(selection.resources.size, "resource")} selected`}
      </span>
      {wholePage && (
        <Button variant="inline-link" onClick={control.selectAll}>
          {`Select all ${countOf(total, "matching resource")}`}
        </Button>
      )}
      <Button variant="inline-link" onClick={control.clear}>
        Clear selection
      </Button>
      <span className={styles.selectionActions}>
        <Button
          iconName="download"
          disabled={!canBeTold(selection)}
          disabledReason="So many cannot be named one by one: select all that match, or fewer"
          onClick={onExport}
        >
          Export selected
        </Button>
        {selection.kind === "some" && (
          <>
            <CopyButton label="Copy ARNs" text={() => [...selection.resources.keys()].join("\n")} />
            <CopyButton label="Copy JSON" text={() => JSON.stringify([...selection.resources.values()], null, 2)} />
          </>
        )}
      </span>
    </div>
  );
}
