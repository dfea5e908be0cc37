import { countOf } from "../app/format/formatCount";
import type { ResourceChange } from "./changeTypes";
import styles from "./changes.module.scss";

/** What changed of a resource, field by field: what it was, and what it became. */
export function ChangeDiff({ of: { changes, changesLeftOut } }: { of: ResourceChange }) {
  if (!changes || changes.length === 0) return null;
  return (
    <>
      <dl className={styles.diff}>
        {changes.map(({ field, before, after }) => (
          <div key={field} className={styles.field}>
            <dt>{field}</dt>
            <dd>
              {before !== null && before !== undefined && (
                <del className={styles.before}>
                  <span className={styles.hidden}>was </span>
                  {before || "(empty)"}
                </del>
              )}
              {after !== null && after !== undefined && (
                <ins className={styles.after}>
                  <span className={styles.hidden}>is now </span>
                  {after || "(empty)"}
                </ins>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {Boolean(changesLeftOut) && (
        <span className={styles.more}>{`and ${countOf(changesLeftOut ?? 0, "more field")}`}</span>
      )}
    </>
  );
}
