import Alert from "@cloudscape-design/components/alert";
import type { AccountStatus } from "../api/types";
import { countOf } from "../app/format/formatCount";
import { ErrorNotice } from "../app/errors/ErrorNotice";
import { InnerLink } from "../app/InnerLink";
import { FinishedNotice } from "./FinishedNotice";
import { fullyRead, gapNames, notFullyRead } from "./syncSummary";
import type { Sync } from "./useFollowedSync";

interface Props {
  sync: Sync;
  /** Whether to tell of gaps; a page that tells of them elsewhere does not. */
  withGaps?: boolean;
}

/** What of the sync the user should know beyond its progress: it failed to start, it ended, it left gaps. */
export function SyncNotices({ sync, withGaps = true }: Props) {
  const { start, status, finished } = sync;
  const gaps = status.data === undefined || !withGaps ? [] : notFullyRead(status.data);
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
        <FinishedNotice
          executionId={finished.executionId}
          fullyRead={fullyRead(status.data).length}
          onDismiss={sync.dismissFinished}
        />
      )}
      {gaps.length > 0 && <GapsNotice gaps={gaps} />}
    </>
  );
}

function GapsNotice({ gaps }: { gaps: AccountStatus[] }) {
  return (
    <Alert
      type="warning"
      header={`${countOf(gaps.length, "account was", "accounts were")} not read completely`}
    >
      {gapNames(gaps)}. What could not be read of them is shown as it was found
      before. <InnerLink to="/accounts?tab=coverage">What was not read</InnerLink>
    </Alert>
  );
}
