import type { components } from "../api/generated/query-service";
import type { Absent } from "../api/types";

type Change = components["schemas"]["Change"];

export type ChangeKindName = Change["kind"];
export const CHANGE_KINDS = ["created", "changed", "missing", "returned"] as const satisfies readonly ChangeKindName[];

export type FieldChange = Absent<components["schemas"]["FieldChange"], "before" | "after">;

/** One change of one resource, as a scan saw it. */
export type ResourceChange = Absent<Omit<Change, "changes">, "accountName" | "name" | "changesLeftOut"> & {
  changes?: FieldChange[] | null;
};
