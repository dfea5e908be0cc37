// To be replaced by the generated types once the OpenAPI document has /api/audit.

/** Something that somebody did. */
export interface AuditEntry {
  at: string;
  action: string;
  who: string;
  what: string;
  /** The address it came from. */
  from?: string | null;
  correlationId?: string | null;
  details?: string | Record<string, unknown> | null;
}
