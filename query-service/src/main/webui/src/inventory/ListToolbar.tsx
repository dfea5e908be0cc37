import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { lazy, Suspense, useState } from "react";
import type { InventoryQueryControl } from "./query/useInventoryQuery";
import type { GridSettings } from "./settings/gridSettings";
import { ViewsMenu } from "./views/ViewsMenu";

const ColumnsDialog = lazy(() => import("./settings/ColumnsDialog"));

interface Props {
  control: InventoryQueryControl;
  columns: readonly string[];
  settings: GridSettings;
  onSettings: (settings: GridSettings) => void;
  total: number;
  onExport: () => void;
}

/** What can be done with the list as a whole. */
export function ListToolbar({ control, columns, settings, onSettings, total, onExport }: Props) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <SpaceBetween direction="horizontal" size="xs">
        <ViewsMenu query={control.query} />
        <Button iconName="settings" onClick={() => setChoosing(true)}>
          Columns
        </Button>
        <Button iconName="download" disabled={total === 0} onClick={onExport}>
          Export
        </Button>
      </SpaceBetween>
      {choosing && (
        <Suspense fallback={null}>
          <ColumnsDialog
            columns={columns}
            settings={settings}
            onSave={(chosen, next) => {
              onSettings(next);
              control.change({ columns: chosen });
              setChoosing(false);
            }}
            onDismiss={() => setChoosing(false)}
          />
        </Suspense>
      )}
    </>
  );
}
