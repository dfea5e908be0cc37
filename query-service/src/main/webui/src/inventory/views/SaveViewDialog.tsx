import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";

interface Props {
  taken: readonly string[];
  onSave: (name: string) => void;
  onDismiss: () => void;
}

/** Asks for the name of a view. */
export default function SaveViewDialog({ taken, onSave, onDismiss }: Props) {
  const [name, setName] = useState("");
  const clean = name.trim();
  const save = () => {
    if (clean !== "") onSave(clean);
  };
  return (
    <Modal
      visible
      header="Save this view"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onDismiss}>Cancel</Button>
            <Button variant="primary" disabled={clean === ""} onClick={save}>
              {taken.includes(clean) ? "Replace" : "Save"}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <FormField
        label="Name"
        description="Query, sort, page size and columns are saved, in this browser."
        constraintText={taken.includes(clean) ? "A view of this name is there; it will be replaced." : undefined}
      >
        <Input
          value={name}
          onChange={({ detail }) => setName(detail.value)}
          onKeyDown={({ detail }) => {
            if (detail.key === "Enter") save();
          }}
          nativeInputAttributes={{ maxLength: 60 }}
        />
      </FormField>
    </Modal>
  );
}
