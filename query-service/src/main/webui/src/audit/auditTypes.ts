import type { components } from "../api/generated/query-service";
import type { Absent } from "../api/types";

/** Something that somebody did. */
export type AuditEntry = Absent<components["schemas"]["AuditEntry"], "from" | "correlationId" | "details">;
