import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "../api/apiError";
import { ErrorNotice } from "../app/errors/ErrorNotice";
import { register, type Registration, replaceRegistration } from "./accountsApi";
import { EMPTY_FORM, fromForm, type RegistrationForm, toForm } from "./registrationForm";
import { useRefreshAccounts } from "./useAccountActions";

interface Props {
  /** The account to change; without it, a new one is registered. */
  registration?: Registration;
  /** What the form begins with in place of what is registered. */
  syncEnabled?: boolean;
  onDismiss: () => void;
}

/** Registers an account, or changes its registration. */
export default function AccountDialog({ registration, syncEnabled, onDismiss }: Props) {
  const [form, setForm] = useState<RegistrationForm>(() => ({
    ...(registration ? toForm(registration) : EMPTY_FORM),
    ...(syncEnabled === undefined ? {} : { syncEnabled }),
  }));
  const refresh = useRefreshAccounts();
  const save = useMutation({
    mutationFn: () =>
      registration ? replaceRegistration(registration.accountId, fromForm(form)) : register(fromForm(form)),
    onSuccess: async () => {
      await refresh();
      onDismiss();
    },
  });
  const errors = save.error instanceof ApiError ? save.error.fields : [];
  const errorOf = (field: keyof RegistrationForm) =>
    errors
      .filter((error) => error.field === field || error.field.startsWith(`${field}[`))
      .map(({ message }) => message)
      .join("; ");
  const set = (field: keyof RegistrationForm) => ({
    value: String(form[field]),
    onChange: ({ detail }: { detail: { value: string } }) => setForm({ ...form, [field]: detail.value }),
  });
  // Without it, saving would take away the one that is there.
  const needsExternalId = registration?.externalIdSet === true;
  const incomplete = form.accountId.trim() === "" || (needsExternalId && form.externalId === "");

  return (
    <Modal
      visible
      header={registration ? `Edit ${registration.name || registration.accountId}` : "Add an account"}
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onDismiss}>Cancel</Button>
            <Button variant="primary" loading={save.isPending} disabled={incomplete} onClick={() => save.mutate()}>
              {registration ? "Save" : "Add the account"}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {save.isError && (
          <ErrorNotice
            header={registration ? "The account could not be changed" : "The account could not be added"}
            error={save.error}
            failedAt={save.submittedAt}
            onRetry={() => save.mutate()}
          />
        )}
        <FormField label="Account ID" constraintText="12 digits" errorText={errorOf("accountId")}>
          <Input {...set("accountId")} disabled={registration !== undefined} inputMode="numeric" />
        </FormField>
        <FormField label="Name" description="For people; the ID if left out" errorText={errorOf("name")}>
          <Input {...set("name")} />
        </FormField>
        <FormField
          label="Role ARN"
          description="The role to assume in the account; if left out, the deployment’s role name"
          errorText={errorOf("roleArn")}
        >
          <Input {...set("roleArn")} placeholder="arn:aws:iam::123456789012:role/NucleusAccess-Collector" />
        </FormField>
        <FormField
          label="External ID"
          description={
            needsExternalId
              ? "The account has one of its own, which is never shown: enter it again"
              : "What the role’s trust policy asks for; if left out, the deployment’s"
          }
          errorText={errorOf("externalId")}
        >
          <Input {...set("externalId")} type="password" autoComplete={false} />
        </FormField>
        <FormField
          label="Only these regions"
          description="Separated by commas; all if left out. Global services are always read"
          errorText={errorOf("regions")}
        >
          <Input {...set("regions")} placeholder="eu-west-1, us-east-1" />
        </FormField>
        <Checkbox
          checked={form.syncEnabled}
          onChange={({ detail }) => setForm({ ...form, syncEnabled: detail.checked })}
        >
          Sync this account
        </Checkbox>
      </SpaceBetween>
    </Modal>
  );
}
