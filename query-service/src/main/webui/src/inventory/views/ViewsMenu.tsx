import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { formatInventoryQuery, type InventoryQuery } from "../query/inventoryQuery";
import { useSavedViews, withView } from "./savedViews";

const SaveViewDialog = lazy(() => import("./SaveViewDialog"));

/** The lists that were saved, and the way to save this one or to forget one. */
export function ViewsMenu({ query }: { query: InventoryQuery }) {
  const [views, setViews] = useSavedViews();
  const [saving, setSaving] = useState(false);
  const navigate = useNavigate();
  const search = formatInventoryQuery({ ...query, open: null, page: 1 });
  const current = views.find((view) => view.search === search);

  function act(id: string) {
    if (id === "save") {
      setSaving(true);
    } else if (id === "forget") {
      setViews(views.filter((view) => view !== current));
    } else {
      void navigate({ search: views.find(({ name }) => `view ${name}` === id)?.search ?? "" });
    }
  }

  return (
    <>
      <ButtonDropdown
        items={[
          ...(views.length > 0
            ? [{ text: "Saved views", items: views.map(({ name }) => ({ id: `view ${name}`, text: name })) }]
            : []),
          { id: "save", text: "Save this view…", iconName: "add-plus" },
          ...(current ? [{ id: "forget", text: `Forget “${current.name}”`, iconName: "remove" as const }] : []),
        ]}
        onItemClick={({ detail }) => act(detail.id)}
        expandToViewport
      >
        {current ? `View: ${current.name}` : "Views"}
      </ButtonDropdown>
      {saving && (
        <Suspense fallback={null}>
          <SaveViewDialog
            taken={views.map(({ name }) => name)}
            onSave={(name) => {
              setViews(withView(views, { name, search }));
              setSaving(false);
            }}
            onDismiss={() => setSaving(false)}
          />
        </Suspense>
      )}
    </>
  );
}
