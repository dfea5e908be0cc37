import styles from "./grid.module.scss";

const SHOWN = 2;

/** The first tags of a resource and how many more there are; all of them on hover. */
export function Tags({ tags }: { tags: Record<string, string> | null | undefined }) {
  const entries = Object.entries(tags ?? {});
  if (entries.length === 0) return <>–</>;
  const all = entries.map(([key, value]) => `${key} = ${value}`).join("\n");
  return (
    <span className={styles.tags} title={all}>
      {entries.slice(0, SHOWN).map(([key, value]) => (
        <span key={key} className={styles.tag}>
          {value === "" ? key : `${key}=${value}`}
        </span>
      ))}
      {entries.length > SHOWN && <span className={styles.moreTags}>+{entries.length - SHOWN}</span>}
    </span>
  );
}
