import Alert from "@cloudscape-design/components/alert";
import type { AccountStatus } from "../api/types";
import { countOf } from "../app/format/formatCount";
import { ErrorNotice } from "../app/errors/ErrorNotice";
import { InnerLink } from "../app/InnerLink";
import { accountLabel, fullyRead, notFullyRead } from "./syncSummary";
import type { Sync } from "./useFollowedSync";

interface Props {
  sync: Sync;
}

/** What of the sync the user should know beyond its progress: it failed to start, it ended, it left gaps. */
export function SyncNotices({ sync }: Props) {
  const { start, status, finished } = sync;
  const gaps = status.data === undefined ? [] : notFullyRead(status.data);
  return (
    <>
      {start.isError && (
        <ErrorNotice
          header="The sync could not be started"
          error={start.error}
          failedAt={start.submittedAt}
          onRetry={() => start.mutate(start.variables)}
          onDismiss={() => start.reset()}
        />
      )}
      {status.isError && (
        <ErrorNotice
          header="The sync status could not be loaded"
          error={status.error}
          failedAt={status.errorUpdatedAt}
          retrying={status.isFetching}
          onRetry={() => void status.refetch()}
        />
      )}
      {finished !== null && status.data !== undefined && (
        <Alert type="success" dismissible onDismiss={sync.dismissFinished} header="Sync finished">
          {countOf(fullyRead(status.data).length, "account was", "accounts were")} read completely.
        </Alert>
      )}
      {gaps.length > 0 && <GapsNotice gaps={gaps} />}
    </>
  );
}

/** More names than this make the notice harder to read than the table it leads to. */
const MAX_NAMES = 5;

function GapsNotice({ gaps }: { gaps: AccountStatus[] }) {
  const named = gaps.slice(0, MAX_NAMES).map((gap) => `${accountLabel(gap)} (${gap.lastSyncStatus})`);
  const more = gaps.length - named.length;
  return (
    <Alert
      type="warning"
      header={`${countOf(gaps.length, "account was", "accounts were")} not read completely`}
    >
      {named.join(", ")}
      {more > 0 ? ` and ${countOf(more, "other")}` : ""}. What could not be read of them is shown as it was found
      before. <InnerLink to="/accounts?tab=coverage">What was not read</InnerLink>
    </Alert>
  );
}
