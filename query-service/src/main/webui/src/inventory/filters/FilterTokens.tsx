import Button from "@cloudscape-design/components/button";
import TokenGroup from "@cloudscape-design/components/token-group";
import type { ResourcePage } from "../../api/types";
import { FILTER_FIELDS, isFiltered } from "../query/inventoryQuery";
import type { InventoryQueryControl } from "../query/useInventoryQuery";
import { FILTER_LABELS, filterOption } from "./filterOptions";
import styles from "./filters.module.scss";

interface Props {
  control: InventoryQueryControl;
  choices: ResourcePage["filters"] | undefined;
}

/** What the list is narrowed by, each to be dropped by itself or all at once; nothing while it is not. */
export function FilterTokens({ control, choices }: Props) {
  const { query } = control;
  if (!isFiltered(query)) return null;
  const chosen = FILTER_FIELDS.flatMap((field) => query[field].map((value) => ({ field, value })));
  const items = chosen.map(({ field, value }) => {
    const label = `${FILTER_LABELS[field]} = ${filterOption(field, value, choices).label ?? value}`;
    return { label, dismissLabel: `Remove the filter ${label}` };
  });
  return (
    <div className={styles.tokens}>
      <TokenGroup
        items={items}
        limit={8}
        disableOuterPadding
        onDismiss={({ detail }) => {
          const dropped = chosen[detail.itemIndex];
          if (dropped === undefined) return;
          const { field, value } = dropped;
          control.change({ [field]: query[field].filter((other) => other !== value) });
        }}
      />
      <Button variant="inline-link" onClick={control.clearFilters}>
        Clear filters
      </Button>
    </div>
  );
}
