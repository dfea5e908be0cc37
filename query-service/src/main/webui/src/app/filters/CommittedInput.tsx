import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";

interface Props {
  label: string;
  placeholder?: string;
  value: string;
  /** The user is done: Enter was pressed, the field left or cleared. */
  onCommit: (value: string) => void;
}

/** A text that counts once it is typed to its end. */
export function CommittedInput({ label, placeholder = "", value, onCommit }: Props) {
  const [text, setText] = useState(value);
  const [committed, setCommitted] = useState(value);
  if (committed !== value) {
    setCommitted(value);
    setText(value);
  }
  const commit = () => {
    if (text.trim() !== value) onCommit(text.trim());
  };
  return (
    <FormField label={label}>
      <Input
        type="search"
        value={text}
        placeholder={placeholder}
        clearAriaLabel={`Clear ${label.toLowerCase()}`}
        onChange={({ detail }) => {
          setText(detail.value);
          if (detail.value === "" && value !== "") onCommit("");
        }}
        onKeyDown={({ detail }) => {
          if (detail.key === "Enter") commit();
        }}
        onBlur={commit}
      />
    </FormField>
  );
}
