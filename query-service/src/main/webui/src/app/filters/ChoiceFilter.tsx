import FormField from "@cloudscape-design/components/form-field";
import Multiselect, { type MultiselectProps } from "@cloudscape-design/components/multiselect";

interface Choice {
  value: string;
  label?: string;
}

interface Props {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Longer lists render only what is in view, so that a thousand accounts open at once. */
const VIRTUAL_FROM = 50;

/** Several of what there is; none means all. */
export function ChoiceFilter({ label, choices, chosen, onChange }: Props) {
  const known = new Map(choices.map((choice) => [choice.value, choice]));
  const options = [...new Set([...chosen, ...known.keys()])].map((value) => toOption(known.get(value) ?? { value }));
  return (
    <FormField label={label}>
      <Multiselect
        ariaLabel={label}
        placeholder={chosen.length === 0 ? "All" : `${chosen.length} chosen`}
        options={options}
        selectedOptions={options.filter(({ value }) => chosen.includes(value ?? ""))}
        onChange={({ detail }) => onChange(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
        hideTokens
        expandToViewport
        virtualScroll={options.length > VIRTUAL_FROM}
        filteringType="auto"
        filteringPlaceholder={`Find ${label.toLowerCase()}`}
        filteringAriaLabel={`Find ${label.toLowerCase()}`}
        noMatch="No match"
        empty="Nothing to choose yet"
      />
    </FormField>
  );
}

function toOption({ value, label }: Choice): MultiselectProps.Option {
  return label && label !== value ? { value, label, description: value } : { value, label: value };
}
