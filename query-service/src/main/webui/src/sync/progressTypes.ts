// To be replaced by the generated types once the OpenAPI document has the accounts of a running scan.

/** How far a scan has come with an account. */
export interface AccountProgress {
  accountId: string;
  status: string;
  regionsTotal: number;
  regionsDone: number;
  regionsSkipped: number;
  resources: number;
}
