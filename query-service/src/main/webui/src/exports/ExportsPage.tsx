import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { TableProps } from "@cloudscape-design/components/table";
import { useMemo } from "react";
import { ErrorNotice } from "../app/errors/ErrorNotice";
import { ExactTime } from "../app/format/ExactTime";
import { formatBytes, formatCount } from "../app/format/formatCount";
import { InnerLink } from "../app/InnerLink";
import ListTable from "../app/lists/ListTable";
import { ReadOn } from "../app/lists/ReadOn";
import { useCursorList } from "../app/lists/useCursorList";
import { PageTitle } from "../app/PageTitle";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { ExportProgress } from "./ExportProgress";
import { EXPORTS_KEY, fetchExports } from "./exportsApi";
import { type ExportJob, isUnderWay } from "./exportTypes";
import { useCancelExport, useDownload } from "./useExport";

const POLL_MS = 2_000;

/** Every export that is kept: how it stands, its file, and the way to stop it. */
export default function ExportsPage() {
  const exports = useCursorList<ExportJob>([...EXPORTS_KEY, "list"], fetchExports, (jobs) =>
    jobs.some(isUnderWay) ? POLL_MS : false,
  );
  const cancel = useCancelExport();
  const download = useDownload();
  const { mutate: cancelJob } = cancel;
  const { mutate: downloadJob } = download;
  const columns = useMemo(() => columnsOf(downloadJob, cancelJob), [downloadJob, cancelJob]);
  return (
    <SpaceBetween size="m">
      <PageTitle>Exports</PageTitle>
      <Header
        variant="h1"
        description={
          <>
            Excel, CSV and NDJSON files of what a list found. A new one starts from the{" "}
            <InnerLink to="/inventory">inventory</InnerLink>.
          </>
        }
      >
        Exports
      </Header>
      {download.isError && (
        <ErrorNotice
          header="The file could not be downloaded"
          error={download.error}
          failedAt={download.submittedAt}
          onRetry={() => download.variables && download.mutate(download.variables)}
          onDismiss={() => download.reset()}
        />
      )}
      {cancel.isError && (
        <ErrorNotice
          header="The export could not be cancelled"
          error={cancel.error}
          failedAt={cancel.submittedAt}
          onRetry={() => cancel.variables && cancel.mutate(cancel.variables)}
          onDismiss={() => cancel.reset()}
        />
      )}
      <Part what="The list of exports" query={exports}>
        {(jobs) => (
          <ListTable
            label="Exports"
            items={jobs}
            columns={columns}
            trackBy={({ exportId }) => exportId}
            text={({ filename, format, state }) => `${filename ?? ""} ${format} ${state}`}
            empty={<Empty title="No exports yet">Export a list of the inventory; it is found here afterwards.</Empty>}
            footer={<ReadOn shown={jobs.length} unit="export" list={exports} />}
          />
        )}
      </Part>
    </SpaceBetween>
  );
}

function columnsOf(
  downloadJob: (job: ExportJob) => void,
  cancelJob: (exportId: string) => void,
): TableProps.ColumnDefinition<ExportJob>[] {
  return [
    {
      id: "file",
      header: "File",
      isRowHeader: true,
      cell: (job) => job.filename || `${job.exportId}.${job.format}`,
    },
    { id: "state", header: "State", cell: (job) => <ExportProgress job={job} /> },
    { id: "rows", header: "Rows", sortingField: "rows", cell: ({ rows }) => formatCount(rows ?? 0) },
    {
      id: "size",
      header: "Size",
      sortingField: "sizeBytes",
      cell: ({ sizeBytes }) => (sizeBytes ? formatBytes(sizeBytes) : "–"),
    },
    {
      id: "createdAt",
      header: "Asked for",
      sortingField: "createdAt",
      cell: ({ createdAt }) => <ExactTime at={createdAt} stacked />,
    },
    {
      id: "actions",
      header: "Actions",
      cell: (job) => (
        <SpaceBetween direction="horizontal" size="xs">
          {job.state === "completed" && (
            <Button variant="inline-link" ariaLabel={`Download ${nameOf(job)}`} onClick={() => downloadJob(job)}>
              Download
            </Button>
          )}
          {isUnderWay(job) && (
            <Button variant="inline-link" ariaLabel={`Cancel ${nameOf(job)}`} onClick={() => cancelJob(job.exportId)}>
              Cancel
            </Button>
          )}
        </SpaceBetween>
      ),
    },
  ];
}

function nameOf(job: ExportJob): string {
  return job.filename || job.exportId;
}
