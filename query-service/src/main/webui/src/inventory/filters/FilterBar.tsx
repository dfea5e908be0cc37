import Multiselect from "@cloudscape-design/components/multiselect";
import type { ResourcePage, ResourceQuery } from "../../api/types";
import { FILTER_FIELDS, type FilterField } from "../query/inventoryQuery";
import type { InventoryQueryControl } from "../query/useInventoryQuery";
import { FILTER_LABELS, filterOption, filterOptions } from "./filterOptions";
import styles from "./filters.module.scss";
import { SearchBox } from "./SearchBox";

interface Props {
  control: InventoryQueryControl;
  choices: ResourcePage["filters"] | undefined;
}

/** Longer lists render only what is in view, so that a thousand accounts open at once. */
const VIRTUAL_FROM = 50;

export function FilterBar({ control, choices }: Props) {
  const { query } = control;
  return (
    <div className={styles.bar} role="search" aria-label="Resources">
      <div className={styles.search}>
        <SearchBox search={query.search} onType={control.typeSearch} onCommit={control.commitSearch} />
      </div>
      {FILTER_FIELDS.map((field) => (
        <div key={field} className={styles.filter}>
          <Filter
            field={field}
            query={query}
            choices={choices}
            onChange={(values) => control.change({ [field]: values })}
          />
        </div>
      ))}
    </div>
  );
}

interface FilterProps {
  field: FilterField;
  query: ResourceQuery;
  choices: ResourcePage["filters"] | undefined;
  onChange: (values: string[]) => void;
}

function Filter({ field, query, choices, onChange }: FilterProps) {
  const label = FILTER_LABELS[field];
  const options = filterOptions(field, choices, query);
  const chosen = query[field];
  return (
    <Multiselect
      inlineLabelText={label}
      ariaLabel={label}
      placeholder={chosen.length === 0 ? "All" : `${chosen.length} chosen`}
      options={options}
      selectedOptions={chosen.map((value) => filterOption(field, value, choices))}
      onChange={({ detail }) => onChange(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
      hideTokens
      expandToViewport
      virtualScroll={options.length > VIRTUAL_FROM}
      filteringType={field === "status" ? "none" : "auto"}
      filteringPlaceholder={`Find ${label.toLowerCase()}`}
      filteringAriaLabel={`Find ${label.toLowerCase()}`}
      noMatch="No match"
      empty="Nothing to choose yet"
    />
  );
}
