import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { RunningScan } from "../api/types";
import { countOf, formatCount } from "../app/format/formatCount";
import { RelativeTime } from "../app/format/RelativeTime";
import { InnerLink } from "../app/InnerLink";
import { useNow } from "../app/format/useNow";
import { progressPercent } from "./syncSummary";
import type { Sync } from "./useFollowedSync";

/** A sync that has not begun after this long waits behind others, or for a scheduler that is down. */
const SLOW_START_MS = 60_000;

/** What the sync is doing at this moment; nothing while none is under way. */
export function SyncProgress({ sync }: { sync: Sync }) {
  if (sync.running !== null) return <Running scan={sync.running} />;
  if (sync.requested !== null) return <Requested at={sync.requested.at} />;
  return null;
}

function Running({ scan }: { scan: RunningScan }) {
  const planned = scan.accountsTotal > 0 || scan.regionsTotal > 0;
  return (
    <Container>
      <ProgressBar
        value={progressPercent(scan)}
        label="Sync under way"
        description={
          <>
            Started <RelativeTime at={scan.startedAt} /> ·{" "}
            <InnerLink to={`/scans/${scan.executionId}`}>account by account</InnerLink>
          </>
        }
        additionalInfo={
          planned
            ? `${of(scan.accountsDone, scan.accountsTotal, "account")} · ${of(scan.regionsDone, scan.regionsTotal, "region")} · ${countOf(scan.resources, "resource")} found so far`
            : "Planning which accounts and regions to read"
        }
      />
    </Container>
  );
}

function of(done: number, total: number, unit: string): string {
  return `${formatCount(done)} of ${countOf(total, unit)}`;
}

function Requested({ at }: { at: number }) {
  const slow = useNow() - at > SLOW_START_MS;
  return (
    <Container>
      <StatusIndicator type="in-progress">Sync requested, waiting for it to begin</StatusIndicator>
      {slow && (
        <Box color="text-body-secondary" margin={{ top: "xxs" }}>
          It has not begun for a minute or more. It stays requested; the scheduler may be busy or not running.
        </Box>
      )}
    </Container>
  );
}
