import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { ErrorNotice } from "../app/errors/ErrorNotice";
import { type Registration, removeRegistration } from "./accountsApi";
import { useRefreshAccounts } from "./useAccountActions";

interface Props {
  registration: Registration;
  onDismiss: () => void;
}

/** Asks once more before an account is not followed any longer. */
export default function RemoveDialog({ registration, onDismiss }: Props) {
  const refresh = useRefreshAccounts();
  const remove = useMutation({
    mutationFn: () => removeRegistration(registration.accountId),
    onSuccess: async () => {
      await refresh();
      onDismiss();
    },
  });
  const label = registration.name || registration.accountId;
  return (
    <Modal
      visible
      header={`Remove ${label}?`}
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onDismiss}>Keep it</Button>
            <Button variant="primary" loading={remove.isPending} onClick={() => remove.mutate()}>
              Remove
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {remove.isError && (
          <ErrorNotice
            header="The account could not be removed"
            error={remove.error}
            failedAt={remove.submittedAt}
            onRetry={() => remove.mutate()}
          />
        )}
        <Box>
          Account {registration.accountId} is not synced any more. What was found in it stays in the inventory until its
          time runs out.
        </Box>
      </SpaceBetween>
    </Modal>
  );
}
