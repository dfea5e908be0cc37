import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { DEFAULT_COLUMNS, tagKeyOf } from "../grid/columnIds";
import { columnLabel, defaultWidth, KNOWN_COLUMNS } from "../grid/columns";
import styles from "../inventory.module.scss";
import { clampWidth, type Density, type GridSettings } from "./gridSettings";

interface Props {
  columns: readonly string[];
  settings: GridSettings;
  onSave: (columns: readonly string[], settings: GridSettings) => void;
  onDismiss: () => void;
}

const WIDTH_STEP = 40;

/** Which columns the grid has, in which order, how wide, and how close its rows are. */
export default function ColumnsDialog({ columns, settings, onSave, onDismiss }: Props) {
  const [order, setOrder] = useState(() => [...new Set([...columns, ...KNOWN_COLUMNS])]);
  const [shown, setShown] = useState(() => new Set(columns));
  const [widths, setWidths] = useState(settings.widths);
  const [density, setDensity] = useState<Density>(settings.density);
  const [tag, setTag] = useState("");
  const tagId = `tag:${tag.trim()}`;
  const tagFits = tag.trim() !== "" && !tag.includes(",") && tag.length <= 128;

  function show(id: string, checked: boolean) {
    const next = new Set(shown);
    if (checked) next.add(id);
    else next.delete(id);
    setShown(next);
  }

  function move(index: number, by: number) {
    const next = [...order];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(index + by, 0, moved);
    setOrder(next);
  }

  function addTag() {
    if (!tagFits) return;
    setOrder([tagId, ...order.filter((id) => id !== tagId)]);
    setShown(new Set([...shown, tagId]));
    setTag("");
  }

  function reset() {
    setOrder([...new Set([...DEFAULT_COLUMNS, ...KNOWN_COLUMNS])]);
    setShown(new Set(DEFAULT_COLUMNS));
    setWidths({});
    setDensity("comfortable");
  }

  return (
    <Modal
      visible
      header="Columns and density"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={reset}>As at first</Button>
            <Button onClick={onDismiss}>Cancel</Button>
            <Button
              variant="primary"
              disabled={shown.size === 0}
              onClick={() => {
                const chosen = order.filter((id) => shown.has(id));
                onSave(chosen, { columns: chosen, widths, density });
              }}
            >
              Apply
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <FormField label="Rows">
          <SegmentedControl
            label="Rows"
            selectedId={density}
            options={[
              { id: "comfortable", text: "Comfortable" },
              { id: "compact", text: "Compact" },
            ]}
            onChange={({ detail }) => setDensity(detail.selectedId as Density)}
          />
        </FormField>
        <ol className={styles.columnList} aria-label="Columns">
          {order.map((id, index) => {
            const label = columnLabel(id);
            const width = widths[id] ?? defaultWidth(id);
            return (
              <li key={id} className={styles.columnItem}>
                <Checkbox checked={shown.has(id)} onChange={({ detail }) => show(id, detail.checked)}>
                  {label}
                </Checkbox>
                <span className={styles.columnButtons}>
                  <Button
                    variant="icon"
                    iconName="angle-up"
                    ariaLabel={`Move ${label} up`}
                    disabled={index === 0}
                    onClick={() => move(index, -1)}
                  />
                  <Button
                    variant="icon"
                    iconName="angle-down"
                    ariaLabel={`Move ${label} down`}
                    disabled={index === order.length - 1}
                    onClick={() => move(index, 1)}
                  />
                  <Button
                    variant="icon"
                    iconName="zoom-out"
                    ariaLabel={`Make ${label} narrower than ${width} pixels`}
                    onClick={() => setWidths({ ...widths, [id]: clampWidth(width - WIDTH_STEP) })}
                  />
                  <Button
                    variant="icon"
                    iconName="zoom-in"
                    ariaLabel={`Make ${label} wider than ${width} pixels`}
                    onClick={() => setWidths({ ...widths, [id]: clampWidth(width + WIDTH_STEP) })}
                  />
                </span>
              </li>
            );
          })}
        </ol>
        <FormField label="A tag as a column" description="The key of the tag, such as env">
          <SpaceBetween direction="horizontal" size="xs">
            <Input
              value={tag}
              onChange={({ detail }) => setTag(detail.value)}
              onKeyDown={({ detail }) => {
                if (detail.key === "Enter") addTag();
              }}
            />
            <Button onClick={addTag} disabled={!tagFits || order.some((id) => tagKeyOf(id) === tag.trim() && shown.has(id))}>
              Add
            </Button>
          </SpaceBetween>
        </FormField>
      </SpaceBetween>
    </Modal>
  );
}
