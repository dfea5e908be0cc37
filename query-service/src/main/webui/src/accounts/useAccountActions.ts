import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { STATUS_KEY } from "../sync/statusKey";
import { type Registration, REGISTRATIONS_KEY, replaceRegistration } from "./accountsApi";
import { toRequest } from "./registrationForm";

export type AccountAction =
  | { kind: "sync" | "validate"; accountId: string }
  | { kind: "edit" | "toggle" | "remove"; registration: Registration };

/** A dialog that stands open. */
export type AccountDialogState =
  | { kind: "add" }
  | { kind: "discover" }
  | { kind: "validate"; accountId: string }
  | { kind: "remove"; registration: Registration }
  | { kind: "edit"; registration: Registration; syncEnabled: boolean };

/** What the user does with accounts: some of it at once, most of it in a dialog. */
export function useAccountActions(syncAccount: (accountId: string) => void) {
  const [dialog, setDialog] = useState<AccountDialogState | null>(null);
  const refresh = useRefreshAccounts();
  const toggle = useMutation({
    mutationFn: (registration: Registration) =>
      replaceRegistration(registration.accountId, {
        ...toRequest(registration),
        syncEnabled: !registration.syncEnabled,
      }),
    onSettled: refresh,
  });
  const { mutate } = toggle;

  const act = useCallback(
    (action: AccountAction) => {
      switch (action.kind) {
        case "sync":
          syncAccount(action.accountId);
          break;
        case "validate":
          setDialog({ kind: "validate", accountId: action.accountId });
          break;
        case "remove":
          setDialog({ kind: "remove", registration: action.registration });
          break;
        case "edit":
          setDialog({ ...action, kind: "edit", syncEnabled: action.registration.syncEnabled });
          break;
        case "toggle":
          // A registration is replaced as a whole, and its external id is never told: it must be given again.
          if (action.registration.externalIdSet) {
            setDialog({ ...action, kind: "edit", syncEnabled: !action.registration.syncEnabled });
          } else {
            mutate(action.registration);
          }
      }
    },
    [syncAccount, mutate],
  );

  return { dialog, setDialog, toggle, act };
}

/** Reads the accounts anew once one was changed. */
export function useRefreshAccounts() {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all([
        client.invalidateQueries({ queryKey: REGISTRATIONS_KEY }),
        client.invalidateQueries({ queryKey: STATUS_KEY }),
      ]),
    [client],
  );
}
