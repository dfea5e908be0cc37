import SpaceBetween from "@cloudscape-design/components/space-between";
import { ChangeDiff } from "../../changes/ChangeDiff";
import { ChangeKind } from "../../changes/ChangeKind";
import { fetchHistory, HISTORY_KEY } from "../../changes/changesApi";
import { ExactTime } from "../../app/format/ExactTime";
import { ReadOn } from "../../app/lists/ReadOn";
import { useCursorList } from "../../app/lists/useCursorList";
import { Empty } from "../../app/states/Empty";
import { Part } from "../../app/states/Part";
import styles from "./drawer.module.scss";

/** What changed of a resource, the newest first, each as what it was and what it became. */
export function History({ arn }: { arn: string }) {
  const history = useCursorList([...HISTORY_KEY, arn], (token, signal) => fetchHistory(arn, token, signal));
  return (
    <Part what="The change history" query={history}>
      {(changes) =>
        changes.length === 0 ? (
          <Empty title="No change on record">
            Nothing of this resource has changed in the time for which changes are kept (90 days, unless configured otherwise).
          </Empty>
        ) : (
          <SpaceBetween size="s">
            <ol className={styles.history} aria-label="Changes">
              {changes.map((change) => (
                <li key={`${change.at} ${change.kind} ${change.scanId}`}>
                  <div className={styles.changeHead}>
                    <ChangeKind kind={change.kind} />
                    <ExactTime at={change.at} />
                  </div>
                  <ChangeDiff of={change} />
                </li>
              ))}
            </ol>
            <ReadOn shown={changes.length} unit="change" list={history} />
          </SpaceBetween>
        )
      }
    </Part>
  );
}
