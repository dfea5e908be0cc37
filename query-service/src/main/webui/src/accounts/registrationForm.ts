import type { Registration, RegistrationRequest } from "./accountsApi";

/** What is typed into the form of an account. */
export interface RegistrationForm {
  accountId: string;
  name: string;
  roleArn: string;
  externalId: string;
  /** Separated by spaces or commas; empty: all. */
  regions: string;
  syncEnabled: boolean;
}

export const EMPTY_FORM: RegistrationForm = {
  accountId: "",
  name: "",
  roleArn: "",
  externalId: "",
  regions: "",
  syncEnabled: true,
};

export function toForm(registration: Registration): RegistrationForm {
  return {
    ...EMPTY_FORM,
    accountId: registration.accountId,
    name: registration.name ?? "",
    roleArn: registration.roleArn ?? "",
    regions: registration.regions.join(", "),
    syncEnabled: registration.syncEnabled,
  };
}

/** A registration as it is sent to be replaced; the external id is not known of it. */
export function toRequest(registration: Registration): RegistrationRequest {
  return fromForm(toForm(registration));
}

/** What is left empty is left out, and gets its default. */
export function fromForm(form: RegistrationForm): RegistrationRequest {
  return {
    accountId: form.accountId.trim(),
    ...(form.name.trim() === "" ? {} : { name: form.name.trim() }),
    ...(form.roleArn.trim() === "" ? {} : { roleArn: form.roleArn.trim() }),
    ...(form.externalId === "" ? {} : { externalId: form.externalId }),
    regions: form.regions.split(/[\s,]+/).filter((region) => region !== ""),
    syncEnabled: form.syncEnabled,
  };
}
