import Box from "@cloudscape-design/components/box";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import { countOf, formatBytes, formatCount } from "../app/format/formatCount";
import { RelativeTime } from "../app/format/RelativeTime";
import { ExportStateIndicator } from "./ExportStateIndicator";
import { type ExportJob, isUnderWay } from "./exportTypes";

/** How far an export is, or how it ended. */
export function ExportProgress({ job }: { job: ExportJob }) {
  const rows = job.rows ?? 0;
  const total = job.totalRows ?? 0;
  if (isUnderWay(job)) {
    return (
      <ProgressBar
        value={total > 0 ? Math.min(100, Math.floor((rows / total) * 100)) : 0}
        label={job.state === "queued" ? "Waiting for its turn" : "Being written"}
        additionalInfo={total > 0 ? `${formatCount(rows)} of ${countOf(total, "row")}` : countOf(rows, "row")}
      />
    );
  }
  return (
    <div>
      <ExportStateIndicator state={job.state} />
      {job.state === "completed" && (
        <Box>
          {countOf(rows, "row")}
          {job.sizeBytes ? `, ${formatBytes(job.sizeBytes)}` : ""}
          {job.removedAt && (
            <>
              {" "}
              · kept until <RelativeTime at={job.removedAt} />
            </>
          )}
        </Box>
      )}
      {job.reason && <Box>{job.reason}</Box>}
    </div>
  );
}
