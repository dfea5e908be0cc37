// To be replaced by the generated types once the OpenAPI document has /changes and /resources/{arn}/history.

export const CHANGE_KINDS = ["created", "changed", "missing", "returned"] as const;
export type ChangeKindName = (typeof CHANGE_KINDS)[number];

export interface FieldChange {
  field: string;
  before?: string | null;
  after?: string | null;
}

/** One change of one resource, as a scan saw it. */
export interface ResourceChange {
  at: string;
  kind: ChangeKindName;
  accountId: string;
  accountName?: string | null;
  region: string;
  resourceType: string;
  resourceArn: string;
  resourceId: string;
  name?: string | null;
  scanId: string;
  changes?: FieldChange[] | null;
  /** How many more fields differ than were kept. */
  changesLeftOut?: number | null;
}
