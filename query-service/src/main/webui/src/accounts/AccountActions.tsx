import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import type { AccountStatus } from "../api/types";
import { accountLabel } from "../sync/syncSummary";
import type { Registration } from "./accountsApi";
import type { AccountAction } from "./useAccountActions";

interface Props {
  account: AccountStatus;
  registration: Registration | undefined;
  busy: boolean;
  onAction: (action: AccountAction) => void;
}

/** What can be done with one account. */
export function AccountActions({ account, registration, busy, onAction }: Props) {
  const { accountId, syncEnabled } = account;
  const unknown = registration === undefined;
  return (
    <ButtonDropdown
      variant="inline-icon"
      ariaLabel={`Actions for ${accountLabel(account)}`}
      expandToViewport
      items={[
        { id: "sync", text: "Sync now", disabled: busy || !syncEnabled },
        { id: "validate", text: "Validate access" },
        { id: "edit", text: "Edit", disabled: unknown },
        { id: "toggle", text: syncEnabled ? "Switch sync off" : "Switch sync on", disabled: unknown },
        { id: "remove", text: "Remove", disabled: unknown },
      ]}
      onItemClick={({ detail }) => {
        if (detail.id === "sync" || detail.id === "validate") onAction({ kind: detail.id, accountId });
        else if (registration !== undefined) onAction({ kind: detail.id as "edit" | "toggle" | "remove", registration });
      }}
    />
  );
}
